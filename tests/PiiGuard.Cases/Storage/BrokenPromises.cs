// judges: PII3003, PII3008
using Microsoft.EntityFrameworkCore;

namespace Cases.BrokenPromises;

/// <summary>As the packages that encrypt columns call it.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class EncryptedAttribute : Attribute;

/// <summary>Nobody calls what would read the attribute.</summary>
public sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
{
    public DbSet<Buyer> Buyers => Set<Buyer>();
}

public class Buyer
{
    public int Id { get; set; } // ok

    [Encrypted, Pii(PiiCategory.TaxId)]
    public string TaxNumber { get; set; } = ""; // leak PII3008

    [Encrypted]
    public string Note { get; set; } = ""; // leak PII3008: a promise about anything

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // leak PII3003

    public string Segment { get; set; } = ""; // ok
}

/// <summary>Not stored.</summary>
public class Draft
{
    [Encrypted, Pii(PiiCategory.TaxId)]
    public string TaxNumber { get; set; } = ""; // ok
}
