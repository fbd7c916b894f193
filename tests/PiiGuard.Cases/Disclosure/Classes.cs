using System.Text.Json.Serialization;

namespace Cases;

/// <summary>A class without a <c>ToString</c>: its text gives nothing away (a suggestion), destructured and as JSON it gives everything.</summary>
public sealed class Classes(ILogger<Classes> logger, Serilog.ILogger serilog)
{
    public void Text(Customer customer, Product product)
    {
        logger.LogInformation("{Value}", customer); // leak PII2002
        logger.LogInformation("{Value}", product); // ok
    }

    public void Destructured(Customer customer, Product product, Ignoring ignoring)
    {
        serilog.Information("{@Value}", customer); // leak PII2002
        serilog.Information("{@Value}", product); // ok
        serilog.Information("{@Value}", ignoring); // leak PII2002
    }

    public void Json(Customer customer, Product product, Ignoring ignoring, NewtonsoftIgnoring other)
    {
        logger.LogInformation("{Value}", System.Text.Json.JsonSerializer.Serialize(customer)); // leak PII2002
        logger.LogInformation("{Value}", System.Text.Json.JsonSerializer.Serialize(product)); // ok
        logger.LogInformation("{Value}", System.Text.Json.JsonSerializer.Serialize(ignoring)); // ok
        logger.LogInformation("{Value}", Newtonsoft.Json.JsonConvert.SerializeObject(customer)); // leak PII2002
        logger.LogInformation("{Value}", Newtonsoft.Json.JsonConvert.SerializeObject(product)); // ok
        logger.LogInformation("{Value}", Newtonsoft.Json.JsonConvert.SerializeObject(other)); // ok
        var element = System.Text.Json.JsonSerializer.SerializeToElement(customer);
        logger.LogInformation("{Value}", element); // leak PII2002
        var clean = System.Text.Json.JsonSerializer.SerializeToElement(product);
        logger.LogInformation("{Value}", clean); // ok
    }

    public void Structs(Spot spot)
    {
        serilog.Information("{@Value}", spot); // leak PII2002
        logger.LogInformation("{Value}", System.Text.Json.JsonSerializer.Serialize(spot)); // leak PII2002
        logger.LogInformation("{Value}", spot.Key); // ok
    }

    public void Holding(Order order)
    {
        serilog.Information("{@Value}", order.Customer); // leak PII2002
        serilog.Information("{@Value}", order); // leak PII2002
        logger.LogInformation("{Value}", System.Text.Json.JsonSerializer.Serialize(order)); // leak PII2002
        serilog.Information("{@Value}", order.Status); // ok
    }

    public sealed class Ignoring
    {
        public int Key { get; set; }

        [Pii(PiiCategory.Email)]
        [JsonIgnore]
        public string Email { get; set; } = "";
    }

    public sealed class NewtonsoftIgnoring
    {
        public int Key { get; set; }

        [Pii(PiiCategory.Email)]
        [Newtonsoft.Json.JsonIgnore]
        public string Email { get; set; } = "";
    }

    public struct Spot
    {
        public int Key { get; set; }

        [Pii(PiiCategory.Location)]
        public string Where { get; set; }
    }
}
