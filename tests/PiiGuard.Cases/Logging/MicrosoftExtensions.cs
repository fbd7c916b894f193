namespace Cases;

public sealed class MicrosoftExtensions(ILogger<MicrosoftExtensions> logger)
{
    public void Levels(Customer customer)
    {
        logger.LogTrace("{Value}", customer.Email); // leak PII2001
        logger.LogDebug("{Value}", customer.Email); // leak PII2001
        logger.LogInformation("{Value}", customer.Email); // leak PII2001
        logger.LogWarning("{Value}", customer.Email); // leak PII2001
        logger.LogError("{Value}", customer.Email); // leak PII2001
        logger.LogCritical("{Value}", customer.Email); // leak PII2001
        logger.Log(LogLevel.Error, "{Value}", customer.Email); // leak PII2001
        logger.Log(LogLevel.Error, new EventId(3, "mail"), "{Value}", customer.Email); // leak PII2001
        logger.LogError(new EventId(3), new InvalidOperationException("failed"), "{Value}", customer.Id); // ok
        logger.Log(LogLevel.Error, "{Value}", customer.Id); // ok
        logger.LogCritical("{Value}", customer.Segment); // ok
    }

    public void Messages(Customer customer)
    {
        logger.LogInformation("Mail for " + customer.Email); // leak PII2001
        logger.LogInformation(customer.Email); // leak PII2001
        logger.LogInformation("The customer's email was sent"); // ok
        logger.LogInformation("Mail for " + customer.Id); // ok
    }

    public void Raw(Customer customer)
    {
        logger.Log(LogLevel.Information, default, customer.Email, null, (state, _) => state); // leak PII2001
        logger.Log(LogLevel.Information, default, customer.Id, null, (state, _) => state.ToString()); // ok
    }

    public void Categories(ILoggerFactory factory, Customer customer)
    {
        factory.CreateLogger("shop").LogInformation("{Value}", customer.Email); // leak PII2001
        factory.CreateLogger<Customer>().LogInformation("{Value}", customer.Id); // ok
    }

    public void Guarded(Customer customer)
    {
        if (logger.IsEnabled(LogLevel.Debug))
        {
            logger.LogDebug("{Value}", customer.Email); // leak PII2001
            logger.LogDebug("{Value}", customer.Orders.Count); // ok
        }
    }

    public void Destructured(Customer customer, Person person, Product product)
    {
        logger.LogInformation("{@Value}", customer); // leak PII2002
        logger.LogInformation("{@Value}", person); // leak PII2002
        logger.LogInformation("{@Value}", product); // ok
        logger.LogInformation("{@Value}", customer.Email); // leak PII2001
    }
}
