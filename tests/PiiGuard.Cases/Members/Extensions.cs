namespace Cases;

public sealed class Extensions(ILogger<Extensions> logger)
{
    public void Methods(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Title()); // leak PII2001
        logger.LogInformation("{Value}", customer.Key()); // ok
        logger.LogInformation("{Value}", customer.Email.Shorten()); // leak PII2001
        logger.LogInformation("{Value}", customer.Segment.Shorten()); // ok
        logger.LogInformation("{Value}", customer.Email.Size()); // ok
        logger.LogInformation("{Value}", CustomerExtensions.Title(customer)); // leak PII2001
    }

    public void Sinks(Customer customer)
    {
        logger.Note(customer.Email); // leak PII2001
        logger.Note(customer.Segment); // ok
        customer.Email.NoteTo(logger); // leak PII2001
        customer.Segment.NoteTo(logger); // ok
    }

    public void Chained(List<Customer> customers)
    {
        logger.LogInformation("{Value}", customers.Titles().Last()); // leak PII2001
        logger.LogInformation("{Value}", customers.Titles().Last().Size()); // ok
    }
}

internal static class CustomerExtensions
{
    public static string Title(this Customer customer) => "Dear " + customer.Name;

    public static string Key(this Customer customer) => customer.Segment + customer.Id;

    public static string Shorten(this string text) => text.Length > 3 ? text[..3] : text;

    public static int Size(this string text) => text.Length;

    public static IEnumerable<string> Titles(this IEnumerable<Customer> customers) => customers.Select(Title);

    public static void Note(this ILogger logger, string text) => logger.LogInformation("{Value}", text); // ok

    public static void NoteTo(this string text, ILogger logger) => logger.LogInformation("{Value}", text); // ok
}
