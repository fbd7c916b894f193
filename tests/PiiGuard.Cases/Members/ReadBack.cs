using System.Text.Json;

namespace Cases;

// What was written as text and is read again stands in the member of its name, and nowhere where it doesn't fit.
public sealed class ReadBack(ILogger<ReadBack> logger)
{
    public void ByName(Customer customer)
    {
        var text = JsonSerializer.Serialize(new { customer.Email, customer.Id });
        var data = JsonSerializer.Deserialize<Data>(text)!;
        logger.LogInformation("{Value}", data.Email); // leak PII2001|PII2002
        logger.LogInformation("{Value}", data.Remark); // ok
        logger.LogInformation("{Value}", data.When); // ok
        logger.LogInformation("{Value}", data.Kind); // ok
        logger.LogInformation("{Value}", data.More.Owner.Email); // leak PII2001|PII2002
        logger.LogInformation("{Value}", data.More.Owner.Remark); // ok
    }

    public void UnderAnotherName(Customer customer)
    {
        var data = JsonSerializer.Deserialize<Renamed>(JsonSerializer.Serialize(new { Text = customer.Email }))!;
        logger.LogInformation("{Value}", data.Text); // leak PII2001|PII2002
        logger.LogInformation("{Value}", data.When); // ok
    }

    public void DatesToo(Customer customer)
    {
        var data = JsonSerializer.Deserialize<Renamed>(JsonSerializer.Serialize(new { When = customer.BirthDate }))!;
        logger.LogInformation("{Value}", data.When); // leak PII2001|PII2002
    }

    public void WithoutKnowing(Customer customer)
    {
        _ = new Dated(JsonSerializer.Serialize(new { customer.Email })); // ok
    }

    public enum Kinds
    {
        None,
        Some,
    }

    public sealed class Data
    {
        public string Email { get; set; } = "";

        public string Remark { get; set; } = "";

        public DateTime When { get; set; }

        public Kinds Kind { get; set; }

        public Outer More { get; set; } = new();
    }

    public sealed class Outer
    {
        public Inner Owner { get; set; } = new();
    }

    public sealed class Inner
    {
        public string Email { get; set; } = "";

        public string Remark { get; set; } = "";
    }

    public sealed class Renamed
    {
        public string Text { get; set; } = "";

        public DateTime When { get; set; }
    }

    public sealed class Dated
    {
        public Dated(string json)
        {
            When = JsonSerializer.Deserialize<Renamed>(json)!.When;
            Kind = JsonSerializer.Deserialize<Data>(json)!.Kind;
        }

        public DateTime When { get; }

        public Kinds Kind { get; }
    }
}
