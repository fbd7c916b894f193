namespace Cases;

public sealed class Scopes(ILogger<Scopes> logger)
{
    public void Templates(Customer customer)
    {
        using (logger.BeginScope("{Value}", customer.Email)) // leak PII2001
        {
            logger.LogInformation("working"); // ok
        }

        using (logger.BeginScope("{Value}", customer.Id)) // ok
        {
            logger.LogInformation("working"); // ok
        }
    }

    public void States(Customer customer)
    {
        using (logger.BeginScope(customer.Email)) // leak PII2001
        using (logger.BeginScope(customer.Segment)) // ok
        using (logger.BeginScope($"Customer {customer.Name}")) // leak PII2001
        using (logger.BeginScope($"Customer {customer.Id}")) // ok
        {
            logger.LogInformation("working"); // ok
        }
    }

    public void Dictionaries(Customer customer)
    {
        using (logger.BeginScope(new Dictionary<string, object> { ["customer"] = customer.Email })) // leak PII2001|PII2002
        using (logger.BeginScope(new Dictionary<string, object> { ["customer"] = customer.Id })) // ok
        using (logger.BeginScope(new[] { new KeyValuePair<string, object>("customer", customer.Phone) })) // leak PII2001|PII2002
        using (logger.BeginScope(("customer", customer.Segment))) // ok
        {
            logger.LogInformation("working"); // ok
        }
    }

    public void Objects(Person person, Product product)
    {
        using (logger.BeginScope(person)) // leak PII2002
        using (logger.BeginScope(product)) // ok
        {
            logger.LogInformation("working"); // ok
        }
    }
}
