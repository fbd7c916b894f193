using System.Security.Cryptography;

namespace Cases;

public sealed class Cryptography(ILogger<Cryptography> logger)
{
    public void Symmetric(Customer customer, Aes aes, byte[] iv)
    {
        var cipher = aes.EncryptCbc(Encoding.UTF8.GetBytes(customer.Email), iv);
        logger.LogInformation("{Value}", Convert.ToBase64String(cipher)); // ok
        logger.LogInformation("{Value}", Encoding.UTF8.GetString(aes.DecryptCbc(cipher, iv))); // leak PII2001
        using var encryptor = aes.CreateEncryptor();
        var plain = Encoding.UTF8.GetBytes(customer.Name);
        logger.LogInformation("{Value}", Convert.ToHexString(encryptor.TransformFinalBlock(plain, 0, plain.Length))); // ok
    }

    public void Authenticated(Customer customer, AesGcm aes, byte[] nonce)
    {
        var plain = Encoding.UTF8.GetBytes(customer.Email);
        var cipher = new byte[plain.Length];
        var tag = new byte[16];
        aes.Encrypt(nonce, plain, cipher, tag);
        logger.LogInformation("{Value}", Convert.ToBase64String(cipher)); // ok
        logger.LogInformation("{Value}", Convert.ToBase64String(tag)); // ok
        logger.LogInformation("{Value}", Convert.ToBase64String(plain)); // leak PII2001
        var back = new byte[plain.Length];
        aes.Decrypt(nonce, cipher, tag, back);
        logger.LogInformation("{Value}", Encoding.UTF8.GetString(back)); // leak PII2001
    }

    public void Hashes(Customer customer, byte[] key)
    {
        logger.LogInformation("{Value}", Convert.ToHexString(HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(customer.Phone)))); // ok
        logger.LogInformation("{Value}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Email)))); // ok
        logger.LogInformation("{Value}", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Phone)))); // leak PII2001
        logger.LogInformation("{Value}", Convert.ToHexString(SHA512.HashData(Encoding.UTF8.GetBytes(customer.CardNumber)))); // leak PII2001
        logger.LogInformation("{Value}", Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(customer.Email)))); // leak PII2001
        logger.LogInformation("{Value}", Convert.ToHexString(SHA1.HashData(Encoding.UTF8.GetBytes(customer.Name)))); // leak PII2001
        using var sha = SHA256.Create();
        logger.LogInformation("{Value}", Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(customer.Name)))); // ok
        using var hmac = new HMACSHA256(key);
        logger.LogInformation("{Value}", Convert.ToBase64String(hmac.ComputeHash(Encoding.UTF8.GetBytes(customer.Phone)))); // ok
    }

    public void Streams(Customer customer, ICryptoTransform transform)
    {
        using var memory = new MemoryStream();
        using (var crypto = new CryptoStream(memory, transform, CryptoStreamMode.Write))
        using (var writer = new StreamWriter(crypto))
        {
            writer.Write(customer.Email); // ok
        }

        logger.LogInformation("{Value}", Convert.ToBase64String(memory.ToArray())); // ok
    }
}
