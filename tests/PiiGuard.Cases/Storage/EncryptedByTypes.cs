// judges: PII3003, PII3008
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cases.EncryptedByTypes;

/// <summary>A loop for each type, by a filter and by going on.</summary>
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

public sealed class SealedText(IDataProtector protector) : ValueConverter<string, string>(clear => protector.Protect(clear), stored => protector.Unprotect(stored));

public sealed class SealedDate(IDataProtector protector)
    : ValueConverter<DateOnly, string>(clear => protector.Protect(clear.ToString("O")), stored => DateOnly.Parse(protector.Unprotect(stored)));
