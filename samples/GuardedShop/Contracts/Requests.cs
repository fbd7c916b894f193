using GuardedShop.Models;
using PiiGuard;

namespace GuardedShop.Contracts;

// Classes and no records: the text of a record shows everything that it holds.

public sealed class RegisterRequest
{
    [Pii(PiiCategory.Name)]
    public required string Name { get; init; }

    [Pii(PiiCategory.Email)]
    public required string Email { get; init; }

    [Pii(PiiCategory.Phone)]
    public string? Phone { get; init; }

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly? BirthDate { get; init; }

    [Pii(PiiCategory.Credential)]
    public required string Password { get; init; }
}

public sealed class LoginRequest
{
    [Pii(PiiCategory.Email)]
    public required string Email { get; init; }

    [Pii(PiiCategory.Credential)]
    public required string Password { get; init; }
}

/// <summary>A body and no query string: addresses of requests end up in the logs of everything on the way.</summary>
public sealed class SearchRequest
{
    [Pii(PiiCategory.Email)]
    public required string Email { get; init; }
}

public sealed class PhoneRequest
{
    [Pii(PiiCategory.Phone)]
    public string? Phone { get; init; }
}

public sealed class AddressRequest
{
    [Pii(PiiCategory.Name)]
    public required string Recipient { get; init; }

    [Pii(PiiCategory.PostalAddress)]
    public required string Street { get; init; }

    [Pii(PiiCategory.PostalAddress)]
    public required string PostalCode { get; init; }

    [Pii(PiiCategory.PostalAddress)]
    public required string City { get; init; }

    [Pii(PiiCategory.EntryCode)]
    public string? EntryCode { get; init; }

    [Pii(PiiCategory.EntryCode)]
    public string? CourierNote { get; init; }
}

/// <summary>The card goes from the browser to the payment provider, which gives a reference for it: the shop never sees the number.</summary>
public sealed record CheckoutRequest(int AddressId, List<LineRequest> Lines, string PaymentReference);

public sealed record LineRequest(string ProductName, int Quantity, decimal UnitPrice);

/// <summary>A choice and no free text, which could say anything about anybody.</summary>
public sealed record CancelRequest(CancelReason Reason);
