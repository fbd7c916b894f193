namespace Cases;

public sealed class Generics(ILogger<Generics> logger)
{
    public void Methods(Customer customer)
    {
        logger.LogInformation("{Value}", Same(customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", Same(customer.Segment)); // ok
        logger.LogInformation("{Value}", Same(customer).Email); // leak PII2001
        logger.LogInformation("{Value}", Same(customer).Id); // ok
        logger.LogInformation("{Value}", Pick<string>("a", customer.Name)); // leak PII2001
        Report(customer.Phone); // leak PII2001
        Report(customer.Id); // ok
    }

    public void Types(Customer customer)
    {
        var box = new Box<string>(customer.Email);
        logger.LogInformation("{Value}", box.Value); // leak PII2001
        logger.LogInformation("{Value}", box.Count); // ok
        var clean = new Box<string>(customer.Segment);
        logger.LogInformation("{Value}", clean.Value); // ok
        logger.LogInformation("{Value}", new Box<Customer>(customer).Value.Email); // leak PII2001
        logger.LogInformation("{Value}", new Box<Customer>(customer).Value.Id); // ok
    }

    public void Mapped(Customer customer)
    {
        var box = new Box<Customer>(customer);
        logger.LogInformation("{Value}", box.Map(c => c.Email).Value); // leak PII2001
        logger.LogInformation("{Value}", box.Map(c => c.Id).Value); // ok
    }

    public void Constrained(Member member)
    {
        logger.LogInformation("{Value}", ContactOf(member)); // leak PII2001
        logger.LogInformation("{Value}", KeyOf(member)); // ok
    }

    public void StaticAbstracts(Customer customer)
    {
        logger.LogInformation("{Value}", Render<PlainFormat>(customer)); // leak PII2001
    }

    private static T Same<T>(T value) => value;

    private static T Pick<T>(T one, T two) => Environment.TickCount % 2 == 0 ? one : two;

    private static string ContactOf<T>(T item)
        where T : IContact => item.Contact;

    private static int KeyOf<T>(T item)
        where T : IContact => item.Key;

    private static string Render<T>(Customer customer)
        where T : IFormat => T.Format(customer);

    private void Report<T>(T value) => logger.LogInformation("{Value}", value); // ok

    public interface IContact
    {
        int Key { get; }

        [Pii(PiiCategory.Email)]
        string Contact { get; }
    }

    public interface IFormat
    {
        static abstract string Format(Customer customer);
    }

    public sealed class PlainFormat : IFormat
    {
        public static string Format(Customer customer) => customer.Name;
    }

    public sealed class Member : IContact
    {
        public int Key { get; set; }

        public string Contact { get; set; } = "";
    }

    public sealed class Box<T>(T value)
    {
        public T Value { get; } = value;

        public int Count => 1;

        public Box<TResult> Map<TResult>(Func<T, TResult> map) => new(map(Value));
    }
}
