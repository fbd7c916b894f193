using GuardedShop.Contracts;
using GuardedShop.Data;
using GuardedShop.Infrastructure;
using GuardedShop.Models;
using Microsoft.EntityFrameworkCore;

namespace GuardedShop.Services;

public sealed class CheckoutService(ShopDb db, PaymentGateway gateway, MailQueue mail, ReceiptArchive archive, ApologyWriter apologies, ILogger<CheckoutService> logger)
{
    /// <summary>The order, or null where the address isn't the customer's.</summary>
    public async Task<Order?> Place(int customerId, CheckoutRequest request)
    {
        if (!await db.Addresses.AnyAsync(a => a.Id == request.AddressId && a.CustomerId == customerId))
        {
            return null;
        }

        var order = new Order
        {
            CustomerId = customerId,
            AddressId = request.AddressId,
            PlacedAt = DateTime.UtcNow,
            Lines = [.. request.Lines.Select(line => new OrderLine { ProductName = line.ProductName, Quantity = line.Quantity, UnitPrice = line.UnitPrice })],
        };
        db.Orders.Add(order);
        await db.SaveChangesAsync();
        logger.OrderPlaced(order.Id, customerId, order.Total);

        var authorization = await gateway.Charge(order, request.PaymentReference);
        db.Payments.Add(new Payment { OrderId = order.Id, Amount = order.Total, Authorization = authorization, PaidAt = DateTime.UtcNow });
        await Become(order, OrderStatus.Paid);
        await archive.Keep(order);
        mail.Enqueue(new MailJob(customerId, MailKind.OrderPlaced));
        return order;
    }

    public async Task Ship(int orderId) => await Become(await db.Orders.SingleAsync(o => o.Id == orderId), OrderStatus.Shipped);

    /// <summary>What the customer is told, or null where the order isn't theirs.</summary>
    public async Task<string?> Cancel(int customerId, int orderId, CancelReason reason)
    {
        var order = await db.Orders.SingleOrDefaultAsync(o => o.Id == orderId && o.CustomerId == customerId);
        if (order is null)
        {
            return null;
        }

        await Become(order, OrderStatus.Cancelled);
        mail.Enqueue(new MailJob(customerId, MailKind.OrderCancelled));
        return await apologies.Write(reason);
    }

    private async Task Become(Order order, OrderStatus status)
    {
        order.Status = status;
        await db.SaveChangesAsync();
        logger.OrderIs(order.Id, status);
    }
}
