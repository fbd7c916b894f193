namespace Cases;

/// <summary>Source-generated logging methods: the generator runs, and each leak is found once.</summary>
public sealed partial class SourceGenerated(ILogger<SourceGenerated> logger)
{
    public void Instances(Customer customer)
    {
        Report(customer.Email); // leak PII2001
        Report(customer.Segment); // ok
        ReportTwo(customer.Id, customer.Name); // leak PII2001
        ReportTwo(customer.Id, customer.Segment); // ok
        Report(text: customer.Phone); // leak PII2001
    }

    public void Statics(Customer customer)
    {
        Messages.Sent(logger, customer.Email); // leak PII2001
        Messages.Sent(logger, customer.Segment); // ok
        logger.Received(customer.Email, customer.Id); // leak PII2001
        logger.Received(customer.Segment, customer.Id); // ok
        logger.AtLevel(LogLevel.Debug, customer.Name); // leak PII2001
    }

    public void Objects(Person person, Product product)
    {
        logger.Item(person); // leak PII2002
        logger.Item(product); // ok
    }

    public void Failing(Customer customer)
    {
        try
        {
            logger.Received(customer.Name, 3); // leak PII2001
        }
        catch (InvalidOperationException error)
        {
            logger.Failed(error, customer.Id); // ok
        }
    }

    [LoggerMessage(EventId = 1, Level = LogLevel.Information, Message = "Read {text}")]
    private partial void Report(string text);

    [LoggerMessage(2, LogLevel.Information, "Read {key} {text}")]
    private partial void ReportTwo(int key, string text);
}

internal static partial class Messages
{
    [LoggerMessage(EventId = 3, Level = LogLevel.Information, Message = "Sent {text}")]
    public static partial void Sent(ILogger logger, string text);

    [LoggerMessage(EventId = 4, Level = LogLevel.Information, Message = "Received {text} {key}")]
    public static partial void Received(this ILogger logger, string text, int key);

    [LoggerMessage(EventId = 5, Message = "At {text}")]
    public static partial void AtLevel(this ILogger logger, LogLevel level, string text);

    [LoggerMessage(EventId = 6, Level = LogLevel.Information, Message = "Item {item}")]
    public static partial void Item(this ILogger logger, object item);

    [LoggerMessage(EventId = 7, Level = LogLevel.Error, Message = "Failed for {key}")]
    public static partial void Failed(this ILogger logger, Exception error, int key);
}
