namespace Cases;

public sealed class AnonymousTypes(ILogger<AnonymousTypes> logger)
{
    public void Members(Customer customer)
    {
        var view = new { customer.Id, customer.Email, Where = customer.Home.City, customer.Segment };
        logger.LogInformation("{Value}", view.Email); // leak PII2001
        logger.LogInformation("{Value}", view.Id); // ok
        logger.LogInformation("{Value}", view.Where); // leak PII2001
        logger.LogInformation("{Value}", view.Segment); // ok
    }

    public void Nested(Customer customer)
    {
        var view = new { Inner = new { customer.Name, customer.Id }, customer };
        logger.LogInformation("{Value}", view.Inner.Name); // leak PII2001
        logger.LogInformation("{Value}", view.Inner.Id); // ok
        logger.LogInformation("{Value}", view.customer.Phone); // leak PII2001
        logger.LogInformation("{Value}", view.customer.Segment); // ok
    }

    public void Changed(Customer customer)
    {
        var view = new { customer.Id, Text = customer.Email };
        var clean = view with { Text = "none" };
        logger.LogInformation("{Value}", clean.Text); // ok
        logger.LogInformation("{Value}", view.Text); // leak PII2001
    }

    public void Whole(Customer customer)
    {
        logger.LogInformation("{Value}", new { customer.Id, customer.Email }); // leak PII2002
        logger.LogInformation("{Value}", new { customer.Id, customer.Segment }); // ok
        logger.LogInformation("{Value}", new { customer.Id, customer.Email.Length }); // ok
    }
}
