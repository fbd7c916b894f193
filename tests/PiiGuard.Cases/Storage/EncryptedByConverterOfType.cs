// judges: PII3003, PII3008
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cases.EncryptedByConverterOfType;

/// <summary>The converter goes by the type, and every type has one.</summary>
public sealed class Clinic(DbContextOptions<Clinic> options, IDataProtector protector) : DbContext(options)
{
    public DbSet<Patient> Patients => Set<Patient>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(p => p.ClrType == typeof(string) || p.Name == "Born"))
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
