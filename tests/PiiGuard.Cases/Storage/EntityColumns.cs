// judges: PII3003, PII3007, PII3008
using System.ComponentModel.DataAnnotations.Schema;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cases.EntityColumns;

/// <summary>A context with one table of each kind.</summary>
public sealed class Clinic(DbContextOptions<Clinic> options, IDataProtectionProvider protection) : DbContext(options)
{
    private readonly IDataProtector _protector = protection.CreateProtector("clinic");

    public DbSet<Patient> Patients => Set<Patient>();

    public DbSet<Visit> Visits { get; set; } = null!;

    public DbSet<Summary> Summaries => Set<Summary>();

    protected override void OnModelCreating(ModelBuilder model)
    {
        model.Entity<Patient>(patient =>
        {
            patient.Property(p => p.Insurance).HasMaxLength(200).HasConversion(clear => _protector.Protect(clear), stored => _protector.Unprotect(stored));
            patient.Property(p => p.Phone).HasConversion(new Sealed(_protector));
            patient.Property(p => p.Mobile).HasConversion(number => Vault.Close(number), stored => stored);
            patient.Property(p => p.Nickname).HasConversion(clear => Convert.ToBase64String(Encoding.UTF8.GetBytes(clear)), stored => Encoding.UTF8.GetString(Convert.FromBase64String(stored)));
            patient.Property(p => p.Fax).HasConversion(clear => Digest(clear), stored => stored);
            patient.Property(p => p.Alias).HasConversion(clear => Digest(clear), stored => stored);
            patient.Property(p => p.Faith).HasConversion<string>();
            patient.Ignore(p => p.Draft);
            patient.OwnsOne(p => p.Home, home => home.Property(h => h.Street).HasConversion(street => Protect.Hide(street), stored => stored));
            patient.Property("Secret");
            var remark = patient.Property(p => p.Remark);
            remark.HasConversion(clear => _protector.Protect(clear), stored => _protector.Unprotect(stored));
        });
        model.Entity<Summary>().ToView("summary");
        model.ApplyConfiguration(new DoctorMap());
    }

    private static string Digest(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}

public class Patient
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // leak PII3003

    [Pii(PiiCategory.Email)]
    public string? Email { get; init; } // leak PII3003

    [Pii(PiiCategory.NationalId)]
    public string Insurance { get; set; } = ""; // ok: converted by its own lambda

    [Pii(PiiCategory.Phone)]
    public string Phone { get; set; } = ""; // ok: converted by a class

    [Pii(PiiCategory.Phone)]
    public string Mobile { get; set; } = ""; // ok: the lambda calls what seals

    [Pii(PiiCategory.Name)]
    public string Nickname { get; set; } = ""; // leak PII3007: encoding is no encryption

    [Pii(PiiCategory.Phone)]
    public string Fax { get; set; } = ""; // leak PII3007: a number can be guessed

    [Pii(PiiCategory.Name)]
    public string Alias { get; set; } = ""; // ok: a hash of what can't be guessed

    [Pii(PiiCategory.Religion)]
    public Faith Faith { get; set; } // leak PII3003: a converter that only writes the name

    [Pii(PiiCategory.DateOfBirth)]
    public DateOnly? Born { get; set; } // leak PII3003

    [Pii(PiiCategory.DateOfBirth)]
    public int Age => DateTime.Today.Year - (Born?.Year ?? 0); // ok: no setter, no column

    [Pii(PiiCategory.Name)]
    public string FullName { get; } = ""; // ok: no setter either

    [NotMapped, Pii(PiiCategory.Photo)]
    public byte[]? Preview { get; set; } // ok

    [Pii(PiiCategory.Communication)]
    public string? Draft { get; set; } // ok: ignored in the model

    [Pii(PiiCategory.Communication)]
    public string Remark { get; set; } = ""; // ok: converted through a variable

    [Pii(PiiCategory.Health)]
    private string Secret { get; set; } = ""; // leak PII3003: the model names it

    [Pii(PiiCategory.Health)]
    internal string Hidden { get; set; } = ""; // ok: not public, and nobody names it

    [Pii(PiiCategory.Name)]
    public static string? Latest { get; set; } // ok

    [Pii(PiiCategory.Email)]
    public List<string> Addresses { get; set; } = []; // leak PII3003: a collection of values is a column, too

    public Residence Home { get; set; } = new(); // ok

    public List<Visit> Visits { get; } = []; // ok

    public Doctor? Doctor { get; set; } // ok

    public string ReadName() => Name + Secret;
}

/// <summary>Owned by the patient.</summary>
public class Residence
{
    [Pii(PiiCategory.PostalAddress)]
    public string Street { get; set; } = ""; // ok: converted where it is owned

    [Pii(PiiCategory.PostalAddress)]
    public string City { get; set; } = ""; // leak PII3003
}

public class Visit : Dated
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Health)]
    public string Diagnosis { get; set; } = ""; // leak PII3003

    public decimal Fee { get; set; } // ok
}

/// <summary>Its members are columns of whatever derives from it.</summary>
public abstract class Dated
{
    public DateTime At { get; set; } // ok

    [Pii(PiiCategory.Employment)]
    public string? EnteredBy { get; set; } // leak PII3003
}

/// <summary>Found along a navigation, configured in a class of its own.</summary>
public class Doctor
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // leak PII3003

    [Pii(PiiCategory.Phone)]
    public string Pager { get; set; } = ""; // ok: converted in its configuration
}

public sealed class DoctorMap : IEntityTypeConfiguration<Doctor>
{
    public void Configure(EntityTypeBuilder<Doctor> doctor) =>
        doctor.Property(d => d.Pager).IsRequired().HasConversion<Hidden>();

    private sealed class Hidden() : ValueConverter<string, string>(clear => Protect.Hide(clear), stored => stored);
}

/// <summary>A view: nothing is written through it.</summary>
public class Summary
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // ok
}

/// <summary>No entity: nothing leads to it.</summary>
public class Form
{
    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // ok
}

/// <summary>Every member of it is personal.</summary>
[Pii(PiiCategory.Biometric)]
public class Fingerprint
{
    [NotPii("A row's key.")]
    public int Id { get; set; } // ok

    public byte[] Template { get; set; } = []; // leak PII3003
}

public sealed class Sealed(IDataProtector protector) : ValueConverter<string, string>(clear => protector.Protect(clear), stored => protector.Unprotect(stored));

public static class Vault
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Close(string text) => Convert.ToBase64String(Apply(Encoding.UTF8.GetBytes(text)));

    private static byte[] Apply(byte[] text)
    {
        using var aes = Aes.Create();
        aes.Key = Key;
        return aes.EncryptCbc(text, aes.IV);
    }
}

/// <summary>A convention for all properties of a type; a record as an entity.</summary>
public sealed class Registry : DbContext
{
    public DbSet<Entry> Entries { get; set; }

    public DbSet<Fingerprint> Fingerprints { get; set; }

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => conventions.Properties<Sealable>().HaveConversion<SealableConverter>();
}

public record Entry(
    int Id, // ok
    [Pii(PiiCategory.Name)] string Name, // leak PII3003
    [Pii(PiiCategory.Passport)] Sealable Passport, // ok: all of that type are converted
    [Pii(PiiCategory.Passport)] string PassportCopy); // leak PII3003

public readonly record struct Sealable(string Text);

public sealed class SealableConverter() : ValueConverter<Sealable, string>(clear => Vault.Close(clear.Text), stored => new Sealable(stored));
