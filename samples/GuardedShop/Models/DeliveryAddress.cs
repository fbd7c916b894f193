using System.Diagnostics;
using PiiGuard;

namespace GuardedShop.Models;

[DebuggerDisplay("address {Id}")]
public class DeliveryAddress
{
    public int Id { get; set; }

    public int CustomerId { get; set; }

    [Pii(PiiCategory.Name)]
    public required string Recipient { get; set; }

    [Pii(PiiCategory.PostalAddress)]
    public required string Street { get; set; }

    [Pii(PiiCategory.PostalAddress)]
    public required string PostalCode { get; set; }

    [Pii(PiiCategory.PostalAddress)]
    public required string City { get; set; }

    /// <summary>What the courier types at the door.</summary>
    [Pii(PiiCategory.EntryCode)]
    public string? EntryCode { get; set; }

    /// <summary>"Key under the third flower pot": as good as a key.</summary>
    [Pii(PiiCategory.EntryCode)]
    public string? CourierNote { get; set; }
}
