namespace GuardedShop.Models;

/// <summary>What the payment provider confirmed. Whose card it was, and which, is the provider's to know.</summary>
public class Payment
{
    public int Id { get; set; }

    public int OrderId { get; set; }

    public decimal Amount { get; set; }

    public required string Authorization { get; set; }

    public DateTime PaidAt { get; set; }
}
