namespace Cases;

/// <summary>Ways through several objects and collections, from one method to another; a part's name may come again, of another type.</summary>
public static class DeepWays
{
    public static void ByConstructor(ILogger logger, Customer customer)
    {
        new OfThree(new Outer(new Middle(new Inner(customer.Email)))).Log(logger); // leak PII2001
        new OfThree(new Outer(new Middle(new Inner(customer.Segment)))).Log(logger); // ok
    }

    public static void InDictionary(ILogger logger, Customer customer)
    {
        new ByKey(new Inner(customer.Email)).Log(logger); // leak PII2001
        new ByKey(new Inner(customer.Segment)).Log(logger); // ok
        new InList(new Inner(customer.Email)).Log(logger); // leak PII2001
    }

    public static void Columns(ILogger logger, IList<Customer> customers)
    {
        new Table<Customer>(new Column<Customer>[] { new("Mail", c => c.Email) }).Log(logger, customers); // leak PII2001
        new Table<Customer>(new Column<Customer>[] { new("Segment", c => c.Segment) }).Log(logger, customers); // ok
    }

    public static void Linked(ILogger logger, Customer customer)
    {
        var list = new Link(customer.Segment, new Link(customer.Segment, new Link(customer.Email, null)));
        logger.LogInformation("{Value}", list.Next!.Next!.Text); // leak PII2001
        logger.LogInformation("{Value}", list.Next.Next.Count); // ok
    }

    private sealed class Inner(string value)
    {
        public string Value { get; } = value;
    }

    private sealed class Middle(Inner next)
    {
        public Inner Next { get; } = next;
    }

    private sealed class Outer(Middle next)
    {
        public Middle Next { get; } = next;
    }

    private sealed class Link(string text, Link? next)
    {
        public string Text { get; } = text;

        public int Count { get; } = 1;

        public Link? Next { get; } = next;
    }

    private sealed class OfThree
    {
        private readonly Outer _outer;

        public OfThree(Outer outer) => _outer = outer;

        public void Log(ILogger logger) => logger.LogInformation("{Value}", _outer.Next.Next.Value);
    }

    private sealed class ByKey
    {
        private readonly Dictionary<string, Inner> _all = new();

        public ByKey(Inner one) => _all["one"] = one;

        public void Log(ILogger logger)
        {
            foreach (var one in _all.Values)
            {
                logger.LogInformation("{Value}", one.Value);
            }
        }
    }

    private sealed class InList
    {
        private readonly List<Inner> _all = new();

        public InList(Inner one) => _all.Add(one);

        public void Log(ILogger logger)
        {
            foreach (var one in _all)
            {
                logger.LogInformation("{Value}", one.Value);
            }
        }
    }

    private sealed record Column<T>(string Name, Func<T, object> Get);

    private sealed class Table<T>
    {
        private readonly Dictionary<string, Column<T>> _columns = new();

        public Table(IEnumerable<Column<T>> columns)
        {
            foreach (var column in columns)
            {
                _columns.Add(column.Name, column);
            }
        }

        public void Log(ILogger logger, IEnumerable<T> rows)
        {
            foreach (var row in rows)
            {
                foreach (var column in _columns.Values)
                {
                    logger.LogInformation("{Value}", column.Get(row));
                }
            }
        }
    }
}
