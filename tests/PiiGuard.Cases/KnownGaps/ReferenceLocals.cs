namespace Cases;

/// <summary>A second name for a variable or field.</summary>
public sealed class ReferenceLocals(ILogger<ReferenceLocals> logger)
{
    private string _last = "";

    public void Locals(Customer customer)
    {
        var text = "";
        ref var alias = ref text;
        alias = customer.Email;
        logger.LogInformation("{Value}", text); // gap PII2001: a ref local isn't known to be another variable's name
        logger.LogInformation("{Value}", alias); // leak PII2001
        var other = "";
        ref var clean = ref other;
        clean = customer.Segment;
        logger.LogInformation("{Value}", other); // ok
    }

    public void Returns(Customer customer)
    {
        Last() = customer.Email;
        logger.LogInformation("{Value}", _last); // gap PII2001: an assignment to what a method returns by reference isn't followed
        logger.LogInformation("{Value}", _last.Length); // ok
    }

    private ref string Last() => ref _last;
}
