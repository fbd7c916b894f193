namespace Cases;

public sealed class Switches(ILogger<Switches> logger)
{
    public void Arms(Customer customer, int mode)
    {
        var text = mode switch
        {
            0 => "nothing",
            1 => customer.Email,
            _ => "all",
        };
        logger.LogInformation("{Value}", text); // leak PII2001

        var clean = mode switch
        {
            0 => "nothing",
            1 => customer.Segment,
            _ => "all",
        };
        logger.LogInformation("{Value}", clean); // ok
    }

    public void DecidedByPersonalData(Customer customer)
    {
        var kind = customer.Faith switch
        {
            Faith.None => "a",
            _ => "b",
        };
        logger.LogInformation("{Value}", kind); // ok

        var length = customer.Email switch
        {
            { Length: > 20 } => "long",
            _ => "short",
        };
        logger.LogInformation("{Value}", length); // ok
    }

    public void BoundInAnArm(Customer customer)
    {
        var text = customer.SecondEmail switch
        {
            null => "none",
            { Length: > 3 } email when email.Contains('@') => email,
            var other => other,
        };
        logger.LogInformation("{Value}", text); // leak PII2001

        var size = customer.SecondEmail switch
        {
            null => 0,
            var email => email.Length,
        };
        logger.LogInformation("{Value}", size); // ok
    }

    public void Statement(Customer customer, string field)
    {
        string text;
        switch (field)
        {
            case "email":
                text = customer.Email;
                logger.LogInformation("{Value}", text); // leak PII2001
                break;
            case "segment":
                text = customer.Segment;
                logger.LogInformation("{Value}", text); // ok
                break;
            case "name" when customer.Active:
                text = customer.Name;
                break;
            default:
                text = "";
                break;
        }

        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void OnTypes(object item)
    {
        switch (item)
        {
            case Customer { Active: true } customer:
                logger.LogInformation("{Value}", customer.Email); // leak PII2001
                break;
            case Order order:
                logger.LogInformation("{Value}", order.Id); // ok
                break;
            case Person(_, var name, _):
                logger.LogInformation("{Value}", name); // leak PII2001
                break;
            default:
                logger.LogInformation("something else"); // ok
                break;
        }
    }
}
