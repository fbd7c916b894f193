using System.Security.Cryptography;

namespace Cases;

/// <summary>What looks like personal data and isn't: nothing in this file may be found.</summary>
public sealed class HardNegatives(ILogger<HardNegatives> logger)
{
    public void Words(Settings settings)
    {
        logger.LogInformation("The email was sent to the customer"); // ok
        logger.LogInformation("Phone enabled: {Value}", settings.PhoneEnabled); // ok
        logger.LogInformation("{Value}", settings.EmailConfirmed); // ok
        logger.LogInformation("{Value}", settings.EmailTemplate); // ok
        logger.LogInformation("{Value}", settings.EmailAccountId); // ok
        logger.LogInformation("{Value}", settings.CardTypeId); // ok
        logger.LogInformation("{Value}", settings.GiftCardCouponCode); // ok
        logger.LogInformation("{Value}", settings.MaskedCreditCardNumber); // ok
        logger.LogInformation("{Value}", settings.ServiceAccountId); // ok
        logger.LogInformation("{Value}", settings.AgeRating); // ok
        logger.LogInformation("{Value}", settings.HstsMaxAge); // ok
        logger.LogInformation("{Value}", settings.ContinuationToken); // ok
        logger.LogInformation("{Value}", settings.SystemName); // ok
        logger.LogInformation("{Value}", settings.ProductName); // ok
        logger.LogInformation("{Value}", settings.LicenseKey); // ok
        logger.LogInformation("{Value}", settings.TaxRate); // ok
        logger.LogInformation("{Value}", settings.ZipFile); // ok
        logger.LogInformation("{@Value}", settings); // ok
        Console.WriteLine(settings.CertificateLocation); // ok
    }

    public void Named(Customer customer)
    {
        logger.LogInformation("{Value}", nameof(customer.Email)); // ok
        logger.LogInformation("{Value}", nameof(Customer.CardNumber)); // ok
        logger.LogInformation("{Value}", typeof(Customer)); // ok
        logger.LogInformation("{Value}", customer.GetType().Name); // ok
        logger.LogInformation("{Value}", customer.GetHashCode()); // ok
        logger.LogInformation("{Value}", customer.Email.Length); // ok
        logger.LogInformation("{Value}", customer.Email == null); // ok
        logger.LogInformation("{Value}", customer.Email.Equals("a", StringComparison.Ordinal)); // ok
        logger.LogInformation("{Value}", customer.Orders.Sum(order => order.Total)); // ok
        logger.LogInformation("{Value}", customer.Aliases.Count); // ok
    }

    public void Destinations(Customer customer, ICryptoTransform transform)
    {
        using var text = new StringWriter();
        text.WriteLine(customer.Email); // ok
        using var memory = new MemoryStream();
        memory.Write(Encoding.UTF8.GetBytes(customer.Email)); // ok
        using var crypto = new CryptoStream(memory, transform, CryptoStreamMode.Write);
        crypto.Write(Encoding.UTF8.GetBytes(customer.Email)); // ok
        logger.LogInformation("{Value}", memory.Length); // ok
    }

    public void Checks(Customer customer, Func<Customer, bool> rule)
    {
        if (customer.Email.EndsWith(".example", StringComparison.Ordinal) && rule(customer))
        {
            logger.LogInformation("an example customer"); // ok
        }

        if (customer.SecondEmail is { Length: > 0 })
        {
            throw new InvalidOperationException("two addresses"); // ok
        }

        throw new ArgumentException(customer.Active ? "active" : "passive", nameof(customer)); // ok
    }

    public sealed class Settings
    {
        public bool PhoneEnabled { get; set; }

        public bool EmailConfirmed { get; set; }

        public string EmailTemplate { get; set; } = "";

        public int EmailAccountId { get; set; }

        public int CardTypeId { get; set; }

        public string GiftCardCouponCode { get; set; } = "";

        public string MaskedCreditCardNumber { get; set; } = "";

        public Guid ServiceAccountId { get; set; }

        public string AgeRating { get; set; } = "";

        public TimeSpan HstsMaxAge { get; set; }

        public string ContinuationToken { get; set; } = "";

        public string SystemName { get; set; } = "";

        public string ProductName { get; set; } = "";

        public string LicenseKey { get; set; } = "";

        public decimal TaxRate { get; set; }

        public string ZipFile { get; set; } = "";

        public string CertificateLocation { get; set; } = "";
    }
}
