namespace Cases;

public sealed class Deconstruction(ILogger<Deconstruction> logger)
{
    public void OfRecords(Person person)
    {
        var (id, name, email) = person;
        logger.LogInformation("{Value}", id); // ok
        logger.LogInformation("{Value}", name); // leak PII2001
        logger.LogInformation("{Value}", email); // leak PII2001
    }

    public void OfTuples(Customer customer)
    {
        var (id, email) = (customer.Id, customer.Email);
        logger.LogInformation("{Value}", id); // ok
        logger.LogInformation("{Value}", email); // leak PII2001
    }

    public void OfOwnMethods(Customer customer)
    {
        var (key, label) = new Split(customer);
        logger.LogInformation("{Value}", key); // ok
        logger.LogInformation("{Value}", label); // leak PII2001
    }

    public void IntoWhatExists(Customer customer)
    {
        string first = "", second = "";
        (first, second) = (customer.Segment, customer.Name);
        logger.LogInformation("{Value}", first); // ok
        logger.LogInformation("{Value}", second); // leak PII2001
        (first, second) = (second, first);
        logger.LogInformation("{Value}", first); // leak PII2001
        logger.LogInformation("{Value}", second); // ok
    }

    public void OfPairs(Dictionary<int, string> names, Customer customer)
    {
        names[customer.Id] = customer.Name;
        foreach (var (key, value) in names)
        {
            logger.LogInformation("{Value}", key); // ok
            logger.LogInformation("{Value}", value); // leak PII2001
        }
    }

    public void Nested(Customer customer)
    {
        var ((id, email), segment) = ((customer.Id, customer.Email), customer.Segment);
        logger.LogInformation("{Value}", id); // ok
        logger.LogInformation("{Value}", email); // leak PII2001
        logger.LogInformation("{Value}", segment); // ok
    }

    private sealed class Split(Customer customer)
    {
        public void Deconstruct(out int key, out string label)
        {
            key = customer.Id;
            label = customer.Name;
        }
    }
}
