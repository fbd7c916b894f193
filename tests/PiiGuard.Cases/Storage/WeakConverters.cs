// judges: PII3003, PII3007, PII3008
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Cases.WeakConverters;

/// <summary>PII3007 in PII3003's place: converters that only look as if they protected what they write.</summary>
public sealed class Archive(DbContextOptions<Archive> options, byte[] secret) : DbContext(options)
{
    public DbSet<Resident> Residents => Set<Resident>();

    protected override void OnModelCreating(ModelBuilder model) => model.Entity<Resident>(resident =>
    {
        resident.Property(r => r.Name).HasConversion(clear => Convert.ToBase64String(Encoding.UTF8.GetBytes(clear)), stored => stored);
        resident.Property(r => r.Segment).HasConversion(clear => Convert.ToBase64String(Encoding.UTF8.GetBytes(clear)), stored => stored);
        resident.Property(r => r.Email).HasConversion(clear => Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(clear))), stored => stored);
        resident.Property(r => r.EmailHash).HasConversion(clear => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(clear))), stored => stored);
        resident.Property(r => r.Phone).HasConversion(clear => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(clear))), stored => stored);
        resident.Property(r => r.PhoneKeyed).HasConversion(clear => Convert.ToHexString(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(clear))), stored => stored);
        resident.Property(r => r.PhoneKeyInCode).HasConversion(clear => Convert.ToHexString(HMACSHA256.HashData(Convert.FromHexString("00112233"), Encoding.UTF8.GetBytes(clear))), stored => stored);
        resident.Property(r => r.Insurance).HasConversion(new InCode());
        resident.Property(r => r.TaxNumber).HasConversion<Configured>();
        resident.Property(r => r.Licence).HasConversion(clear => Old.Close(clear), stored => stored);
        resident.Property(r => r.Account).HasConversion(clear => Book.Close(clear), stored => stored);
        resident.Property(r => r.Card).HasConversion(clear => Current.Close(clear), stored => Current.Open(stored));
        resident.Property(r => r.Note).HasConversion(clear => Protect.Hide(Convert.ToBase64String(Encoding.UTF8.GetBytes(clear))), stored => stored);
        resident.Property(r => r.Nickname).HasConversion(clear => clear.ToUpperInvariant(), stored => stored);
    });
}

public class Resident
{
    public int Id { get; set; } // ok

    [Pii(PiiCategory.Name)]
    public string Name { get; set; } = ""; // leak PII3007: Base64

    public string Segment { get; set; } = ""; // ok: not personal

    [Pii(PiiCategory.Email)]
    public string Email { get; set; } = ""; // leak PII3007: MD5

    [Pii(PiiCategory.Email)]
    public string EmailHash { get; set; } = ""; // ok: an address can't be guessed

    [Pii(PiiCategory.Phone)]
    public string Phone { get; set; } = ""; // leak PII3007: a number can

    [Pii(PiiCategory.Phone)]
    public string PhoneKeyed { get; set; } = ""; // ok

    [Pii(PiiCategory.Phone)]
    public string PhoneKeyInCode { get; set; } = ""; // leak PII3007: the key stands in the code

    [Pii(PiiCategory.NationalId)]
    public string Insurance { get; set; } = ""; // leak PII3007: so does its class's

    [Pii(PiiCategory.TaxId)]
    public string TaxNumber { get; set; } = ""; // ok: its key is configured

    [Pii(PiiCategory.DriverLicense)]
    public string Licence { get; set; } = ""; // leak PII3007: DES

    [Pii(PiiCategory.BankAccount)]
    public string Account { get; set; } = ""; // leak PII3007: the ECB mode

    [Pii(PiiCategory.PaymentCard)]
    public string Card { get; set; } = ""; // ok: only what is read back may be of the old cipher

    [Pii(PiiCategory.Communication)]
    public string Note { get; set; } = ""; // ok: encoded and then encrypted

    [Pii(PiiCategory.Name)]
    public string Nickname { get; set; } = ""; // leak PII3003: nothing that even looks like a protection
}

public sealed class InCode() : ValueConverter<string, string>(clear => Close(clear), stored => stored)
{
    private static readonly byte[] Key = Convert.FromBase64String("MDEyMzQ1Njc4OWFiY2RlZg==");

    private static string Close(string text)
    {
        using var aes = Aes.Create();
        aes.Key = Key;
        return Convert.ToBase64String(aes.EncryptCbc(Encoding.UTF8.GetBytes(text), aes.IV));
    }
}

public sealed class Configured() : ValueConverter<string, string>(clear => Close(clear), stored => stored)
{
    private static readonly byte[] Key = Convert.FromBase64String(Environment.GetEnvironmentVariable("COLUMN_KEY") ?? "");

    private static string Close(string text)
    {
        using var aes = Aes.Create();
        aes.Key = Key;
        return Convert.ToBase64String(aes.EncryptCbc(Encoding.UTF8.GetBytes(text), aes.IV));
    }
}

public static class Old
{
    public static string Close(string text)
    {
        using var des = DES.Create();
        using var cipher = des.CreateEncryptor();
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToBase64String(cipher.TransformFinalBlock(bytes, 0, bytes.Length));
    }

    public static string Open(string text)
    {
        using var des = DES.Create();
        return Encoding.UTF8.GetString(des.DecryptCbc(Convert.FromBase64String(text), des.IV));
    }
}

public static class Book
{
    private static readonly byte[] Key = RandomNumberGenerator.GetBytes(32);

    public static string Close(string text)
    {
        using var aes = Aes.Create();
        aes.Mode = CipherMode.ECB;
        aes.Key = Key;
        using var cipher = aes.CreateEncryptor();
        var bytes = Encoding.UTF8.GetBytes(text);
        return Convert.ToBase64String(cipher.TransformFinalBlock(bytes, 0, bytes.Length));
    }
}

public static class Current
{
    public static string Close(string text) => Vault.Seal(text);

    public static string Open(string text) => text.StartsWith("v1", StringComparison.Ordinal) ? Old.Open(text) : Vault.Open(text);
}

public static class Vault
{
    [PiiSanitizer(PiiProtection.Encrypted)]
    public static string Seal(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    public static string Open(string text) => Encoding.UTF8.GetString(Convert.FromBase64String(text));
}
