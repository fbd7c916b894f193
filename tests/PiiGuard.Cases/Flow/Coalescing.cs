namespace Cases;

public sealed class Coalescing(ILogger<Coalescing> logger)
{
    public void Operands(Customer customer, string? given)
    {
        logger.LogInformation("{Value}", customer.SecondEmail ?? "none"); // leak PII2001
        logger.LogInformation("{Value}", given ?? customer.Email); // leak PII2001
        logger.LogInformation("{Value}", given ?? "none"); // ok
        logger.LogInformation("{Value}", given ?? customer.SecondEmail ?? "none"); // leak PII2001
    }

    public void Assignment(Customer customer, string? given, string? other)
    {
        given ??= customer.Email;
        logger.LogInformation("{Value}", given); // leak PII2001
        other ??= "none";
        logger.LogInformation("{Value}", other); // ok
    }

    public void ConditionalAccess(Customer? customer)
    {
        logger.LogInformation("{Value}", customer?.Email); // leak PII2001
        logger.LogInformation("{Value}", customer?.Referrer?.Email); // leak PII2001
        logger.LogInformation("{Value}", customer?.Email?.Trim()); // leak PII2001
        logger.LogInformation("{Value}", customer?.Id); // ok
        logger.LogInformation("{Value}", customer?.Email?.Length); // ok
        logger.LogInformation("{Value}", customer?.Referrer?.Segment ?? "none"); // ok
    }

    public void Throwing(Customer? customer)
    {
        var found = customer ?? throw new InvalidOperationException("nobody");
        logger.LogInformation("{Value}", found.Email); // leak PII2001
        logger.LogInformation("{Value}", found.Id); // ok
    }
}
