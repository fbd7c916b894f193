// judges: PII3003, PII3008
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cases.EncryptedByType;

/// <summary>Loops over the model that ask for a tag, and then for a type: what is of another type stays as it is.</summary>
public sealed class Bank(DbContextOptions<Bank> options, IDataProtector protector) : DbContext(options)
{
    public DbSet<Account> Accounts => Set<Account>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()))
        {
            if (property.PropertyInfo?.IsDefined(typeof(PiiAttribute), true) == true && property.ClrType == typeof(string))
            {
                property.SetValueConverter(new SealedText(protector));
            }
        }
    }
}

public class Account
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.BankAccount)]
    public string Iban { get; set; } = ""; // ok

    [Pii(PiiCategory.Name)]
    public string? Holder { get; set; } // ok

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly? Born { get; set; } // leak PII3003

    [Pii(PiiCategory.Financial)]
    public decimal Income { get; set; } // leak PII3003
}

public sealed class SealedText(IDataProtector protector) : ValueConverter<string, string>(clear => protector.Protect(clear), stored => protector.Unprotect(stored));
