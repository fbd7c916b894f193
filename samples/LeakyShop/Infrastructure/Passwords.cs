using System.Security.Cryptography;
using System.Text;
using PiiGuard;

namespace LeakyShop.Infrastructure;

public static class Passwords
{
    private const int Rounds = 100_000;

    [PiiSanitizer(PiiProtection.Pseudonymized)]
    public static string Hash([Pii(PiiCategory.Credential)] string password)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return Convert.ToBase64String(salt) + "." + Convert.ToBase64String(Derive(password, salt));
    }

    public static bool Matches([Pii(PiiCategory.Credential)] string password, string stored)
    {
        var parts = stored.Split('.');
        return parts.Length == 2
            && CryptographicOperations.FixedTimeEquals(Derive(password, Convert.FromBase64String(parts[0])), Convert.FromBase64String(parts[1]));
    }

    private static byte[] Derive(string password, byte[] salt) =>
        Rfc2898DeriveBytes.Pbkdf2(Encoding.UTF8.GetBytes(password), salt, Rounds, HashAlgorithmName.SHA256, 32);
}

/// <summary>What may be shown of a value: enough to recognize it, not enough to use it.</summary>
public static class Masking
{
    [PiiSanitizer(PiiProtection.Redacted)]
    public static string Tail(string value) => value.Length <= 4 ? "****" : "****" + value[^4..];
}
