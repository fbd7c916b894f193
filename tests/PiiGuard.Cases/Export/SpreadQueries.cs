// requires: C# 13
// judges: PII4003
using Microsoft.EntityFrameworkCore;

namespace Cases.SpreadQueries;

public sealed class Db(DbContextOptions<Db> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Product> Products => Set<Product>();
}

/// <summary>A spread reads the whole set.</summary>
public static class SpreadQueries
{
    public static int Spread(Db db)
    {
        Customer[] all = [.. db.Customers]; // leak PII4003
        Customer[] some = [.. db.Customers.Take(10)]; // ok
        Product[] products = [.. db.Products]; // ok
        return all.Length + some.Length + products.Length;
    }
}
