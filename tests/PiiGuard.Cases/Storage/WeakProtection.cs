using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.Data.SqlClient;
using Microsoft.Extensions.Caching.Distributed;

namespace Cases;

/// <summary>PII3007: what only looks like a protection, where it is stored.</summary>
public static class WeakProtection
{
    public static void Encoded(Customer customer, HttpResponse response, SqlCommand command, string path)
    {
        File.WriteAllText(path, Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email))); // leak PII3007
        File.WriteAllText(path, Convert.ToHexString(Encoding.UTF8.GetBytes(customer.Name))); // leak PII3007
        File.WriteAllText(path, Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Segment))); // ok
        response.Cookies.Append("mail", Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email))); // leak PII3007
        command.Parameters.AddWithValue("@mail", Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email))); // leak PII3007
    }

    public static void Hashed(Customer customer, SqlCommand command, IDistributedCache cache, byte[] key)
    {
        command.Parameters.AddWithValue("@mail", MD5.HashData(Encoding.UTF8.GetBytes(customer.Email))); // leak PII3007
        command.Parameters.AddWithValue("@mail", SHA1.HashData(Encoding.UTF8.GetBytes(customer.Email))); // leak PII3007
        command.Parameters.AddWithValue("@phone", SHA256.HashData(Encoding.UTF8.GetBytes(customer.Phone))); // leak PII3007
        command.Parameters.AddWithValue("@card", Convert.ToHexString(SHA512.HashData(Encoding.UTF8.GetBytes(customer.CardNumber)))); // leak PII3007
        command.Parameters.AddWithValue("@mail", SHA256.HashData(Encoding.UTF8.GetBytes(customer.Email))); // ok
        command.Parameters.AddWithValue("@phone", HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(customer.Phone))); // ok
        cache.SetString("phone", Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Phone)))); // leak PII3007
        cache.SetString("mail", Convert.ToBase64String(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(customer.Email)))); // ok
        using var md5 = MD5.Create();
        cache.Set("mail", md5.ComputeHash(Encoding.UTF8.GetBytes(customer.Email))); // leak PII3007
        using var sha = SHA256.Create();
        cache.Set("mail", sha.ComputeHash(Encoding.UTF8.GetBytes(customer.Email))); // ok
        cache.Set("phone", sha.ComputeHash(Encoding.UTF8.GetBytes(customer.Phone))); // leak PII3007
    }

    public static void Ciphered(Customer customer, string path, byte[] key, byte[] iv)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        File.WriteAllBytes(path, aes.EncryptCbc(Encoding.UTF8.GetBytes(customer.Email), iv)); // ok
        File.WriteAllBytes(path, aes.EncryptEcb(Encoding.UTF8.GetBytes(customer.Email), PaddingMode.PKCS7)); // leak PII3007
        using var des = DES.Create();
        File.WriteAllBytes(path, des.EncryptCbc(Encoding.UTF8.GetBytes(customer.Email), iv)); // leak PII3007
        using var triple = TripleDES.Create();
        File.WriteAllBytes(path, triple.EncryptCbc(Encoding.UTF8.GetBytes(customer.Name), iv)); // leak PII3007
    }

    public static void Modes(Customer customer, string path, byte[] key, byte[] iv)
    {
        using var aes = Aes.Create();
        aes.Key = key;
        aes.Mode = CipherMode.ECB;
        using var encryptor = aes.CreateEncryptor();
        var data = Encoding.UTF8.GetBytes(customer.Email);
        File.WriteAllBytes(path, encryptor.TransformFinalBlock(data, 0, data.Length)); // leak PII3007
        using var strong = Aes.Create();
        strong.Key = key;
        strong.Mode = CipherMode.CBC;
        using var transform = strong.CreateEncryptor();
        File.WriteAllBytes(path, transform.TransformFinalBlock(data, 0, data.Length)); // ok
        using var des = DES.Create();
        using var old = des.CreateEncryptor(key, iv);
        File.WriteAllBytes(path, old.TransformFinalBlock(data, 0, data.Length)); // leak PII3007
    }

    public static void KeysInTheCode(Customer customer, string path, byte[] iv, string configured)
    {
        var data = Encoding.UTF8.GetBytes(customer.Email);
        using var aes = Aes.Create();
        aes.Key = Encoding.UTF8.GetBytes("0123456789abcdef");
        File.WriteAllBytes(path, aes.EncryptCbc(data, iv)); // leak PII3007
        using var strong = Aes.Create();
        strong.Key = Convert.FromBase64String(configured);
        File.WriteAllBytes(path, strong.EncryptCbc(data, iv)); // ok
        File.WriteAllBytes(path, strong.EncryptCbc(data, Encoding.UTF8.GetBytes("0123456789abcdef"))); // ok
        File.WriteAllBytes(path, HMACSHA256.HashData(Convert.FromHexString("00112233"), data)); // leak PII3007
        File.WriteAllBytes(path, HMACSHA256.HashData(iv, data)); // ok
        File.WriteAllText(path, Sealed(customer.Phone, iv)); // leak PII3007
        File.WriteAllText(path, Sealed(customer.Segment, iv)); // ok
    }

    private static readonly byte[] Key = Convert.FromBase64String("MDEyMzQ1Njc4OWFiY2RlZg==");

    private static string Sealed(string text, byte[] iv)
    {
        using var aes = Aes.Create();
        aes.Key = Key;
        return Convert.ToBase64String(aes.EncryptCbc(Encoding.UTF8.GetBytes(text), iv));
    }

    // Elsewhere the place's own rule reports, as if the value were in clear.
    public static void Elsewhere(Customer customer, ILogger logger)
    {
        logger.LogInformation("{Mail}", Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email))); // leak PII2001
        Console.WriteLine(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Phone)))); // leak PII2006
        Console.WriteLine(Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Email)))); // ok
    }
}
