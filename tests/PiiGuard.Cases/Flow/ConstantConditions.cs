namespace Cases;

public sealed class ConstantConditions(ILogger<ConstantConditions> logger)
{
    private const bool Verbose = false;
    private static readonly bool Detailed = Environment.GetEnvironmentVariable("DETAILED") == "1";

    public void NeverTaken(Customer customer)
    {
#pragma warning disable CS0162
        if (false)
        {
            logger.LogInformation("{Value}", customer.Email); // ok
        }

        if (Verbose)
        {
            logger.LogInformation("{Value}", customer.Email); // ok
        }

        logger.LogInformation("{Value}", Verbose ? customer.Email : "none"); // ok
#pragma warning restore CS0162
        if (!Verbose)
        {
            logger.LogInformation("{Value}", customer.Email); // leak PII2001
        }
    }

    public void TakenSometimes(Customer customer)
    {
        if (Detailed)
        {
            logger.LogInformation("{Value}", customer.Email); // leak PII2001
        }
    }

    public void AfterReturn(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Id); // ok
        return;
#pragma warning disable CS0162
        logger.LogInformation("{Value}", customer.Email); // ok
#pragma warning restore CS0162
    }
}
