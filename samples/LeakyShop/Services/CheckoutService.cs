using System.Text;
using LeakyShop.Contracts;
using LeakyShop.Data;
using LeakyShop.Infrastructure;
using LeakyShop.Models;
using Microsoft.EntityFrameworkCore;

namespace LeakyShop.Services;

public sealed class CheckoutService(
    ShopDb db,
    PaymentGateway gateway,
    MailQueue mail,
    ReceiptArchive archive,
    ApologyWriter apologies,
    CommandLog<CheckoutRequest> commands,
    ILogger<CheckoutService> logger)
{
    public async Task<Order> Place(CheckoutRequest request)
    {
        commands.Received(request);
        var customer = await db.Customers.Include(c => c.Addresses).SingleAsync(c => c.Id == request.CustomerId);
        var address = customer.Addresses.SingleOrDefault(a => a.Id == request.AddressId)
            ?? throw new ArgumentException($"{customer.Email} has no address {request.AddressId}"); // PII2004
        var order = new Order
        {
            CustomerId = customer.Id,
            AddressId = address.Id,
            PlacedAt = DateTime.UtcNow,
            Lines = [.. request.Lines.Select(line => new OrderLine { ProductName = line.ProductName, Quantity = line.Quantity, UnitPrice = line.UnitPrice })],
        };
        db.Orders.Add(order);
        await db.SaveChangesAsync();
        logger.OrderPlaced(order.Id, order.Total);

        using (logger.BeginScope("Paying order {OrderId} of {Payer}", order.Id, request.Card.Holder)) // PII2001
        {
            await Pay(order, customer, request.Card);
        }

        logger.LogDebug("Receipt:\n{Receipt}", Receipt(order, customer, address)); // PII2001
        mail.Enqueue(new MailJob(customer.Email, $"Your order {order.Id}", Receipt(order, customer, address)));
        await archive.Keep(order, customer);
        return order;
    }

    public async Task Ship(int orderId)
    {
        var order = await db.Orders.Include(o => o.Address).Include(o => o.Lines).SingleAsync(o => o.Id == orderId);
        order.Status = OrderStatus.Shipped;
        await db.SaveChangesAsync();
        logger.OrderShipped(order.Id, order.Address.Recipient); // PII2001
    }

    public async Task Cancel(int orderId, string reason)
    {
        var order = await db.Orders.Include(o => o.Customer).SingleAsync(o => o.Id == orderId);
        order.Status = OrderStatus.Cancelled;
        await db.SaveChangesAsync();

        // The customer's ToString gives name and address away.
        logger.LogInformation("Order {OrderId} of {Customer} cancelled: {Reason}", order.Id, order.Customer, reason); // PII2002
        mail.Enqueue(new MailJob(order.Customer.Email, "We are sorry", await apologies.Write(order.Customer, reason)));
    }

    private async Task Pay(Order order, Customer customer, CardDetails card)
    {
        try
        {
            var authorization = await gateway.Charge(order, customer, card);
            db.Payments.Add(new Payment
            {
                OrderId = order.Id,
                Amount = order.Total,
                CardHolder = card.Holder,
                CardNumber = card.Number,
                Authorization = authorization,
                PaidAt = DateTime.UtcNow,
            });
            order.Status = OrderStatus.Paid;
            await db.SaveChangesAsync();
            logger.LogInformation("Order {OrderId} paid with card {Card}", order.Id, Masking.Tail(card.Number));
        }
        catch (PaymentDeclinedException declined)
        {
            declined.Data["card"] = card.Number; // PII2004
            throw;
        }
    }

    private static string Receipt(Order order, Customer customer, DeliveryAddress address)
    {
        var text = new StringBuilder();
        text.Append("Order ").Append(order.Id).Append(" for ").AppendLine(customer.Name);
        foreach (var line in order.Lines)
        {
            text.Append(line.Quantity).Append(" x ").AppendLine(line.ProductName);
        }

        text.Append("To: ").Append(address.Street).Append(", ").Append(address.PostalCode).Append(' ').AppendLine(address.City);
        return text.ToString();
    }
}
