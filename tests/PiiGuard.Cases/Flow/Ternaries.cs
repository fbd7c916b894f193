namespace Cases;

public sealed class Ternaries(ILogger<Ternaries> logger)
{
    public void Branches(Customer customer, bool verbose)
    {
        logger.LogInformation("{Value}", verbose ? customer.Email : "none"); // leak PII2001
        logger.LogInformation("{Value}", verbose ? "none" : customer.Email); // leak PII2001
        logger.LogInformation("{Value}", verbose ? customer.Segment : "none"); // ok
        var text = verbose ? customer.Name : customer.Phone;
        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void ConditionsDecideOnly(Customer customer)
    {
        logger.LogInformation("{Value}", customer.SecondEmail is null ? "one" : "two"); // ok
        logger.LogInformation("{Value}", customer.IsSmoker ? "yes" : "no"); // ok
        logger.LogInformation("{Value}", customer.Name == "Kim" ? customer.Segment : "other"); // ok
        logger.LogInformation("{Value}", customer.SecondEmail is null ? customer.Email : "two"); // leak PII2001
    }

    public void Nested(Customer customer, int mode)
    {
        logger.LogInformation("{Value}", mode == 0 ? "zero" : mode == 1 ? customer.Email : "many"); // leak PII2001
        logger.LogInformation("{Value}", mode == 0 ? "zero" : mode == 1 ? "one" : customer.Segment); // ok
    }

    public void ByReference(Customer customer, bool first)
    {
        var one = customer.Email;
        var two = "two";
        ref var chosen = ref first ? ref one : ref two;
        logger.LogInformation("{Value}", chosen); // leak PII2001
        logger.LogInformation("{Value}", two); // ok
    }

    public void Objects(Customer customer, Customer other, bool first)
    {
        logger.LogInformation("{Value}", (first ? customer : other).Email); // leak PII2001
        logger.LogInformation("{Value}", (first ? customer : other).Id); // ok
    }
}
