using LeakyShop.Contracts;
using LeakyShop.Data;
using LeakyShop.Models;
using Microsoft.EntityFrameworkCore;
using Serilog;

namespace LeakyShop.Services;

/// <summary>Plans the couriers' tours. Grew out of a console program, and still logs and prints like one.</summary>
public sealed class DeliveryPlanner(ShopDb db, ShopFolders folders)
{
    public async Task<List<Stop>> PlanTour()
    {
        var orders = await db.Orders.Include(o => o.Address).Where(o => o.Status == OrderStatus.Paid).ToListAsync(); // PII4003
        var stops = orders
            .OrderBy(o => o.Address.PostalCode)
            .Select(o => new Stop(o.Id, o.Address.Recipient, o.Address.Street, o.Address.EntryCode))
            .ToList();
        Log.Information("Planned {Count} stops: {Stops}", stops.Count, stops); // PII2002

        var codes = new Dictionary<int, string>();
        foreach (var (orderId, _, _, code) in stops)
        {
            codes[orderId] = code ?? "none";
        }

        Log.Debug("Orders on tour: {Orders}", codes.Keys);
        Log.Debug("Door codes on tour: {Codes}", string.Join(", ", codes.Values)); // PII2001

        var streets = from stop in stops group stop by stop.Street into street select $"{street.Key}: {street.Count()}";
        foreach (var street in streets)
        {
            Console.WriteLine(street); // PII2006
        }

        Warn(orders);
        await WriteManifest(stops);
        return stops;
    }

    private static void Warn(List<Order> orders)
    {
        foreach (var order in orders.Where(o => o.Address.CourierNote is not null))
        {
            var note = order.Address.CourierNote;
            var shown = note is { Length: > 40 } ? note[..40] : note;
            Log.Warning("Order {OrderId} has a note: " + shown, order.Id); // PII2001
            Log.Warning("Order {OrderId} has a note of {Length} characters", order.Id, note!.Length);
        }
    }

    private async Task WriteManifest(List<Stop> stops)
    {
        var path = Path.Combine(folders.Exports, $"tour-{DateTime.UtcNow:yyyyMMdd-HHmmss}.txt");
        await using var writer = new StreamWriter(path);
        foreach (var stop in stops)
        {
            await writer.WriteLineAsync($"{stop.OrderId}\t{stop.Recipient}\t{stop.Street}\t{stop.EntryCode}"); // PII3001
        }

        Log.Information("Manifest with {Count} stops written to {Path}", stops.Count, path);
    }
}
