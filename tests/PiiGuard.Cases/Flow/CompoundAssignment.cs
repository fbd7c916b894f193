namespace Cases;

public sealed class CompoundAssignment(ILogger<CompoundAssignment> logger)
{
    private string _tail = "";

    public void Text(Customer customer)
    {
        var text = "Dear ";
        text += customer.Name;
        logger.LogInformation("{Value}", text); // leak PII2001
        var other = "Dear ";
        other += customer.Segment;
        logger.LogInformation("{Value}", other); // ok
    }

    public void Numbers(Customer customer)
    {
        var sum = 10;
        sum += customer.Age;
        logger.LogInformation("{Value}", sum); // leak PII2001
        var count = 10;
        count += customer.Orders.Count;
        logger.LogInformation("{Value}", count); // ok
        var bits = 1;
        bits |= customer.Age << 2;
        logger.LogInformation("{Value}", bits); // leak PII2001
    }

    public void Increments(Customer customer)
    {
        var age = customer.Age;
        age++;
        logger.LogInformation("{Value}", age); // leak PII2001
        var id = customer.Id;
        logger.LogInformation("{Value}", ++id); // ok
    }

    public void Fields(Customer customer)
    {
        _tail += customer.Email;
        logger.LogInformation("{Value}", _tail); // leak PII2001
    }

    public void Elements(Customer customer)
    {
        var parts = new string[2];
        parts[0] += customer.Email;
        logger.LogInformation("{Value}", parts[0]); // leak PII2001
        logger.LogInformation("{Value}", parts.Length); // ok
    }
}
