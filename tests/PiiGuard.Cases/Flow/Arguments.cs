namespace Cases;

/// <summary>Named, optional and <c>params</c> arguments, and findings where tagged data meets the method that forwards it.</summary>
public sealed class Arguments(ILogger<Arguments> logger)
{
    public void Named(Customer customer)
    {
        Report(detail: customer.Email, title: "mail"); // leak PII2001
        Ignore(kept: customer.Segment, dropped: customer.Email); // ok
        Ignore(dropped: customer.Segment, kept: customer.Email); // leak PII2001
        logger.LogInformation(message: "{Value}", args: [customer.Email]); // leak PII2001
        logger.LogInformation(message: "{Value}", args: [customer.Id]); // ok
    }

    public void Optional(Customer customer)
    {
        Report("mail"); // ok
        Report("mail", customer.Name); // leak PII2001
        Report(customer.Segment); // ok
    }

    public void Several(Customer customer)
    {
        ReportAll("a", customer.Segment, customer.Phone); // leak PII2001
        ReportAll("a", customer.Segment, "b"); // ok
        ReportAll(); // ok
        string[] values = [customer.Email];
        ReportAll(values); // leak PII2001
        logger.LogInformation("{Value}", First("a", customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", First("a", customer.Segment)); // ok
    }

    public void TwoAtOnce(Customer customer)
    {
        logger.LogInformation("{One} {Two} {Three}", customer.Email, customer.Id, customer.Name); // leak PII2001 x2
        logger.LogInformation("{Value}", customer.Email + customer.Name); // leak PII2001
        Report(customer.Email, customer.Name); // leak PII2001 x2
    }

    public void OverManyLines(Customer customer)
    {
        logger.LogInformation(
            "{One} {Two} {Three}",
            customer.Id, // ok
            customer.Email, // leak PII2001
            customer.Segment); // ok
    }

    public void ThroughThree(Customer customer)
    {
        First3(customer.Email); // leak PII2001
        First3(customer.Segment); // ok
    }

    private static string First(params object[] values) => values.Length > 0 ? values[0].ToString() + values[^1] : "";

    private void First3(string text) => Second3(text.Trim()); // ok

    private void Second3(string text) => Third3($"<{text}>"); // ok

    private void Third3(string text) => logger.LogInformation("{Value}", text); // ok

    private void Report(string title, string detail = "none")
    {
        logger.LogInformation("{Title}", title); // ok
        logger.LogInformation("{Detail}", detail); // ok
    }

    private void Ignore(string kept, string dropped)
    {
        if (dropped.Length > 0)
        {
            logger.LogInformation("{Value}", kept); // ok
        }
    }

    private void ReportAll(params string[] values)
    {
        foreach (var value in values)
        {
            logger.LogInformation("{Value}", value); // ok
        }
    }
}
