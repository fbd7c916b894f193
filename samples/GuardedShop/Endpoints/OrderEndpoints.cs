using GuardedShop.Contracts;
using GuardedShop.Data;
using GuardedShop.Infrastructure;
using GuardedShop.Services;
using Microsoft.EntityFrameworkCore;

namespace GuardedShop.Endpoints;

public static class OrderEndpoints
{
    public static void MapOrders(this IEndpointRouteBuilder app)
    {
        var orders = app.MapGroup("/api/orders").RequireAuthorization();

        orders.MapPost("/", async (CheckoutRequest request, CheckoutService checkout, HttpContext http) =>
            await checkout.Place(http.User.CustomerId() ?? 0, request) is { } order ? Results.Ok(OrderView.Of(order)) : Results.NotFound());

        orders.MapGet("/{id:int}", async (int id, ShopDb db, HttpContext http) =>
        {
            var order = await db.Orders.Include(o => o.Lines).SingleOrDefaultAsync(o => o.Id == id);
            return order is not null && http.User.MayActFor(order.CustomerId) ? Results.Ok(OrderView.Of(order)) : Results.NotFound();
        });

        orders.MapPost("/{id:int}/cancel", async (int id, CancelRequest request, CheckoutService checkout, HttpContext http) =>
            await checkout.Cancel(http.User.CustomerId() ?? 0, id, request.Reason) is { } apology ? Results.Ok(new { apology }) : Results.NotFound());
    }

    public static void MapDelivery(this IEndpointRouteBuilder app)
    {
        var delivery = app.MapGroup("/api/delivery").RequireAuthorization(Visitor.Staff);

        delivery.MapPost("/tour", async (DeliveryPlanner planner) => await planner.PlanTour());

        delivery.MapPost("/{orderId:int}/ship", async (int orderId, CheckoutService checkout) => await checkout.Ship(orderId));

        delivery.MapGet("/{orderId:int}/door", async (int orderId, ShopDb db) =>
            await db.Orders.Include(o => o.Address).SingleOrDefaultAsync(o => o.Id == orderId) is { } order ? Results.Ok(Stop.Of(order)) : Results.NotFound());
    }

    public static void MapAdmin(this IEndpointRouteBuilder app)
    {
        var admin = app.MapGroup("/api/admin").RequireAuthorization(Visitor.Staff);

        admin.MapPost("/export", async (CustomerExport export) => Results.File(await export.ToCsv(), "text/csv", "readers.csv"));

        admin.MapGet("/birthdays", async (ShopDb db, Pseudonyms pseudonyms) =>
        {
            var today = pseudonyms.OfBirthday(DateOnly.FromDateTime(DateTime.UtcNow));
            return await db.Customers.CountAsync(c => c.BirthdayKey == today);
        });
    }
}
