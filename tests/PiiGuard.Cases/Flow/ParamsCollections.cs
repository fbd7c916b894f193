// requires: C# 13
namespace Cases;

public sealed class ParamsCollections(ILogger<ParamsCollections> logger)
{
    public void Spans(Customer customer)
    {
        logger.LogInformation("{Value}", Glue("a", customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", Glue("a", customer.Segment)); // ok
        logger.LogInformation("{Value}", string.Concat("a", customer.Email, "b", "c", "d")); // leak PII2001
        logger.LogInformation("{Value}", string.Concat("a", customer.Segment, "b", "c", "d")); // ok
    }

    public void Lists(Customer customer)
    {
        Report(customer.Segment, customer.Phone); // leak PII2001
        Report(customer.Segment); // ok
    }

    private static string Glue(params ReadOnlySpan<string> parts) => string.Join("-", parts!);

    private void Report(params IReadOnlyList<string> parts) => logger.LogInformation("{Value}", parts[0]); // ok
}
