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

    private static (int Key, string Text) Describe(Customer customer) => (customer.Id, customer.Name);
}
