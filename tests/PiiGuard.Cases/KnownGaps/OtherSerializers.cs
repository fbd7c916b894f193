using Newtonsoft.Json;

namespace Cases;

/// <summary>An attribute of one serializer hides nothing from another one; the models know only that JSON is written.</summary>
public sealed class OtherSerializers(ILogger<OtherSerializers> logger)
{
    public void Written(Item item)
    {
        logger.LogInformation("{Value}", System.Text.Json.JsonSerializer.Serialize(item)); // gap PII2002: which serializer writes isn't known to the disclosure
        logger.LogInformation("{Value}", JsonConvert.SerializeObject(item)); // ok
    }

    public sealed class Item
    {
        public int Key { get; set; }

        [Pii(PiiCategory.Email)]
        [JsonIgnore]
        public string Email { get; set; } = "";
    }
}
