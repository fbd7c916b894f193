namespace Cases;

/// <summary>An object that is logged whole through the application's own log, which makes JSON of its values and reads them back.</summary>
public sealed class AuditTrails(AuditTrailForObjects audit)
{
    public void Whole(Customer customer, Person person)
    {
        audit.Write("Not permitted: {Who}", customer); // gap PII2002: what an object's type gives away is asked where JSON is logged, not where it was made
        audit.Raw("{Who}", customer); // gap PII2002: the same, with the JSON itself logged
        audit.Plain("{Who}", person); // gap PII2002: an object among the values that a method hands on is known by the type of the array only
        customer.CardNumber = "";
        audit.Write("Not permitted: {Who}", customer); // gap PII2002: the same
        audit.Write("Not permitted: {Who}", customer.Id); // ok
    }
}

public sealed class AuditTrailForObjects(ILogger<AuditTrailForObjects> logger)
{
    public void Plain(string template, params object?[] values) => logger.LogInformation(template, values); // ok

    public void Raw(params object?[] values) => logger.LogInformation(System.Text.Json.JsonSerializer.Serialize(values)); // ok

    public void Write(string template, params object?[] values)
    {
        var read = System.Text.Json.JsonSerializer.Deserialize<object?[]>(System.Text.Json.JsonSerializer.Serialize(values)) ?? [];
        logger.LogInformation(template.Replace("{Who}", read[0]?.ToString())); // ok
    }
}
