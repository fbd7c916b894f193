using System.Collections.Concurrent;

namespace Cases;

/// <summary>Keys are followed apart from values.</summary>
public sealed class Dictionaries(ILogger<Dictionaries> logger)
{
    public void Values(Customer customer)
    {
        var names = new Dictionary<int, string>();
        names[customer.Id] = customer.Name;
        logger.LogInformation("{Value}", names[1]); // leak PII2001
        logger.LogInformation("{Value}", names.Values.First()); // leak PII2001
        logger.LogInformation("{Value}", names.Keys.First()); // ok
        logger.LogInformation("{Value}", names.Count); // ok
        logger.LogInformation("{Value}", names.ContainsKey(3)); // ok
    }

    public void Keys(Customer customer)
    {
        var orders = new Dictionary<string, int>();
        orders.Add(customer.Email, customer.Orders.Count);
        logger.LogInformation("{Value}", orders.Keys.First()); // leak PII2001
        logger.LogInformation("{Value}", orders.Values.First()); // ok
        logger.LogInformation("{Value}", orders[customer.Email]); // ok
        foreach (var pair in orders)
        {
            logger.LogInformation("{Value}", pair.Key); // leak PII2001
            logger.LogInformation("{Value}", pair.Value); // ok
        }
    }

    public void Initializers(Customer customer)
    {
        var one = new Dictionary<string, string> { ["mail"] = customer.Email };
        logger.LogInformation("{Value}", one["mail"]); // leak PII2001
        logger.LogInformation("{Value}", one.Keys.First()); // ok
        var two = new Dictionary<string, string> { { customer.Email, customer.Segment } };
        logger.LogInformation("{Value}", two.Values.First()); // ok
        logger.LogInformation("{Value}", two.First().Key); // leak PII2001
    }

    public void Tried(Customer customer, Dictionary<int, string> segments)
    {
        var names = new Dictionary<int, string> { { 1, customer.Name } };
        if (names.TryGetValue(1, out var name))
        {
            logger.LogInformation("{Value}", name); // leak PII2001
        }

        if (segments.TryGetValue(1, out var segment))
        {
            logger.LogInformation("{Value}", segment); // ok
        }

        logger.LogInformation("{Value}", names.GetValueOrDefault(1)); // leak PII2001
        logger.LogInformation("{Value}", names.TryGetValue(1, out _)); // ok
    }

    public void Concurrent(Customer customer)
    {
        var names = new ConcurrentDictionary<int, string>();
        names.TryAdd(customer.Id, customer.Name);
        logger.LogInformation("{Value}", names[1]); // leak PII2001
        logger.LogInformation("{Value}", names.Keys.First()); // ok
        var added = new ConcurrentDictionary<int, string>().GetOrAdd(1, _ => customer.Email);
        logger.LogInformation("{Value}", added); // leak PII2001
        var clean = new ConcurrentDictionary<int, string>().GetOrAdd(1, _ => customer.Segment);
        logger.LogInformation("{Value}", clean); // ok
    }

    public void FromSequences(List<Customer> customers)
    {
        var byMail = customers.ToDictionary(customer => customer.Email, customer => customer.Id);
        logger.LogInformation("{Value}", byMail.First().Key); // leak PII2001
        logger.LogInformation("{Value}", byMail.First().Value); // ok
        var byId = customers.ToDictionary(customer => customer.Id);
        logger.LogInformation("{Value}", byId[1].Email); // leak PII2001
        logger.LogInformation("{Value}", byId.First().Key); // ok
    }

    public void Lookups(List<Customer> customers)
    {
        var lookup = customers.ToLookup(customer => customer.Segment, customer => customer.Email);
        foreach (var group in lookup)
        {
            logger.LogInformation("{Value}", group.Key); // ok
            logger.LogInformation("{Value}", group.First()); // leak PII2001
        }
    }

    public void Pairs(Customer customer)
    {
        var pair = new KeyValuePair<int, string>(customer.Id, customer.Email);
        logger.LogInformation("{Value}", pair.Key); // ok
        logger.LogInformation("{Value}", pair.Value); // leak PII2001
    }
}
