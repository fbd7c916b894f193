namespace Cases;

public sealed class PrimaryConstructors(ILogger<PrimaryConstructors> logger, Customer owner, [Pii(PiiCategory.Phone)] string line, string title)
{
    private readonly string _email = owner.Email;

    public string Mail { get; } = owner.Email;

    public void Captured()
    {
        logger.LogInformation("{Value}", owner.Name); // leak PII2001
        logger.LogInformation("{Value}", owner.Id); // ok
        logger.LogInformation("{Value}", line); // leak PII2001
        logger.LogInformation("{Value}", title); // ok
    }

    public void Initialized()
    {
        logger.LogInformation("{Value}", _email); // leak PII2001
        logger.LogInformation("{Value}", Mail); // leak PII2001
        logger.LogInformation("{Value}", _email.Length); // ok
    }

    public void Built(Customer customer)
    {
        var note = new Note(customer.Id, customer.Email);
        logger.LogInformation("{Value}", note.Text); // leak PII2001
        logger.LogInformation("{Value}", note.Id); // ok
        logger.LogInformation("{Value}", note.Render()); // leak PII2001
        var clean = new Note(customer.Id, customer.Segment);
        logger.LogInformation("{Value}", clean.Render()); // ok
    }

    public void BuiltToReport(Customer customer)
    {
        var reporter = new Reporter(logger, customer.Email);
        reporter.Report(); // leak PII2001
        var clean = new Reporter(logger, customer.Segment);
        clean.Report(); // ok
    }

    public sealed class Note(int id, string text)
    {
        public int Id => id;

        public string Text => text;

        public string Render() => $"{id}: {text}";
    }

    public sealed class Reporter(ILogger logger, string text)
    {
        public void Report() => logger.LogInformation("{Value}", text); // ok
    }
}
