namespace Cases;

/// <summary>A local function that overwrites what it captures.</summary>
public sealed class ClearedByLocalFunctions(ILogger<ClearedByLocalFunctions> logger)
{
    public void Cleared(Customer customer)
    {
        var text = customer.Email;
        logger.LogInformation("{Value}", text); // leak PII2001
        Clear();
        logger.LogInformation("{Value}", text); // noise PII2001: summaries say what a body adds to a captured variable, not that it takes something away

        void Clear() => text = "";
    }
}
