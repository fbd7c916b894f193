namespace Cases;

public sealed class LoggerMessageDefine(ILogger<LoggerMessageDefine> logger)
{
    private static readonly Action<ILogger, string, Exception?> OneText =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(1), "Read {Value}");

    private static readonly Action<ILogger, int, string, Exception?> Two =
        LoggerMessage.Define<int, string>(LogLevel.Information, new EventId(2), "Read {Id} {Value}");

    private static readonly Func<ILogger, string, IDisposable?> Scope = LoggerMessage.DefineScope<string>("In {Value}");

    private readonly Action<ILogger, string, Exception?> _own =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(3), "Own {Value}");

    public void Fields(Customer customer)
    {
        OneText(logger, customer.Email, null); // leak PII2001
        OneText(logger, customer.Segment, null); // ok
        Two(logger, customer.Id, customer.Name, null); // leak PII2001
        Two(logger, customer.Id, customer.Segment, null); // ok
        Two.Invoke(logger, customer.Age, customer.Segment, null); // leak PII2001
        _own(logger, customer.Phone, null); // leak PII2001
        _own(logger, customer.Segment, null); // ok
    }

    public void Scopes(Customer customer)
    {
        using (Scope(logger, customer.Email)) // leak PII2001
        using (Scope(logger, customer.Segment)) // ok
        {
            logger.LogInformation("working"); // ok
        }
    }

    public void Locals(Customer customer)
    {
        var report = LoggerMessage.Define<string, int>(LogLevel.Debug, default, "{One} {Two}");
        report(logger, customer.Email, customer.Id, null); // leak PII2001
        report(logger, customer.Segment, customer.Id, null); // ok
    }

    public void Objects(Person person, Product product)
    {
        var report = LoggerMessage.Define<object>(LogLevel.Debug, default, "{Item}");
        report(logger, person, null); // leak PII2002
        report(logger, product, null); // ok
    }
}
