namespace Cases;

/// <summary>What a lambda projects decides.</summary>
public sealed class LinqMethods(ILogger<LinqMethods> logger)
{
    public void Projections(List<Customer> customers)
    {
        logger.LogInformation("{Value}", customers.Select(customer => customer.Email).First()); // leak PII2001
        logger.LogInformation("{Value}", customers.Select(customer => customer.Id).First()); // ok
        logger.LogInformation("{Value}", customers.Select(customer => customer.Email.Length).First()); // ok
        logger.LogInformation("{Value}", customers.Select((customer, index) => index + ": " + customer.Name).Last()); // leak PII2001
        logger.LogInformation("{Value}", customers.Select((customer, index) => index).Last()); // ok
        logger.LogInformation("{Value}", customers.Select(customer => new { customer.Id, customer.Email }).First().Email); // leak PII2001
        logger.LogInformation("{Value}", customers.Select(customer => new { customer.Id, customer.Email }).First().Id); // ok
        logger.LogInformation("{Value}", string.Join(", ", customers.Select(customer => customer.Email))); // leak PII2001
        logger.LogInformation("{Value}", string.Join(", ", customers.Select(customer => customer.Segment))); // ok
    }

    public void WholeSequences(List<Customer> customers)
    {
        logger.LogInformation("{Value}", customers.Select(customer => customer.Email)); // leak PII2001|PII2002
        logger.LogInformation("{Value}", customers.Select(customer => customer.Email).ToList()); // leak PII2001|PII2002
        logger.LogInformation("{Value}", customers.Select(customer => customer.Id).ToList()); // ok
    }

    public void Filters(List<Customer> customers, string name)
    {
        logger.LogInformation("{Value}", customers.Where(customer => customer.Name == name).Select(customer => customer.Id).Single()); // ok
        logger.LogInformation("{Value}", customers.Where(customer => customer.Id == 3).Select(customer => customer.Name).Single()); // leak PII2001
        logger.LogInformation("{Value}", customers.First(customer => customer.Name == name).Id); // ok
        logger.LogInformation("{Value}", customers.First(customer => customer.Id == 3).Name); // leak PII2001
        logger.LogInformation("{Value}", customers.FirstOrDefault(customer => customer.Id == 3)?.Phone); // leak PII2001
        logger.LogInformation("{Value}", customers.OrderBy(customer => customer.Name).ThenBy(customer => customer.Email).Select(customer => customer.Id).First()); // ok
        logger.LogInformation("{Value}", customers.OrderBy(customer => customer.Id).Skip(1).Take(2).Reverse().Select(customer => customer.Email).ElementAt(0)); // leak PII2001
    }

    public void Questions(List<Customer> customers)
    {
        var emails = customers.Select(customer => customer.Email);
        logger.LogInformation("{Value}", emails.Count()); // ok
        logger.LogInformation("{Value}", emails.Any()); // ok
        logger.LogInformation("{Value}", emails.Contains("a")); // ok
        logger.LogInformation("{Value}", emails.All(email => email.Contains('@'))); // ok
        logger.LogInformation("{Value}", emails.SequenceEqual(["a"])); // ok
        logger.LogInformation("{Value}", emails.Max()); // leak PII2001
        logger.LogInformation("{Value}", customers.Max(customer => customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", customers.Max(customer => customer.Id)); // ok
        logger.LogInformation("{Value}", customers.MaxBy(customer => customer.Email)!.Id); // ok
        logger.LogInformation("{Value}", customers.MaxBy(customer => customer.Id)!.Email); // leak PII2001
        logger.LogInformation("{Value}", customers.Sum(customer => customer.Orders.Count)); // ok
    }

    public void Groups(List<Customer> customers)
    {
        foreach (var group in customers.GroupBy(customer => customer.Email))
        {
            logger.LogInformation("{Value}", group.Key); // leak PII2001
            logger.LogInformation("{Value}", group.Count()); // ok
            logger.LogInformation("{Value}", group.First().Id); // ok
        }

        foreach (var group in customers.GroupBy(customer => customer.Segment, customer => customer.Name))
        {
            logger.LogInformation("{Value}", group.Key); // ok
            logger.LogInformation("{Value}", group.First()); // leak PII2001
        }

        var sizes = customers.GroupBy(customer => customer.Segment).Select(group => new { group.Key, Size = group.Count() });
        logger.LogInformation("{Value}", sizes.First().Key); // ok
        logger.LogInformation("{Value}", sizes.First().Size); // ok
    }

    public void Combined(List<Customer> customers, List<Product> products)
    {
        var emails = customers.Select(customer => customer.Email);
        logger.LogInformation("{Value}", emails.Concat(["a"]).Last()); // leak PII2001
        logger.LogInformation("{Value}", emails.Zip(products).First().First); // leak PII2001
        logger.LogInformation("{Value}", emails.Zip(products).First().Second.Title); // ok
        logger.LogInformation("{Value}", emails.Zip(products, (email, product) => email + product.Id).First()); // leak PII2001
        logger.LogInformation("{Value}", emails.Zip(products, (email, product) => product.Title).First()); // ok
        logger.LogInformation("{Value}", customers.SelectMany(customer => customer.Aliases).First()); // leak PII2001
        logger.LogInformation("{Value}", customers.SelectMany(customer => customer.Orders).First().Status); // ok
        logger.LogInformation("{Value}", customers.SelectMany(customer => customer.Orders, (customer, order) => customer.Name + order.Id).First()); // leak PII2001
        logger.LogInformation("{Value}", emails.Aggregate("", (all, email) => all + email)); // leak PII2001
        logger.LogInformation("{Value}", emails.Aggregate(0, (all, email) => all + email.Length)); // ok
        logger.LogInformation("{Value}", emails.Distinct().Union(["a"]).Except(["b"]).DefaultIfEmpty("none").First()); // leak PII2001
        logger.LogInformation("{Value}", emails.ToArray()[0]); // leak PII2001
        logger.LogInformation("{Value}", emails.Chunk(10).First()[0]); // leak PII2001
        logger.LogInformation("{Value}", emails.OfType<object>().Cast<string>().Append("b").First()); // leak PII2001
    }

    public void Joins(List<Customer> customers, List<Order> orders)
    {
        var joined = orders.Join(customers, order => order.Id, customer => customer.Id, (order, customer) => new { order.Total, customer.Name });
        logger.LogInformation("{Value}", joined.First().Name); // leak PII2001
        logger.LogInformation("{Value}", joined.First().Total); // ok
        var grouped = customers.GroupJoin(orders, customer => customer.Email, order => order.Status, (customer, own) => own.Count());
        logger.LogInformation("{Value}", grouped.First()); // ok
    }

    public void MethodGroups(List<Customer> customers)
    {
        logger.LogInformation("{Value}", customers.Select(EmailOf).First()); // leak PII2001
        logger.LogInformation("{Value}", customers.Select(IdOf).First()); // ok
    }

    private static string EmailOf(Customer customer) => customer.Email;

    private static int IdOf(Customer customer) => customer.Id;
}
