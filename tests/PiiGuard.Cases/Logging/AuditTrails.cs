namespace Cases;

/// <summary>An object that is logged whole through the application's own log, which makes JSON of its values and reads them back.</summary>
public sealed class AuditTrails(AuditTrailForObjects audit)
{
    public void Whole(Customer customer, Person person)
    {
        audit.Write("Not permitted: {Who}", customer); // leak PII2002
        audit.Raw("{Who}", customer); // leak PII2002
        audit.Plain("{Who}", person); // leak PII2002
        customer.CardNumber = "";
        audit.Write("Not permitted: {Who}", customer); // leak PII2002
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
