using Serilog;

namespace Cases;

/// <summary>PII2008: a placeholder that is named like personal data whose argument isn't tagged.</summary>
public sealed class Placeholders(ILogger<Placeholders> logger)
{
    public void Named(string text, Customer customer)
    {
        logger.LogInformation("Mail for {Email}", text); // leak PII2008
        logger.LogInformation("Mail for {Recipient}", text); // ok
        logger.LogInformation("Mail for {Email}", customer.Email); // leak PII2001
        logger.LogInformation("Call {PhoneNumber}", text); // leak PII2008
        logger.LogInformation("Call {PhoneNumber}", customer.Phone); // leak PII2001
        logger.LogInformation("{Password} was tried", text); // leak PII2008
        logger.LogInformation("Sent {Count} to {EmailAddress}", 3, text); // leak PII2008
        Log.Information("Mail for {Email}", text); // leak PII2008
        Log.Information("Mail for {CustomerId}", text); // ok
    }

    public void FalseFriends(string text, bool flag, int number)
    {
        logger.LogInformation("{EmailConfirmed}", flag); // ok
        logger.LogInformation("{PhoneNumberConfirmed}", flag); // ok
        logger.LogInformation("{EmailTemplate}", text); // ok
        logger.LogInformation("{EmailAccountId}", number); // ok
        logger.LogInformation("{ProductName}", text); // ok
        logger.LogInformation("{FileName} {SystemName}", text, text); // ok
        logger.LogInformation("{ParentPath} holds {ChildName} twice", text, text); // ok
        logger.LogInformation("Email was sent with template {Template}", text); // ok
    }

    public void Protected(Customer customer)
    {
        logger.LogInformation("Mail for {Email}", Protect.Hide(customer.Email)); // ok
        logger.LogInformation("Mail for {Email}", customer.Email.ToUpperInvariant()); // leak PII2001
    }
}
