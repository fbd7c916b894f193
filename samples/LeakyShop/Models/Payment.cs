using LeakyShop.Infrastructure;
using PiiGuard;

namespace LeakyShop.Models;

public class Payment
{
    public int Id { get; set; }

    public int OrderId { get; set; }

    public decimal Amount { get; set; }

    [Encrypted, Pii(PiiCategory.Name)]
    public required string CardHolder { get; set; } // PII3008

    [Pii(PiiCategory.PaymentCard)]
    public required string CardNumber { get; set; } // PII3003

    public required string Authorization { get; set; }

    public DateTime PaidAt { get; set; }
}
