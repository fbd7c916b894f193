namespace Cases;

public sealed class Delegates(ILogger<Delegates> logger)
{
    public delegate string Reader(Customer customer);

    public event Action<string>? Read;

    public void Results(Customer customer)
    {
        Func<Customer, string> email = c => c.Email;
        logger.LogInformation("{Value}", email(customer)); // leak PII2001
        Func<Customer, int> id = c => c.Id;
        logger.LogInformation("{Value}", id(customer)); // ok
        Func<string, string> same = text => text;
        logger.LogInformation("{Value}", same(customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", same(customer.Segment)); // ok
        Func<string, int> size = text => text.Length;
        logger.LogInformation("{Value}", size(customer.Email)); // ok
        logger.LogInformation("{Value}", email.Invoke(customer)); // leak PII2001
    }

    public void Groups(Customer customer)
    {
        Func<Customer, string> name = NameOf;
        logger.LogInformation("{Value}", name(customer)); // leak PII2001
        Reader reader = SegmentOf;
        logger.LogInformation("{Value}", reader(customer)); // ok
        Reader tagged = NameOf;
        logger.LogInformation("{Value}", tagged(customer)); // leak PII2001
    }

    public void Sinks(Customer customer)
    {
        Action<string> report = text => logger.LogInformation("{Value}", text);
        report(customer.Email); // leak PII2001
        report(customer.Segment); // ok
        Action<string> group = Report;
        group(customer.Email); // leak PII2001
        group(customer.Segment); // ok
    }

    public void PassedOn(Customer customer)
    {
        logger.LogInformation("{Value}", Apply(customer, c => c.Email)); // leak PII2001
        logger.LogInformation("{Value}", Apply(customer, c => c.Segment)); // ok
        logger.LogInformation("{Value}", Apply(customer, NameOf)); // leak PII2001
        Feed(customer, text => logger.LogInformation("{Value}", text)); // leak PII2001
        Feed(customer, text => logger.LogInformation("{Value}", text.Length)); // ok
    }

    public void Chosen(Customer customer, bool first)
    {
        Func<Customer, string> reader = first ? NameOf : SegmentOf;
        logger.LogInformation("{Value}", reader(customer)); // leak PII2001
        reader = SegmentOf;
        logger.LogInformation("{Value}", reader(customer)); // ok
    }

    public void ReturnedOnes(Customer customer)
    {
        logger.LogInformation("{Value}", MakeReader()(customer)); // leak PII2001
        logger.LogInformation("{Value}", MakeSupplier(customer)()); // leak PII2001
        logger.LogInformation("{Value}", MakeCounter(customer)()); // ok
    }

    public void InTables(Customer customer)
    {
        var readers = new Dictionary<string, Func<Customer, string>>
        {
            ["name"] = c => c.Name,
            ["email"] = c => c.Email,
        };
        logger.LogInformation("{Value}", readers["name"](customer)); // leak PII2001
        var clean = new Dictionary<string, Func<Customer, string>>
        {
            ["segment"] = c => c.Segment,
        };
        logger.LogInformation("{Value}", clean["segment"](customer)); // ok
    }

    private static string Apply(Customer customer, Func<Customer, string> reader) => reader(customer);

    private static void Feed(Customer customer, Action<string> consumer) => consumer(customer.Email);

    private static Func<Customer, string> MakeReader() => customer => customer.Phone;

    private static Func<string> MakeSupplier(Customer customer) => () => customer.Email;

    private static Func<int> MakeCounter(Customer customer) => () => customer.Orders.Count;

    private static string NameOf(Customer customer) => customer.Name;

    private static string SegmentOf(Customer customer) => customer.Segment;

    private void Report(string text) => logger.LogInformation("{Value}", text); // ok

    private void Raise() => Read?.Invoke("read");
}
