using Microsoft.AspNetCore.DataProtection;

namespace Cases;

public sealed class DataProtection(ILogger<DataProtection> logger, IDataProtectionProvider provider)
{
    public void Protected(Customer customer)
    {
        var protector = provider.CreateProtector("mail");
        var sealedText = protector.Protect(customer.Email);
        logger.LogInformation("{Value}", sealedText); // ok
        logger.LogInformation("{Value}", protector.Unprotect(sealedText)); // leak PII2001
        var bytes = protector.Protect(Encoding.UTF8.GetBytes(customer.Name));
        logger.LogInformation("{Value}", Convert.ToBase64String(bytes)); // ok
        logger.LogInformation("{Value}", Encoding.UTF8.GetString(protector.Unprotect(bytes))); // leak PII2001
    }

    public void Limited(Customer customer)
    {
        var protector = provider.CreateProtector("mail").ToTimeLimitedDataProtector();
        var sealedText = protector.Protect(customer.Email, TimeSpan.FromHours(1));
        logger.LogInformation("{Value}", sealedText); // ok
        logger.LogInformation("{Value}", protector.Unprotect(sealedText, out _)); // leak PII2001
    }

    public void AcrossMethods(Customer customer)
    {
        logger.LogInformation("{Value}", Seal(customer.Email)); // ok
        logger.LogInformation("{Value}", Open(Seal(customer.Email))); // leak PII2001
        logger.LogInformation("{Value}", Open(Seal(customer.Segment))); // ok
    }

    private string Seal(string text) => provider.CreateProtector("mail").Protect(text);

    private string Open(string text) => provider.CreateProtector("mail").Unprotect(text);
}
