using System.Text.Json;

namespace Cases;

/// <summary>Loggers enumerate a collection that they are given; its <c>ToString</c> prints nothing of it.</summary>
public sealed class CollectionsWhole(ILogger<CollectionsWhole> logger, Serilog.ILogger serilog)
{
    public void OfRecords(List<Person> people, Dictionary<int, Person> byId, Person[] array, List<Product> products)
    {
        logger.LogInformation("{Value}", people); // leak PII2002
        logger.LogInformation("{Value}", byId); // leak PII2002
        logger.LogInformation("{Value}", people.Where(person => person.Id > 3)); // leak PII2002
        logger.LogInformation("{One} {Two}", array.Length, array); // leak PII2002
        logger.LogInformation("{Value}", products); // ok
        logger.LogInformation("{Value}", people.Count); // ok
        serilog.Information("{@Value}", people); // leak PII2002
        serilog.Information("{Value}", people); // leak PII2002
        serilog.Information("{@Value}", products); // ok
    }

    public void AsText(List<Person> people, Dictionary<int, Person> byId)
    {
        logger.LogInformation($"{people}"); // ok
        logger.LogInformation("{Value}", people.ToString()); // ok
        logger.LogInformation("All: " + byId); // ok
        logger.LogInformation("{Value}", string.Join(", ", people)); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize(people)); // leak PII2002
    }

    public void OfClasses(List<Customer> customers, Dictionary<string, Customer> bySegment)
    {
        serilog.Information("{@Value}", customers); // leak PII2002
        serilog.Information("{@Value}", bySegment); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize(customers)); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize(customers.Select(customer => new { customer.Id, customer.Segment }))); // ok
        logger.LogInformation("{Value}", string.Join(", ", customers)); // ok
    }

    public void OfText(Customer customer, List<string> segments)
    {
        logger.LogInformation("{Value}", customer.Aliases); // leak PII2001|PII2002
        logger.LogInformation("{Value}", segments); // ok
        logger.LogInformation("{Value}", string.Join(", ", customer.Aliases)); // leak PII2001
        var byId = new Dictionary<int, string> { [customer.Id] = customer.Email };
        logger.LogInformation("{Value}", byId); // leak PII2001|PII2002
        logger.LogInformation("{Value}", byId.Keys); // ok
    }
}
