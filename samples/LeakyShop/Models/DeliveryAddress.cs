using System.Diagnostics;
using PiiGuard;

namespace LeakyShop.Models;

[DebuggerDisplay("{Recipient}, {Street}, {PostalCode}")] // PII2003
public class DeliveryAddress
{
    public int Id { get; set; }

    public int CustomerId { get; set; }

    [Pii(PiiCategory.Name)]
    public required string Recipient { get; set; } // PII3003

    [Pii(PiiCategory.PostalAddress)]
    public required string Street { get; set; } // PII3003

    [Pii(PiiCategory.PostalAddress)]
    public required string PostalCode { get; set; } // PII3003

    [Pii(PiiCategory.PostalAddress)]
    public required string City { get; set; } // PII3003

    /// <summary>What the courier types at the door.</summary>
    [Pii(PiiCategory.EntryCode)]
    public string? EntryCode { get; set; } // PII3003

    /// <summary>"Key under the third flower pot": as good as a key.</summary>
    [Pii(PiiCategory.EntryCode)]
    public string? CourierNote { get; set; } // PII3003
}
