using System.Globalization;
using CsvHelper;
using LeakyShop.Contracts;
using LeakyShop.Data;
using Microsoft.EntityFrameworkCore;

namespace LeakyShop.Services;

public sealed class CustomerExport(ShopDb db, ShopFolders folders, ILogger<CustomerExport> logger)
{
    /// <summary>Everybody, for the newsletter agency.</summary>
    public async Task<string> ToCsv()
    {
        var customers = await db.Customers.ToListAsync(); // PII4003
        var path = Path.Combine(folders.Exports, "customers.csv");
        await using var writer = new StreamWriter(path);
        await using var csv = new CsvWriter(writer, CultureInfo.InvariantCulture);
        await csv.WriteRecordsAsync(customers.Select(CustomerView.Of)); // PII4001

        logger.LogInformation("Exported {Count} customers", customers.Count);
        logger.LogDebug("Domains: {Domains}", customers.Select(c => c.Email.Split('@')[1]).Distinct()); // PII2002
        return path;
    }
}
