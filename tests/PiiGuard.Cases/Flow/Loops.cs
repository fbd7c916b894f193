namespace Cases;

public sealed class Loops(ILogger<Loops> logger)
{
    public void CarriedToTheNextRound(Customer customer)
    {
        var previous = "";
        for (var i = 0; i < 3; i++)
        {
            logger.LogInformation("{Value}", previous); // leak PII2001
            previous = customer.Email;
        }
    }

    public void CarriedThroughTwoVariables(Customer customer, int rounds)
    {
        var last = "";
        var beforeLast = "";
        while (rounds-- > 0)
        {
            logger.LogInformation("{Value}", beforeLast); // leak PII2001
            beforeLast = last;
            last = customer.Email;
        }
    }

    public void CleanInEveryRound(Customer customer, int rounds)
    {
        for (var i = 0; i < rounds; i++)
        {
            var text = customer.Email;
            text = "none";
            logger.LogInformation("{Value} {Round}", text, i); // ok
        }
    }

    public void Collected(IEnumerable<Customer> customers)
    {
        var all = "";
        var total = 0;
        foreach (var customer in customers)
        {
            all += customer.Name + ";";
            total += customer.Orders.Count;
        }

        logger.LogInformation("{Value}", all); // leak PII2001
        logger.LogInformation("{Value}", total); // ok
    }

    public void Until(Customer customer)
    {
        string text;
        do
        {
            text = customer.Email;
        }
        while (text.Length == 0);
        logger.LogInformation("{Value}", text); // leak PII2001
        logger.LogInformation("{Value}", text.Length); // ok
    }

    public void LeftEarly(IEnumerable<Customer> customers)
    {
        string? found = null;
        string? segment = null;
        foreach (var customer in customers)
        {
            if (!customer.Active)
            {
                continue;
            }

            found = customer.Phone;
            segment = customer.Segment;
            break;
        }

        logger.LogInformation("{Value}", found); // leak PII2001
        logger.LogInformation("{Value}", segment); // ok
    }

    public void LoopVariables(Customer customer)
    {
        for (var text = customer.Email; text.Length > 0; text = text[1..])
        {
            logger.LogInformation("{Value}", text); // leak PII2001
        }

        for (var i = customer.Email.Length; i > 0; i--)
        {
            logger.LogInformation("{Value}", i); // ok
        }
    }
}
