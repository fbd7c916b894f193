using LeakyShop.Models;
using PiiGuard;

namespace LeakyShop.Contracts;

public sealed record CustomerView(
    int Id,
    [Pii(PiiCategory.Name)] string Name,
    [Pii(PiiCategory.Email)] string Email,
    [Pii(PiiCategory.Phone)] string? Phone)
{
    public static CustomerView Of(Customer customer) => new(customer.Id, customer.Name, customer.Email, customer.Phone);
}

public sealed record OrderView(int Id, OrderStatus Status, DateTime PlacedAt, decimal Total)
{
    public static OrderView Of(Order order) => new(order.Id, order.Status, order.PlacedAt, order.Total);
}

public sealed record Stop(
    int OrderId,
    [Pii(PiiCategory.Name)] string Recipient,
    [Pii(PiiCategory.PostalAddress)] string Street,
    [Pii(PiiCategory.EntryCode)] string? EntryCode);
