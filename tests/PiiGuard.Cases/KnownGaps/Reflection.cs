using System.Reflection;

namespace Cases;

/// <summary>The analysis can't follow a member that is named at run time.</summary>
public sealed class Reflection(ILogger<Reflection> logger)
{
    public void Properties(Customer customer)
    {
        var property = typeof(Customer).GetProperty("Email")!;
        logger.LogInformation("{Value}", property.GetValue(customer)); // gap PII2001: which member is read is known at run time only
        logger.LogInformation("{Value}", property.Name); // ok
    }

    public void Dynamic(Customer customer)
    {
        dynamic item = customer;
        string text = item.Email;
        logger.LogInformation("{Value}", text); // gap PII2001: which member is read is known at run time only
    }
}
