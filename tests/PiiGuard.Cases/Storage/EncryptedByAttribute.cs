// judges: PII3003, PII3008
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cases.EncryptedByAttribute;

[AttributeUsage(AttributeTargets.Property)]
public sealed class SealedColumnAttribute : Attribute;

/// <summary>A loop over the model gives every property with the attribute a converter.</summary>
public sealed class Bank(DbContextOptions<Bank> options) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var converter = new ValueConverter<string, string>(clear => Protect.Hide(clear), stored => stored);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(p => p.PropertyInfo?.IsDefined(typeof(SealedColumnAttribute), false) == true))
            {
                property.SetValueConverter(converter);
            }
        }
    }
}

public class Account
{
    public int Id { get; set; } // ok

    [SealedColumn, Pii(PiiCategory.BankAccount)]
    public string Iban { get; set; } = ""; // ok

    [Pii(PiiCategory.Name)]
    public string Holder { get; set; } = ""; // leak PII3003
}
