using LeakyShop.Contracts;
using LeakyShop.Data;
using LeakyShop.Models;
using LeakyShop.Services;
using Microsoft.EntityFrameworkCore;

namespace LeakyShop.Endpoints;

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/api/orders").RequireAuthorization();

        orders.MapPost("/", async (CheckoutRequest request, CheckoutService checkout) => OrderView.Of(await checkout.Place(request)));

        orders.MapGet("/{id:int}", async (int id, ShopDb db, ILogger<Order> logger) =>
        {
            var order = await db.Orders.Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id);
            logger.LogDebug("Read {Order}", order?.Id);
            return order is null ? Results.NotFound() : Results.Ok(OrderView.Of(order));
        });

        orders.MapPost("/{id:int}/ship", async (int id, CheckoutService checkout) => await checkout.Ship(id));

        orders.MapPost("/{id:int}/cancel", async (int id, string reason, CheckoutService checkout) => await checkout.Cancel(id, reason));
    }

    public static void MapDelivery(this IEndpointRouteBuilder app)
    {
        // The couriers' devices can't log in yet.
        app.MapPost("/api/delivery/tour", async (DeliveryPlanner planner) => await planner.PlanTour()); // PII4002 PII4004

        app.MapGet("/api/delivery/{orderId:int}/door", async (int orderId, ShopDb db, ILogger<DeliveryAddress> logger) => // PII4004
        {
            var address = await db.Orders.Where(o => o.Id == orderId).Select(o => o.Address).SingleOrDefaultAsync();
            if (address is null)
            {
                return Results.NotFound();
            }

            logger.LogInformation("Door of {OrderId} asked for: {@Address}", orderId, address); // PII2002
            return Results.Ok(new { address.Recipient, address.Street, address.EntryCode });
        });
    }

    public static void MapAdmin(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/api/admin").RequireAuthorization();

        admin.MapPost("/export", async (CustomerExport export) => Results.File(await export.ToCsv(), "text/csv", "customers.csv"));

        admin.MapGet("/birthdays", async (ShopDb db, ILogger<Customer> logger) =>
        {
            var today = DateOnly.FromDateTime(DateTime.UtcNow);
            var people = await db.Customers.Where(c => c.BirthDate != null).ToListAsync(); // PII4003
            var lucky = people.Where(c => c.BirthDate!.Value.DayOfYear == today.DayOfYear).ToList();
            foreach (var person in lucky)
            {
                logger.LogInformation("{CustomerId} turns {Age}", person.Id, today.Year - person.BirthDate!.Value.Year); // PII2001
            }

            return lucky.Count;
        });
    }
}
