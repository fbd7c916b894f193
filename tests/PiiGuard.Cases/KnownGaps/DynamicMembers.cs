namespace Cases;

/// <summary>The analysis can't follow a member that is named at run time.</summary>
public sealed class DynamicMembers(ILogger<DynamicMembers> logger)
{
    public void Dynamic(Customer customer)
    {
        dynamic item = customer;
        string text = item.Email;
        logger.LogInformation("{Value}", customer.Id); // ok
        logger.LogInformation("{Value}", text); // gap PII2001: which member is read is known at run time only
    }
}
