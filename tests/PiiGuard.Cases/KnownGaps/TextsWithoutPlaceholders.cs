namespace Cases;

/// <summary>What is put in the place of a key is in the text afterwards, whether or not the key stood in it: texts are followed, not compared.</summary>
public sealed class TextsWithoutPlaceholders(ILogger<TextsWithoutPlaceholders> logger)
{
    public void Written(Customer customer)
    {
        var values = new Dictionary<string, string> { ["{name}"] = customer.Name };
        logger.LogInformation("{Value}", Fill("Dear {name}", values)); // leak PII2001
        logger.LogInformation("{Value}", Fill("News of the week", values)); // noise PII2001: the keys that a dictionary holds aren't compared with a constant text
        logger.LogInformation("{Value}", Fill("Dear {name}", new Dictionary<string, string> { ["{name}"] = customer.Segment })); // ok
    }

    private static string Fill(string text, IDictionary<string, string> values)
    {
        foreach (var pair in values)
        {
            if (text.Contains(pair.Key))
            {
                text = text.Replace(pair.Key, pair.Value);
            }
        }

        return text;
    }
}
