namespace Cases;

public sealed class Iterators(ILogger<Iterators> logger)
{
    public void Consumed(List<Customer> customers)
    {
        foreach (var email in Emails(customers))
        {
            logger.LogInformation("{Value}", email); // leak PII2001
        }

        foreach (var id in Ids(customers))
        {
            logger.LogInformation("{Value}", id); // ok
        }

        logger.LogInformation("{Value}", Emails(customers).First()); // leak PII2001
        logger.LogInformation("{Value}", Emails(customers).Count()); // ok
        logger.LogInformation("{Value}", string.Join(",", Either(customers))); // leak PII2001
    }

    public void Deferred(Customer customer)
    {
        var sequence = Once(customer.Email);
        logger.LogInformation("{Value}", sequence.Single()); // leak PII2001
        var clean = Once(customer.Segment);
        logger.LogInformation("{Value}", clean.Single()); // ok
    }

    public void LoggedInside(List<Customer> customers)
    {
        foreach (var customer in Traced(customers))
        {
            logger.LogInformation("{Value}", customer.Segment); // ok
        }
    }

    private static IEnumerable<string> Emails(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers)
        {
            yield return customer.Email;
        }
    }

    private static IEnumerable<int> Ids(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers)
        {
            if (customer.Email.Length == 0)
            {
                yield break;
            }

            yield return customer.Id;
        }
    }

    private static IEnumerable<string> Either(IEnumerable<Customer> customers)
    {
        yield return "header";
        foreach (var name in customers.Select(customer => customer.Name))
        {
            yield return name;
        }
    }

    private static IEnumerable<T> Once<T>(T value)
    {
        yield return value;
    }

    private IEnumerable<Customer> Traced(IEnumerable<Customer> customers)
    {
        foreach (var customer in customers)
        {
            logger.LogDebug("{Value}", customer.Email); // leak PII2001
            logger.LogDebug("{Value}", customer.Id); // ok
            yield return customer;
        }
    }
}
