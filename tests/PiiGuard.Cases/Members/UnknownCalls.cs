using System.Xml;

namespace Cases;

/// <summary>Library methods that no model names: what goes in comes out, and nothing else happens.</summary>
public sealed class UnknownCalls(ILogger<UnknownCalls> logger)
{
    public void Results(Customer customer)
    {
        logger.LogInformation("{Value}", XmlConvert.EncodeName(customer.Name)); // leak PII2001
        logger.LogInformation("{Value}", XmlConvert.EncodeName(customer.Segment)); // ok
        logger.LogInformation("{Value}", Path.ChangeExtension(customer.Name, ".txt")); // leak PII2001
        logger.LogInformation("{Value}", Path.ChangeExtension(customer.Segment, ".txt")); // ok
        logger.LogInformation("{Value}", new System.Globalization.IdnMapping().GetAscii(customer.Email)); // leak PII2001
    }

    public void OtherTypes(Customer customer)
    {
        logger.LogInformation("{Value}", File.Exists(customer.Name)); // ok
        logger.LogInformation("{Value}", Directory.GetCreationTimeUtc(customer.Name).Kind); // ok
    }

    public void NothingReachesTheRest(Customer customer, System.Collections.Specialized.StringCollection other)
    {
        GC.KeepAlive(customer.Email); // ok
        ArgumentNullException.ThrowIfNull(customer.Email); // ok
        logger.LogInformation("{Value}", other[0]); // ok
    }

    public void OfTheSameType(Customer customer)
    {
        logger.LogInformation("{Value}", Math.Clamp(customer.Age, 0, 120)); // leak PII2001
        logger.LogInformation("{Value}", Math.Clamp(customer.Id, 0, 120)); // ok
        logger.LogInformation("{Value}", Volatile.Read(ref Count)); // ok
    }

    public void Reflected(Customer customer)
    {
        var property = typeof(Customer).GetProperty("Email")!;
        logger.LogInformation("{Value}", property.GetValue(customer)); // leak PII2001|PII2002
        logger.LogInformation("{Value}", property.Name); // ok
    }

    private static int Count;
}
