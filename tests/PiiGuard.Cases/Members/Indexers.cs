namespace Cases;

public sealed class Indexers(ILogger<Indexers> logger)
{
    public void Reading(Customer customer)
    {
        var view = new View(customer);
        logger.LogInformation("{Value}", view["name"]); // leak PII2001
        logger.LogInformation("{Value}", view[0]); // ok
    }

    public void Writing(Customer customer)
    {
        var bag = new Bag();
        bag["mail"] = customer.Email;
        logger.LogInformation("{Value}", bag["mail"]); // leak PII2001
        var clean = new Bag();
        clean["mail"] = customer.Segment;
        logger.LogInformation("{Value}", clean["mail"]); // ok
        var listed = new Bag { ["mail"] = customer.Phone };
        logger.LogInformation("{Value}", listed["mail"]); // leak PII2001
    }

    public void Tagged(Directory directory)
    {
        logger.LogInformation("{Value}", directory["kim"]); // leak PII2001
        logger.LogInformation("{Value}", directory.Size); // ok
    }

    public void AsSink(Customer customer)
    {
        var trace = new Trace(logger);
        trace["mail"] = customer.Email; // leak PII2001
        trace["segment"] = customer.Segment; // ok
    }

    public sealed class View(Customer customer)
    {
        public string this[string field] => field == "name" ? customer.Name : "";

        public int this[int position] => customer.Orders.Count + position;
    }

    public sealed class Bag
    {
        private readonly Dictionary<string, string> _items = [];

        public string this[string key]
        {
            get => _items[key];
            set => _items[key] = value.Trim();
        }
    }

    public sealed class Directory
    {
        public int Size => 3;

        [Pii(PiiCategory.Phone)]
        public string this[string name] => name.Length > 3 ? "1" : "2";
    }

    private sealed class Trace(ILogger logger)
    {
        public string this[string key]
        {
            set => logger.LogInformation("{Key} {Value}", key, value); // ok
        }
    }
}
