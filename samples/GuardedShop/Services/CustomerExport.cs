using System.Globalization;
using CsvHelper;
using GuardedShop.Contracts;
using GuardedShop.Data;
using GuardedShop.Infrastructure;
using GuardedShop.Models;
using Microsoft.EntityFrameworkCore;

namespace GuardedShop.Services;

/// <summary>What the newsletter agency needs for its statistics: somebody joined then. Who it is stays here.</summary>
public sealed record Reader(string Pseudonym, int Year, int Month);

public sealed class CustomerExport(ShopDb db, ShopFolders folders, Pseudonyms pseudonyms, ILogger<CustomerExport> logger)
{
    public async Task<string> ToCsv()
    {
        var path = Path.Combine(folders.Exports, "readers.csv");
        await using var writer = new StreamWriter(path);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        var count = 0;
        for (var page = await PageAfter(0); page.Count > 0; page = await PageAfter(page[^1].Id))
        {
            await csv.WriteRecordsAsync(page.Select(c => new Reader(pseudonyms.OfReader(c.Email), c.RegisteredAt.Year, c.RegisteredAt.Month)));
            count += page.Count;
        }

        logger.Exported(count);
        return path;
    }

    private Task<List<Customer>> PageAfter(int id) => db.Customers.AsNoTracking().Where(c => c.Id > id).OrderBy(c => c.Id).Take(Page.Size).ToListAsync();
}
