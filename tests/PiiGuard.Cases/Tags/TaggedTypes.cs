namespace Cases;

public sealed class TaggedTypes(ILogger<TaggedTypes> logger)
{
    public void Members(Passport passport)
    {
        logger.LogInformation("{Value}", passport.Number); // leak PII2001
        logger.LogInformation("{Value}", passport.IssuedBy); // leak PII2001
        logger.LogInformation("{Value}", passport.Version); // ok
    }

    public void Derived(DiplomaticPassport passport)
    {
        logger.LogInformation("{Value}", passport.Number); // leak PII2001
        logger.LogInformation("{Value}", passport.Mission); // leak PII2001
        logger.LogInformation("{Value}", passport.Version); // ok
        logger.LogInformation("{Value}", passport.Pages); // leak PII2001
        logger.LogInformation("{Value}", DiplomaticPassport.Countries); // ok
    }

    public void Values(Blood blood, EmailAddress email, IHealthNote note)
    {
        logger.LogInformation("{Value}", blood); // leak PII2001|PII2002
        logger.LogInformation("{Value}", email); // leak PII2001|PII2002
        logger.LogInformation("{Value}", email.Value); // leak PII2001
        logger.LogInformation("{Value}", email.Value.Length); // ok
        logger.LogInformation("{Value}", note.Text); // leak PII2001
        logger.LogInformation("{Value}", blood == Blood.A); // ok
    }

    public void Locals(Func<EmailAddress> source)
    {
        var email = source();
        logger.LogInformation("{Value}", email.Value); // leak PII2001
        EmailAddress? maybe = email;
        logger.LogInformation("{Value}", maybe?.Value); // leak PII2001
        logger.LogInformation("{Value}", maybe.HasValue); // ok
    }

    public sealed class DiplomaticPassport : Passport
    {
        public static int Countries => 190;

        public string Mission { get; set; } = "";

        public int Pages { get; set; }
    }

    [Pii(PiiCategory.Health)]
    public enum Blood
    {
        A,
        B,
    }

    [Pii(PiiCategory.Email)]
    public readonly record struct EmailAddress(string Value);

    [Pii(PiiCategory.Health)]
    public interface IHealthNote
    {
        string Text { get; }
    }
}
