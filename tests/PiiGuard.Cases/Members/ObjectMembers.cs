namespace Cases;

/// <summary>Members of an object are followed apart from each other.</summary>
public sealed class ObjectMembers(ILogger<ObjectMembers> logger)
{
    public void Paths(Order order)
    {
        logger.LogInformation("{Value}", order.Customer.Email); // leak PII2001
        logger.LogInformation("{Value}", order.Customer.Id); // ok
        logger.LogInformation("{Value}", order.Customer.Referrer!.Referrer!.Phone); // leak PII2001
        logger.LogInformation("{Value}", order.Customer.Referrer!.Referrer!.Segment); // ok
        logger.LogInformation("{Value}", order.Customer.Orders[0].DoorCode); // leak PII2001
        logger.LogInformation("{Value}", order.Customer.Orders[0].Total); // ok
    }

    public void MembersOfTaggedMembers(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Home.Street); // leak PII2001
        logger.LogInformation("{Value}", customer.Home.City); // leak PII2001
        logger.LogInformation("{Value}", customer.Home.Key); // ok
    }

    public void TheSameTypeElsewhere(Address shop)
    {
        logger.LogInformation("{Value}", shop.Street); // ok
        logger.LogInformation("{Value}", shop.City); // ok
    }

    public void Kept(Customer customer)
    {
        var home = customer.Home;
        logger.LogInformation("{Value}", home.Street); // leak PII2001
        home = new Address();
        logger.LogInformation("{Value}", home.Street); // ok
    }

    public void AssignedApart(Customer customer)
    {
        var pair = new Pair();
        pair.First = customer.Email;
        pair.Second = customer.Segment;
        logger.LogInformation("{Value}", pair.First); // leak PII2001
        logger.LogInformation("{Value}", pair.Second); // ok
        pair.Inner = new Pair { First = customer.Name };
        logger.LogInformation("{Value}", pair.Inner.First); // leak PII2001
        logger.LogInformation("{Value}", pair.Inner.Second); // ok
        pair.Inner = null;
        logger.LogInformation("{Value}", pair.Inner?.First); // ok
    }

    public void ThroughAnAlias(Customer customer)
    {
        var pair = new Pair();
        var alias = pair;
        alias.First = customer.Email;
        logger.LogInformation("{Value}", pair.First); // leak PII2001
        logger.LogInformation("{Value}", pair.Second); // ok
    }

    public void NestedInitializers(Customer customer)
    {
        var pair = new Pair { Inner = new() { Second = customer.Email }, Second = "none" };
        logger.LogInformation("{Value}", pair.Inner!.Second); // leak PII2001
        logger.LogInformation("{Value}", pair.Second); // ok
        var outer = new Outer { Held = { First = customer.Email }, Items = { customer.Phone } };
        logger.LogInformation("{Value}", outer.Held.First); // leak PII2001
        logger.LogInformation("{Value}", outer.Held.Second); // ok
        logger.LogInformation("{Value}", outer.Items[0]); // leak PII2001
    }

    public void Structs(Customer customer)
    {
        var point = new Point { Text = customer.Email, Number = 3 };
        var copy = point;
        copy.Text = "none";
        logger.LogInformation("{Value}", point.Text); // leak PII2001
        logger.LogInformation("{Value}", copy.Text); // ok
        logger.LogInformation("{Value}", point.Number); // ok
    }

    public void PublicFields(Customer customer)
    {
        var point = default(Point);
        point.Text = customer.Email;
        logger.LogInformation("{Value}", point.Text); // leak PII2001
        point = default;
        logger.LogInformation("{Value}", point.Text); // ok
    }

    public struct Point
    {
        public string Text;
        public int Number;
    }

    public sealed class Pair
    {
        public string First { get; set; } = "";

        public string Second { get; set; } = "";

        public Pair? Inner { get; set; }
    }

    public sealed class Outer
    {
        public Pair Held { get; } = new();

        public List<string> Items { get; } = [];
    }
}
