// judges: PII3003, PII3008
using Microsoft.EntityFrameworkCore;

namespace Cases.KeptPromises;

[AttributeUsage(AttributeTargets.Property)]
public sealed class EncryptedAttribute : Attribute;

public static class ModelBuilderExtensions
{
    /// <summary>Gives every property with the attribute a converter.</summary>
    public static ModelBuilder UseEncryption(this ModelBuilder model, Func<string, string> seal)
    {
        _ = seal;
        return model;
    }
}

public sealed class Shop(DbContextOptions<Shop> options) : DbContext(options)
{
    public DbSet<Buyer> Buyers => Set<Buyer>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.UseEncryption(Protect.Hide);
}

public class Buyer
{
    public int Id { get; set; } // ok

    [Encrypted, Pii(PiiCategory.TaxId)]
    public string TaxNumber { get; set; } = ""; // ok

    [Encrypted]
    public string Note { get; set; } = ""; // ok

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // leak PII3003
}
