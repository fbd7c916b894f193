using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;

namespace Cases;

/// <summary>A password that protects what is exported isn't in it.</summary>
public sealed class KeyExports(ILogger<KeyExports> logger)
{
    public void Certificates(X509Certificate2 certificate, X509Certificate2Collection chain, Customer customer)
    {
        var password = customer.BirthDate.ToString("yyyyMMdd");
        var bytes = certificate.Export(X509ContentType.Pfx, password);
        File.WriteAllBytes("key.pfx", bytes); // ok
        File.WriteAllBytes("key.pfx", certificate.ExportPkcs12(Pkcs12ExportPbeParameters.Default, password)); // ok
        File.WriteAllBytes("keys.pfx", chain.Export(X509ContentType.Pfx, password)!); // ok
        File.WriteAllText("key.txt", password); // leak PII3001
        var loaded = X509CertificateLoader.LoadPkcs12(bytes, password);
        logger.LogInformation("{Subject}", loaded.Subject); // ok
    }

    public void Keys(RSA key, PbeParameters parameters, Customer customer)
    {
        File.WriteAllBytes("key.p8", key.ExportEncryptedPkcs8PrivateKey(customer.Phone, parameters)); // ok
        File.WriteAllText("key.pem", key.ExportEncryptedPkcs8PrivateKeyPem(customer.Phone, parameters)); // ok
        File.WriteAllBytes("key.p8", Pkcs8PrivateKeyInfo.Create(key).Encrypt(customer.Phone, parameters)); // ok
        File.WriteAllText("key.pem", PemEncoding.WriteString(customer.Phone, key.ExportPkcs8PrivateKey())); // leak PII3001
    }

    public void Owned(Sealed owned)
    {
        File.WriteAllBytes("owned.cer", owned.Certificate.Export(X509ContentType.Cert)); // leak PII3001
        File.WriteAllBytes("owned.pfx", owned.Certificate.Export(X509ContentType.Pfx, "open")); // leak PII3001
    }

    public sealed class Sealed
    {
        [Pii(PiiCategory.Name)]
        public X509Certificate2 Certificate { get; set; } = null!;
    }
}
