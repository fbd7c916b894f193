using PiiGuard;

namespace GuardedShop.Models;

public class Customer
{
    public int Id { get; set; }

    [Pii(PiiCategory.Name)]
    public required string Name { get; set; }

    [Pii(PiiCategory.Email)]
    public required string Email { get; set; }

    /// <summary>A keyed hash of the address: an encrypted column can't be searched, and this one can.</summary>
    public required string LoginKey { get; set; }

    [Pii(PiiCategory.Phone)]
    public string? Phone { get; set; }

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly? BirthDate { get; set; }

    /// <summary>A keyed hash of day and month, for those who want to congratulate.</summary>
    public string? BirthdayKey { get; set; }

    [Pii(PiiCategory.Credential)]
    public string PasswordHash { get; set; } = "";

    [Pii(PiiCategory.IpAddress)]
    public string? LastSeenFrom { get; set; }

    public DateTime RegisteredAt { get; set; }

    public bool IsStaff { get; set; }

    public List<DeliveryAddress> Addresses { get; set; } = [];

    public List<Order> Orders { get; set; } = [];

    public override string ToString() => $"customer {Id}";
}
