// requires: C# 14
namespace Cases;

public sealed class ExtensionBlocks(ILogger<ExtensionBlocks> logger)
{
    public void Properties(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Label); // leak PII2001
        logger.LogInformation("{Value}", customer.OrderCount); // ok
        logger.LogInformation("{Value}", customer.Email.Head); // leak PII2001
        logger.LogInformation("{Value}", customer.Segment.Head); // ok
    }

    public void Methods(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Describe("Dear")); // leak PII2001
        logger.LogInformation("{Value}", customer.DescribeOrders("Dear")); // ok
        logger.Tell(customer.Email); // leak PII2001
        logger.Tell(customer.Segment); // ok
    }

    public void Statics(Customer customer)
    {
        logger.LogInformation("{Value}", Customer.FormOf(customer)); // leak PII2001
        logger.LogInformation("{Value}", Customer.Kind); // ok
    }

    public void Generic(List<Customer> customers)
    {
        logger.LogInformation("{Value}", customers.FirstOne!.Email); // leak PII2001
        logger.LogInformation("{Value}", customers.FirstOne!.Id); // ok
        logger.LogInformation("{Value}", customers.None); // ok
    }
}

internal static class Blocks
{
    extension(Customer customer)
    {
        public string Label => $"{customer.Id} {customer.Name}";

        public int OrderCount => customer.Orders.Count;

        public static string Kind => "customer";

        public string Describe(string prefix) => prefix + " " + customer.Name;

        public string DescribeOrders(string prefix) => prefix + " " + customer.Orders.Count;

        public static string FormOf(Customer given) => given.Phone;
    }

    extension(string text)
    {
        public string Head => text[..1];
    }

    extension<T>(IEnumerable<T> items)
    {
        public T? FirstOne => items.FirstOrDefault();

        public bool None => !items.Any();
    }

    extension(ILogger logger)
    {
        public void Tell(string text) => logger.LogInformation("{Value}", text); // ok
    }
}
