using ZLogger;

namespace Cases;

public sealed class ZLoggerCases(ILogger<ZLoggerCases> logger)
{
    public void Levels(Customer customer)
    {
        logger.ZLogInformation($"Mail for {customer.Email}"); // leak PII2001
        logger.ZLogInformation($"Mail for {customer.Id}"); // ok
        logger.ZLogDebug($"Mail for {customer.Name}"); // leak PII2001
        logger.ZLogError(new InvalidOperationException("failed"), $"Mail for {customer.Phone}"); // leak PII2001
        logger.ZLogError(new InvalidOperationException("failed"), $"Mail for {customer.Segment}"); // ok
        logger.ZLog(LogLevel.Warning, $"Mail for {customer.Email}"); // leak PII2001
        logger.ZLogWarning($"Mail of {customer.Email.Length} characters"); // ok
    }

    public void Objects(Person person, Product product)
    {
        logger.ZLogInformation($"{person:json}"); // leak PII2002
        logger.ZLogInformation($"{product:json}"); // ok
        logger.ZLogInformation($"{person}"); // leak PII2002
    }
}
