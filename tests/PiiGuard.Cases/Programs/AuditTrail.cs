using System.Text.Json;

namespace Cases;

/// <summary>A log of the application's own: values become JSON, the JSON becomes values again, and what is filled in goes on to the framework's log.</summary>
public sealed class AuditTrail(ILogger<AuditTrail> logger)
{
    public void Write(LogLevel level, object origin, string template, params object?[] values) => Write(-1, level, origin, template, values); // ok

    public void Write(int site, LogLevel level, object origin, string template, params object?[] values)
    {
        var line = new Line { Site = site, Level = level, Origin = origin.GetType().FullName ?? "", Template = template };
        line.Values = JsonSerializer.Serialize(values);
        Write(line); // ok
    }

    public void Write(Line line)
    {
        line.Text = Filled(line);
        logger.Log(line.Level, line.Text); // ok
    }

    public void Raw(params object?[] values) => logger.LogInformation(JsonSerializer.Serialize(values)); // ok

    private static string Filled(Line line)
    {
        var text = line.Template;
        var values = JsonSerializer.Deserialize<object?[]>(line.Values) ?? [];
        foreach (var value in values)
        {
            var open = text.IndexOf('{');
            var close = text.IndexOf('}');
            text = open < 0 || close < open ? text : text.Replace(text.Substring(open, close - open + 1), value?.ToString() ?? "null");
        }

        return text;
    }

    public sealed class Line
    {
        public int Site { get; set; }

        public LogLevel Level { get; set; }

        public string Origin { get; set; } = "";

        public string Template { get; set; } = "";

        public string Values { get; set; } = "";

        public string Text { get; set; } = "";
    }
}

public interface ITrail<T>
{
    void Information(string template, params object[] values);
}

public sealed class Trail<T>(ILoggerFactory loggers) : ITrail<T>
{
    private readonly ILogger<T> logger = loggers.CreateLogger<T>();

    public void Information(string template, params object[] values) => logger.LogInformation(template, values); // ok
}

public sealed class Registration(AuditTrail audit, ITrail<Registration> trail, ILogger<Registration> logger)
{
    public void Values(Customer customer, string how)
    {
        audit.Write(LogLevel.Information, this, "Welcome {Who}", customer.Name); // leak PII2001
        audit.Write(7, LogLevel.Information, this, "{Who} by {How}", customer.Email, how); // leak PII2001
        audit.Write(7, LogLevel.Information, this, "{Id} by {How}", customer.Id, how); // ok
        audit.Raw("{Who}", customer.Phone); // leak PII2001
        audit.Raw("{Id}", customer.Id); // ok
        trail.Information("{Who}", customer.Name); // leak PII2001
        trail.Information("{Id}", customer.Id); // ok
    }

    public void Whole(Product product)
    {
        audit.Raw("{Product}", product); // ok
        audit.Write(LogLevel.Error, this, "Not permitted: {Product}", product); // ok
    }

    public void Create(string name, string mail)
    {
        logger.LogInformation("{Who}", name); // ok
        var customer = new Customer { Segment = "new" };
        customer.Name = name;
        customer.Email = mail;
        Add(customer, notify: false); // ok
        logger.LogInformation("{Id}", customer.Id); // ok
    }

    public Customer Add(Customer customer, bool notify)
    {
        if (notify)
        {
            logger.LogInformation("Added {Who}", customer.Email); // leak PII2001
        }

        return customer;
    }
}
