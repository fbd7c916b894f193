namespace Cases;

public sealed class OwnSanitizers(ILogger<OwnSanitizers> logger, IVault vault)
{
    public void Tagged(Customer customer)
    {
        logger.LogInformation("{Value}", Protect.Hide(customer.Email)); // ok
        logger.LogInformation("{Value}", vault.Keep(customer.Email)); // ok
        logger.LogInformation("{Value}", Vault.Instance.Keep(customer.Email)); // ok
        logger.LogInformation("{Value}", Tokens.For(customer.Email)); // ok
        logger.LogInformation("{Value}", Tokens.ForNumber(customer.Phone)); // ok
        Tokens.Fill(customer.Email, out var token);
        logger.LogInformation("{Value}", token); // ok
    }

    public void NotEverything(Customer customer)
    {
        var text = Protect.Hide(customer.Email) + customer.Email;
        logger.LogInformation("{Value}", text); // leak PII2001
        logger.LogInformation("{Value}", Protect.Hide(customer.Name) + Protect.Hide(customer.Email)); // ok
        Protect.Hide(customer.Email);
        logger.LogInformation("{Value}", customer.Email); // leak PII2001
    }

    public void ByName(Customer customer)
    {
        logger.LogInformation("{Value}", MaskEmail(customer.Email)); // ok
        logger.LogInformation("{Value}", AnonymizeName(customer.Name)); // ok
        logger.LogInformation("{Value}", Decode(customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", EncodeEmail(customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", Shorten(customer.Email)); // leak PII2001
    }

    public void StoredInTheObject(Customer customer)
    {
        customer.Email = Protect.Hide(customer.Email);
        logger.LogInformation("{Value}", customer.Email); // ok
        logger.LogInformation("{Value}", customer.Name); // leak PII2001
    }

    public void StoredOnOneBranchOnly(Customer customer, bool hide)
    {
        if (hide)
        {
            customer.Email = Protect.Hide(customer.Email);
        }

        logger.LogInformation("{Value}", customer.Email); // leak PII2001
    }

    public void ConstantsDoNotUntag()
    {
        var customer = new Customer { Email = "nobody@example.com", Name = Protect.Hide("Kim") };
        logger.LogInformation("{Value}", customer.Email); // leak PII2001
        logger.LogInformation("{Value}", customer.Name); // ok
    }

    public void InAnotherMethod(Customer customer)
    {
        HideAll(customer);
        logger.LogInformation("{Value}", customer.Email); // leak PII2001
    }

    private static void HideAll(Customer customer) => customer.Email = Protect.Hide(customer.Email);

    private static string MaskEmail(string email) => email[..1] + "***" + email[email.IndexOf('@')..];

    private static string AnonymizeName(string name) => name[..1] + ".";

    private static string Decode(string text) => text.Trim();

    private static string EncodeEmail(string text) => text.Replace("@", "%40");

    private static string Shorten(string text) => text[..3];
}

public interface IVault
{
    [PiiSanitizer(PiiProtection.Encrypted)]
    string Keep(string text);
}

public sealed class Vault : IVault
{
    public static readonly Vault Instance = new();

    public string Keep(string text) => text.ToUpperInvariant();
}

[PiiSanitizer(PiiProtection.Pseudonymized)]
public static class Tokens
{
    public static string For(string text) => text + "!";

    public static string ForNumber(string number) => number + "!";

    public static void Fill(string text, out string token) => token = text + "!";
}
