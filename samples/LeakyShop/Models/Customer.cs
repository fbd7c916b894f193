using PiiGuard;

namespace LeakyShop.Models;

public class Customer
{
    public int Id { get; set; }

    [Pii(PiiCategory.Name)]
    public required string Name { get; set; } // PII3003

    [Pii(PiiCategory.Email)]
    public required string Email { get; set; } // PII3003

    [Pii(PiiCategory.Phone)]
    public string? Phone { get; set; } // PII3003

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly? BirthDate { get; set; } // PII3003

    [Pii(PiiCategory.Credential)]
    public required string PasswordHash { get; set; } // PII3003

    [Pii(PiiCategory.IpAddress)]
    public string? LastSeenFrom { get; set; } // PII3003

    public DateTime RegisteredAt { get; set; }

    public List<DeliveryAddress> Addresses { get; set; } = [];

    public List<Order> Orders { get; set; } = [];

    public override string ToString() => $"#{Id} {Name} <{Email}>"; // PII2003
}
