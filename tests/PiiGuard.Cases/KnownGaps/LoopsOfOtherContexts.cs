// judges: PII3003
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cases.LoopsOfOtherContexts;

/// <summary>This one encrypts what is tagged.</summary>
public sealed class Sales(DbContextOptions<Sales> options, IDataProtector protector) : DbContext(options)
{
    public DbSet<Buyer> Buyers => Set<Buyer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.PropertyInfo?.IsDefined(typeof(PiiAttribute), true) == true)
            {
                property.SetValueConverter(new SealedText(protector));
            }
        }
    }
}

/// <summary>This one doesn't.</summary>
public sealed class Support(DbContextOptions<Support> options) : DbContext(options)
{
    public DbSet<Caller> Callers => Set<Caller>();
}

public class Buyer
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // ok
}

public class Caller
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Phone)]
    public string Number { get; set; } = ""; // gap PII3003: what a loop sets is taken for all contexts of a project; loops often stand in a class of their own
}

public sealed class SealedText(IDataProtector protector) : ValueConverter<string, string>(clear => protector.Protect(clear), stored => protector.Unprotect(stored));
