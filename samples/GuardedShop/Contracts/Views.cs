using GuardedShop.Models;
using PiiGuard;

namespace GuardedShop.Contracts;

public sealed class CustomerView
{
    public required int Id { get; init; }

    [Pii(PiiCategory.Name)]
    public required string Name { get; init; }

    [Pii(PiiCategory.Email)]
    public required string Email { get; init; }

    [Pii(PiiCategory.Phone)]
    public string? Phone { get; init; }

    public static CustomerView Of(Customer customer) => new() { Id = customer.Id, Name = customer.Name, Email = customer.Email, Phone = customer.Phone };
}

public sealed record OrderView(int Id, OrderStatus Status, DateTime PlacedAt, decimal Total)
{
    public static OrderView Of(Order order) => new(order.Id, order.Status, order.PlacedAt, order.Total);
}

/// <summary>What the courier has to know at one door.</summary>
public sealed class Stop
{
    public required int OrderId { get; init; }

    [Pii(PiiCategory.Name)]
    public required string Recipient { get; init; }

    [Pii(PiiCategory.PostalAddress)]
    public required string Street { get; init; }

    [Pii(PiiCategory.EntryCode)]
    public string? EntryCode { get; init; }

    public static Stop Of(Order order) => new()
    {
        OrderId = order.Id,
        Recipient = order.Address.Recipient,
        Street = order.Address.Street,
        EntryCode = order.Address.EntryCode,
    };
}

/// <summary>A page of a list: how many there are on one isn't for the caller to say.</summary>
public static class Page
{
    public const int Size = 50;
}
