using System.Text.Json;

namespace Cases;

/// <summary>Records, anonymous types, pairs and tuples print every member.</summary>
public sealed class RecordsAndTuples(ILogger<RecordsAndTuples> logger, Serilog.ILogger serilog)
{
    public void Records(Person person, Contact contact, Tag tag)
    {
        logger.LogInformation("{Value}", person); // leak PII2002
        logger.LogInformation("{Value}", contact); // leak PII2002
        logger.LogInformation("{Value}", tag); // ok
        serilog.Information("{@Value}", person); // leak PII2002
        serilog.Information("{@Value}", tag); // ok
        logger.LogInformation("{Value}", JsonSerializer.Serialize(person)); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize(tag)); // ok
    }

    public void AsText(Person person, Tag tag)
    {
        logger.LogInformation($"{person}"); // leak PII2002
        logger.LogInformation($"{tag}"); // ok
        logger.LogInformation("{Value}", person.ToString()); // leak PII2002
        logger.LogInformation("{Value}", tag.ToString()); // ok
        logger.LogInformation("Person: " + person); // leak PII2002
        logger.LogInformation("Tag: " + tag); // ok
        logger.LogInformation("{Value}", string.Format("{0}", person)); // leak PII2002
        logger.LogInformation("{Value}", string.Join(", ", person, tag)); // leak PII2002
    }

    public void Anonymous(Customer customer, Person person)
    {
        logger.LogInformation("{Value}", new { customer.Id, customer.Email }); // leak PII2002
        logger.LogInformation("{Value}", new { customer.Id, person }); // leak PII2002
        logger.LogInformation("{Value}", new { customer.Id, customer.Segment }); // ok
        logger.LogInformation("{Value}", new { customer.Id, customer }); // ok
        serilog.Information("{@Value}", new { customer.Id, customer }); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize(new { customer.Id, customer })); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize(new { customer.Id, customer.Segment })); // ok
    }

    public void Pairs(Customer customer, Person person)
    {
        logger.LogInformation("{Value}", new KeyValuePair<int, Person>(customer.Id, person)); // leak PII2002
        logger.LogInformation("{Value}", new KeyValuePair<int, string>(customer.Id, customer.Email)); // leak PII2001|PII2002
        logger.LogInformation("{Value}", new KeyValuePair<int, string>(customer.Id, customer.Segment)); // ok
    }

    public void Tuples(Customer customer, Person person)
    {
        logger.LogInformation("{Value}", (customer.Id, customer.Email)); // leak PII2002
        logger.LogInformation("{Value}", (customer.Id, person)); // leak PII2002
        logger.LogInformation("{Value}", (customer.Id, customer.Segment)); // ok
        serilog.Information("{@Value}", (customer.Id, person)); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize((customer.Id, customer.Email))); // ok
        logger.LogInformation("{Value}", $"{(customer.Id, customer.Email)}"); // leak PII2002
    }

    public void HoldingClasses(WithClass withClass, WithRecord withRecord, WithList withList)
    {
        logger.LogInformation("{Value}", withClass); // ok
        serilog.Information("{@Value}", withClass); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize(withClass)); // leak PII2002
        logger.LogInformation("{Value}", withRecord); // leak PII2002
        serilog.Information("{@Value}", withRecord); // leak PII2002
        logger.LogInformation("{Value}", withList); // ok
        serilog.Information("{@Value}", withList); // leak PII2002
        logger.LogInformation("{Value}", JsonSerializer.Serialize(withList)); // leak PII2002
    }

    public readonly record struct Contact(int Id, [Pii(PiiCategory.Phone)] string Phone);

    public sealed record Tag(int Id, string Text);

    public sealed record WithClass(int Id, Customer Customer);

    public sealed record WithRecord(int Id, Person Person);

    public sealed record WithList(int Id, List<Person> People);
}
