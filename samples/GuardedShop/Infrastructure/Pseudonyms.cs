using System.Security.Cryptography;
using System.Text;
using GuardedShop.Services;
using Microsoft.AspNetCore.DataProtection;
using PiiGuard;

namespace GuardedShop.Infrastructure;

/// <summary>
/// Keyed hashes: the same person gets the same one for the same purpose, and nobody without the key can find out who it is. A hash without
/// a key wouldn't do, since all addresses and days of the year can be tried.
/// </summary>
public sealed class Pseudonyms(ShopFolders folders, IDataProtectionProvider protection)
{
    private readonly byte[] key = Key(Path.Combine(folders.Keys, "pseudonyms.key"), protection.CreateProtector("GuardedShop.Pseudonyms"));

    public string OfLogin([Pii(PiiCategory.Email)] string email) => Of("login", email.Trim().ToUpperInvariant());

    public string OfBirthday([Pii(PiiCategory.DateOfBirth)] DateOnly day) => Of("birthday", $"{day.Month}-{day.Day}");

    public string OfReader([Pii(PiiCategory.Email)] string email) => Of("newsletter", email);

    private string Of(string purpose, string text) => Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{purpose}:{text}")));

    // Made on the first start, and kept encrypted with the keys of data protection.
    private static byte[] Key(string path, IDataProtector protector)
    {
        if (!File.Exists(path))
        {
            File.WriteAllBytes(path, protector.Protect(RandomNumberGenerator.GetBytes(32)));
        }

        return protector.Unprotect(File.ReadAllBytes(path));
    }
}
