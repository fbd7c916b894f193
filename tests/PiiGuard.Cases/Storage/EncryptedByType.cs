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

public sealed class Library(DbContextOptions<Library> options, IDataProtector protector) : DbContext(options)
{
    public DbSet<Reader> Readers => Set<Reader>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties().Where(p => p.ClrType == typeof(DateOnly) || p.ClrType == typeof(DateOnly?)))
            {
                property.SetValueConverter(new SealedDate(protector));
            }

            foreach (var property in entity.GetProperties())
            {
                if (property.ClrType != typeof(string))
                {
                    continue;
                }

                property.SetValueConverter(new SealedText(protector));
            }
        }
    }
}

public class Reader
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // ok

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly? Born { get; set; } // ok

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly Joined { get; set; } // ok

    [Pii(PiiCategory.IpAddress)]
    public byte[] LastAddress { get; set; } = []; // leak PII3003
}

/// <summary>The converter goes by the type, and every type has one.</summary>
public sealed class Clinic(DbContextOptions<Clinic> options, IDataProtector protector) : DbContext(options)
{
    public DbSet<Patient> Patients => Set<Patient>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(p => p.ClrType == typeof(string) || p.ClrType != typeof(int)))
        {
            property.SetValueConverter(property.ClrType == typeof(string) ? new SealedText(protector) : new SealedDate(protector));
        }
    }
}

public class Patient
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // ok

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly Born { get; set; } // ok
}

public sealed class SealedText(IDataProtector protector) : ValueConverter<string, string>(clear => protector.Protect(clear), stored => protector.Unprotect(stored));

public sealed class SealedDate(IDataProtector protector)
    : ValueConverter<DateOnly, string>(clear => protector.Protect(clear.ToString("O")), stored => DateOnly.Parse(protector.Unprotect(stored)));
