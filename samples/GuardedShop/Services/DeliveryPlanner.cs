using GuardedShop.Contracts;
using GuardedShop.Data;
using GuardedShop.Infrastructure;
using GuardedShop.Models;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GuardedShop.Services;

/// <summary>Plans the couriers' tours: one is never longer than a page.</summary>
public sealed class DeliveryPlanner(ShopDb db, ShopFolders folders, IDataProtectionProvider protection, ILogger<DeliveryPlanner> logger)
{
    private readonly IDataProtector protector = protection.CreateProtector("GuardedShop.Manifests");

    public async Task<List<Stop>> PlanTour()
    {
        var orders = await db.Orders.Include(o => o.Address).Where(o => o.Status == OrderStatus.Paid).OrderBy(o => o.Id).Take(Page.Size).ToListAsync();
        var stops = orders.OrderBy(o => o.Address.PostalCode).Select(Stop.Of).ToList();
        logger.TourPlanned(stops.Count);
        await WriteManifest(stops);
        return stops;
    }

    // The depot's printer program has the keys; the disk that the file lies on doesn't need to be trusted.
    private async Task WriteManifest(List<Stop> stops)
    {
        var lines = stops.Select(stop => $"{stop.OrderId}\t{stop.Recipient}\t{stop.Street}\t{stop.EntryCode}");
        var path = Path.Combine(folders.Exports, $"tour-{DateTime.UtcNow:yyyyMMdd-HHmmss}.sealed");
        await File.WriteAllTextAsync(path, protector.Protect(string.Join('\n', lines)));
    }
}
