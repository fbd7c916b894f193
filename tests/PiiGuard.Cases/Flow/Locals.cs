namespace Cases;

public sealed class Locals(ILogger<Locals> logger)
{
    public void Copies(Customer customer)
    {
        var email = customer.Email;
        var copy = email;
        logger.LogInformation("{Value}", copy); // leak PII2001
        logger.LogInformation("{Value}", customer.Segment); // ok
    }

    public void Overwritten(Customer customer)
    {
        var text = customer.Email;
        logger.LogInformation("{Value}", text); // leak PII2001
        text = "gone";
        logger.LogInformation("{Value}", text); // ok
        text = customer.Name;
        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void AssignedLater(Customer customer)
    {
        string text = "";
        logger.LogInformation("{Value}", text); // ok
        text = customer.Phone;
        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void OnOneBranchOnly(Customer customer, bool verbose)
    {
        var text = "short";
        if (verbose)
        {
            text = customer.Email;
            logger.LogInformation("{Value}", text); // leak PII2001
        }
        else
        {
            logger.LogInformation("{Value}", text); // ok
        }

        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void CleanedOnEveryBranch(Customer customer, bool verbose)
    {
        var text = customer.Email;
        if (verbose)
        {
            text = "long";
        }
        else
        {
            text = "short";
        }

        logger.LogInformation("{Value}", text); // ok
    }

    public void Swapped(Customer customer)
    {
        var first = customer.Email;
        var second = customer.Segment;
        var spare = first;
        first = second;
        second = spare;
        logger.LogInformation("{Value}", first); // ok
        logger.LogInformation("{Value}", second); // leak PII2001
    }

    public void AssignmentAsExpression(Customer customer)
    {
        string one, two;
        one = two = customer.Email;
        logger.LogInformation("{Value}", one); // leak PII2001
        logger.LogInformation("{Value}", two = "none"); // ok
        logger.LogInformation("{Value}", two); // ok
        logger.LogInformation("{Value}", two = customer.Name); // leak PII2001
    }

    public void Aliases(Customer customer)
    {
        var same = customer;
        logger.LogInformation("{Value}", same.Email); // leak PII2001
        logger.LogInformation("{Value}", same.Id); // ok
    }

    public void Constants(Customer customer)
    {
        const string Text = "no personal data";
        logger.LogInformation("{Value} {Count}", Text, customer.Orders.Count); // ok
    }
}
