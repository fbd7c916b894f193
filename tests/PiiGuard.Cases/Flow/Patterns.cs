namespace Cases;

public sealed class Patterns(ILogger<Patterns> logger)
{
    public void Declarations(object item, Customer customer)
    {
        if (item is Customer found)
        {
            logger.LogInformation("{Value}", found.Email); // leak PII2001
            logger.LogInformation("{Value}", found.Id); // ok
        }

        if (customer.Email is string text)
        {
            logger.LogInformation("{Value}", text); // leak PII2001
        }

        if (customer.Segment is string segment)
        {
            logger.LogInformation("{Value}", segment); // ok
        }
    }

    public void Properties(Customer customer)
    {
        if (customer is { Email: var email, Id: var id, Referrer.Name: var name })
        {
            logger.LogInformation("{Value}", email); // leak PII2001
            logger.LogInformation("{Value}", id); // ok
            logger.LogInformation("{Value}", name); // leak PII2001
        }

        if (customer is { SecondEmail: { Length: > 3 and var length } second })
        {
            logger.LogInformation("{Value}", second); // leak PII2001
            logger.LogInformation("{Value}", length); // ok
        }
    }

    public void Positions(Person person)
    {
        if (person is (var id, var name, _))
        {
            logger.LogInformation("{Value}", id); // ok
            logger.LogInformation("{Value}", name); // leak PII2001
        }
    }

    public void Lists(Customer customer)
    {
        string[] parts = customer.Email.Split('@');
        if (parts is [var local, .. var rest])
        {
            logger.LogInformation("{Value}", local); // leak PII2001
            logger.LogInformation("{Value}", rest[0]); // leak PII2001
        }

        if (parts is [_, _])
        {
            logger.LogInformation("two parts"); // ok
        }

        string[] segments = customer.Segment.Split('/');
        if (segments is [var head, ..])
        {
            logger.LogInformation("{Value}", head); // ok
        }
    }

    public void Results(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Email is ['a', ..]); // ok
        logger.LogInformation("{Value}", customer.SecondEmail is not null); // ok
        var matches = customer is { Age: > 18, Email.Length: > 5 };
        logger.LogInformation("{Value}", matches); // ok
    }
}
