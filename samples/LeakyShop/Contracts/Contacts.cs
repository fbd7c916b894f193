using LeakyShop.Models;
using PiiGuard;

namespace LeakyShop.Contracts;

/// <summary>Somebody whom the shop writes to.</summary>
public abstract class Contact
{
    [Pii(PiiCategory.Email)]
    public abstract string Address { get; }
}

/// <summary>A supplier's desk is no person, but whoever holds it as a <see cref="Contact"/> can't know.</summary>
public sealed class SupplierContact(string desk) : Contact
{
    [NotPii("A company's address.")]
    public override string Address { get; } = desk; // PII1004
}

/// <summary>What the warehouse prints on a parcel.</summary>
public sealed class ParcelLabel
{
    public int OrderId { get; init; }

    public string Line { get; init; } = "";

    public static ParcelLabel Of(Order order) => new()
    {
        OrderId = order.Id,
        Line = order.Address.Recipient, // PII1002
    };
}
