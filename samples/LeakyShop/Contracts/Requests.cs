using System.Text;
using PiiGuard;

namespace LeakyShop.Contracts;

public sealed record RegisterRequest(
    [Pii(PiiCategory.Name)] string Name,
    [Pii(PiiCategory.Email)] string Email,
    [Pii(PiiCategory.Phone)] string? Phone,
    [Pii(PiiCategory.DateOfBirth)] DateOnly? BirthDate,
    [Pii(PiiCategory.Credential)] string Password);

/// <summary>Nobody has tagged this one.</summary>
public sealed record LoginRequest(
    string Email, // PII1001
    string Password); // PII1001

public sealed record AddressRequest(
    [Pii(PiiCategory.Name)] string Recipient,
    [Pii(PiiCategory.PostalAddress)] string Street,
    [Pii(PiiCategory.PostalAddress)] string PostalCode,
    [Pii(PiiCategory.PostalAddress)] string City,
    [Pii(PiiCategory.EntryCode)] string? EntryCode,
    [Pii(PiiCategory.EntryCode)] string? CourierNote);

public sealed record CheckoutRequest(int CustomerId, int AddressId, List<LineRequest> Lines, CardDetails Card);

public sealed record LineRequest(string ProductName, int Quantity, decimal UnitPrice);

public sealed record CardDetails(
    [Pii(PiiCategory.PaymentCard)] string Number,
    [Pii(PiiCategory.Name)] string Holder,
    [Pii(PiiCategory.PaymentCard)] string SecurityCode,
    [Pii(PiiCategory.PaymentCard)] int ExpiryMonth,
    [Pii(PiiCategory.PaymentCard)] int ExpiryYear)
{
    // Leaves the security code out, but not the number.
    private bool PrintMembers(StringBuilder builder) // PII2003
    {
        builder.Append("Number = ").Append(Number).Append(", Expiry = ").Append(ExpiryMonth).Append('/').Append(ExpiryYear);
        return true;
    }
}
