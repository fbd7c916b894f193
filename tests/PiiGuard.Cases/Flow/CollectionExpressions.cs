using System.Collections.Immutable;

namespace Cases;

public sealed class CollectionExpressions(ILogger<CollectionExpressions> logger)
{
    public void Elements(Customer customer)
    {
        List<string> mails = ["a", customer.Email];
        logger.LogInformation("{Value}", mails[1]); // leak PII2001
        logger.LogInformation("{Value}", mails.Count); // ok
        List<string> segments = ["a", customer.Segment];
        logger.LogInformation("{Value}", segments[1]); // ok
    }

    public void Spread(Customer customer, List<string> others)
    {
        string[] mails = [customer.Email];
        string[] more = ["a", .. mails, .. others];
        logger.LogInformation("{Value}", string.Join(", ", more)); // leak PII2001
        string[] clean = ["a", .. others];
        logger.LogInformation("{Value}", string.Join(", ", clean)); // ok
        ImmutableArray<string> immutable = [.. customer.Aliases];
        logger.LogInformation("{Value}", immutable[0]); // leak PII2001
    }

    public void Targets(Customer customer)
    {
        ReadOnlySpan<string> span = [customer.Email];
        logger.LogInformation("{Value}", span[0]); // leak PII2001
        IEnumerable<string> sequence = [customer.Email];
        logger.LogInformation("{Value}", sequence.First()); // leak PII2001
        HashSet<string> set = [customer.Segment];
        logger.LogInformation("{Value}", set.First()); // ok
    }

    public void AsArgument(Customer customer)
    {
        logger.LogInformation("{Value}", Glue([customer.Name, customer.Email])); // leak PII2001
        logger.LogInformation("{Value}", Glue([customer.Segment])); // ok
    }

    private static string Glue(string[] parts) => string.Join("-", parts);
}
