namespace Cases;

/// <summary>Loggers behind the application's own types.</summary>
public sealed class StaticallyTyped(IAudit audit, ILogger<StaticallyTyped> logger)
{
    public void ThroughAnInterface(Customer customer)
    {
        audit.Note(customer.Email); // leak PII2001
        audit.Note(customer.Segment); // ok
    }

    public void ThroughAStatic(Customer customer)
    {
        Journal.Write(logger, "mail", customer.Email); // leak PII2001
        Journal.Write(logger, customer.Segment, "none"); // ok
        Journal.WriteAll(logger, [customer.Email]); // leak PII2001
        Journal.WriteAll(logger, [customer.Segment]); // ok
    }

    public void WholeObjects(Customer customer, Person person, Product product)
    {
        Journal.WriteItem(logger, person); // leak PII2002
        Journal.WriteItem(logger, product); // ok
        Journal.WriteCustomer(logger, customer); // ok
    }
}

public interface IAudit
{
    void Note(string text);
}

public sealed class LogAudit(ILogger<LogAudit> logger) : IAudit
{
    public void Note(string text) => logger.LogInformation("{Value}", text); // ok
}

public static class Journal
{
    public static void Write(ILogger logger, string title, string text) => logger.LogInformation("{One}: {Two}", title, text); // ok

    public static void WriteAll(ILogger logger, IEnumerable<string> texts)
    {
        foreach (var text in texts)
        {
            logger.LogInformation("{Value}", text); // ok
        }
    }

    public static void WriteItem(ILogger logger, object item) => logger.LogInformation("{Value}", item); // ok

    public static void WriteCustomer(ILogger logger, Customer customer)
    {
        logger.LogInformation("{Value}", customer.Email); // leak PII2001
        logger.LogInformation("{Value}", customer.Id); // ok
    }
}
