namespace Cases;

public sealed class Tuples(ILogger<Tuples> logger)
{
    public void Elements(Customer customer)
    {
        var pair = (Key: customer.Id, Mail: customer.Email);
        logger.LogInformation("{Value}", pair.Key); // ok
        logger.LogInformation("{Value}", pair.Mail); // leak PII2001
        logger.LogInformation("{Value}", pair.Item1); // ok
        logger.LogInformation("{Value}", pair.Item2); // leak PII2001
    }

    public void ElementsAssigned(Customer customer)
    {
        (int Key, string Text) pair = (1, "");
        pair.Text = customer.Email;
        logger.LogInformation("{Value}", pair.Text); // leak PII2001
        logger.LogInformation("{Value}", pair.Key); // ok
        pair.Text = "none";
        logger.LogInformation("{Value}", pair.Text); // ok
    }

    public void Returned(Customer customer)
    {
        logger.LogInformation("{Value}", Describe(customer).Text); // leak PII2001
        logger.LogInformation("{Value}", Describe(customer).Key); // ok
    }

    public void ReferenceTuples(Customer customer)
    {
        var pair = Tuple.Create(customer.Id, customer.Email);
        logger.LogInformation("{Value}", pair.Item2); // leak PII2001
        logger.LogInformation("{Value}", pair.Item1); // ok
    }

    public void Compared(Customer customer)
    {
        var same = (customer.Email, customer.Name) == ("a", "b");
        logger.LogInformation("{Value}", same); // ok
    }

    public void WithinOneAnother(Customer customer)
    {
        var ((key, text), (segment, _)) = Pairs(customer);
        logger.LogInformation("{Value}", key); // ok
        logger.LogInformation("{Value}", text); // leak PII2001
        logger.LogInformation("{Value}", segment); // ok
        var (((inner, mail), (other, _)), _) = PairsOfPairs(customer);
        logger.LogInformation("{Value}", inner); // ok
        logger.LogInformation("{Value}", mail); // leak PII2001
        logger.LogInformation("{Value}", other); // ok
    }

    private static (((string Key, string Text) First, (string Segment, string Note) Second) Both, string Note) PairsOfPairs(Customer customer) => (Pairs(customer), "");

    private static ((string Key, string Text) First, (string Segment, string Note) Second) Pairs(Customer customer) => (("a", customer.Email), (customer.Segment, ""));

    private static (int Key, string Text) Describe(Customer customer) => (customer.Id, customer.Name);
}
