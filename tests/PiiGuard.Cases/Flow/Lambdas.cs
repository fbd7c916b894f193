namespace Cases;

/// <summary>A finding about what a lambda captures stands in the lambda, where the sink is.</summary>
public sealed class Lambdas(ILogger<Lambdas> logger)
{
    public Action Captures(Customer customer)
    {
        var email = customer.Email;
        var segment = customer.Segment;
        return () =>
        {
            logger.LogInformation("{Value}", email); // leak PII2001
            logger.LogInformation("{Value}", segment); // ok
            logger.LogInformation("{Value}", customer.Phone); // leak PII2001
        };
    }

    public void AssignedInside(Customer customer)
    {
        var text = "";
        var clean = "";
        Action fill = () =>
        {
            text = customer.Email;
            clean = customer.Segment;
        };
        fill();
        logger.LogInformation("{Value}", text); // leak PII2001
        logger.LogInformation("{Value}", clean); // ok
    }

    public void AssignedAfterwards(Customer customer)
    {
        var text = "";
        Action report = () => logger.LogInformation("{Value}", text); // leak PII2001
        text = customer.Email;
        report();
    }

    public void Parameters(List<Customer> customers)
    {
        customers.ForEach(customer => logger.LogInformation("{Value}", customer.Email)); // leak PII2001
        customers.ForEach(customer => logger.LogInformation("{Value}", customer.Id)); // ok
        customers.ForEach(customer =>
        {
            var name = customer.Name;
            logger.LogInformation("{Value}", name); // leak PII2001
            name = "";
            logger.LogInformation("{Value}", name); // ok
        });
    }

    public Func<Customer, Task> AsyncOnes() => async customer =>
    {
        await Task.Yield();
        logger.LogInformation("{Value}", customer.Email); // leak PII2001
        logger.LogInformation("{Value}", customer.Id); // ok
    };

    public Action Nested(Customer customer)
    {
        var email = customer.Email;
        return () =>
        {
            var length = email.Length;
            Action inner = () =>
            {
                logger.LogInformation("{Value}", email); // leak PII2001
                logger.LogInformation("{Value}", length); // ok
            };
            inner();
        };
    }

    public void AnonymousMethods(Customer customer)
    {
        Action<Customer> report = delegate(Customer given)
        {
            logger.LogInformation("{Value}", given.Email); // leak PII2001
            logger.LogInformation("{Value}", given.Id); // ok
        };
        report(customer);
    }

    public void Events(Customer customer)
    {
        using var timer = new System.Timers.Timer();
        timer.Elapsed += (_, _) => logger.LogInformation("{Value}", customer.Email); // leak PII2001
        timer.Elapsed += (_, _) => logger.LogInformation("{Value}", customer.Id); // ok
    }

    public void DefaultsAndStatics(Customer customer)
    {
        var join = static (string text, string tail = "!") => text + tail;
        logger.LogInformation("{Value}", join(customer.Name)); // leak PII2001
        logger.LogInformation("{Value}", join(customer.Segment)); // ok
    }
}
