using PiiGuard;

namespace LeakyShop.Models;

public class Customer
{
    public int Id { get; set; }

    [Pii(PiiCategory.Name)]
    public required string Name { get; set; }

    [Pii(PiiCategory.Email)]
    public required string Email { get; set; }

    [Pii(PiiCategory.Phone)]
    public string? Phone { get; set; }

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly? BirthDate { get; set; }

    [Pii(PiiCategory.Credential)]
    public required string PasswordHash { get; set; }

    [Pii(PiiCategory.IpAddress)]
    public string? LastSeenFrom { get; set; }

    public DateTime RegisteredAt { get; set; }

    public List<DeliveryAddress> Addresses { get; set; } = [];

    public List<Order> Orders { get; set; } = [];

    public override string ToString() => $"#{Id} {Name} <{Email}>"; // PII2003
}
