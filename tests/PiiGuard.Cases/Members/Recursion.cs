namespace Cases;

public sealed class Recursion(ILogger<Recursion> logger)
{
    public void Direct(Customer customer)
    {
        logger.LogInformation("{Value}", Repeat(customer.Name, 3)); // leak PII2001
        logger.LogInformation("{Value}", Repeat(customer.Segment, 3)); // ok
        Descend(customer.Name, 3); // leak PII2001
        Descend(customer.Segment, 3); // ok
    }

    public void Mutual(Customer customer)
    {
        logger.LogInformation("{Value}", Even(customer.Email, 4)); // leak PII2001
        logger.LogInformation("{Value}", Odd(customer.Email, 3)); // leak PII2001
        logger.LogInformation("{Value}", Even(customer.Segment, 4)); // ok
        logger.LogInformation("{Value}", Measure(customer.Email, 4)); // ok
    }

    public void OverATree(Customer customer)
    {
        logger.LogInformation("{Value}", Names(customer)); // leak PII2001
        logger.LogInformation("{Value}", Depth(customer)); // ok
    }

    public void SwappingArguments(Customer customer)
    {
        logger.LogInformation("{Value}", Turn("a", customer.Email, 5)); // leak PII2001
        logger.LogInformation("{Value}", Turn("a", "b", 5)); // ok
    }

    private static string Repeat(string text, int times) => times == 0 ? "" : text + Repeat(text, times - 1);

    private static string Even(string text, int times) => times == 0 ? text : Odd(text, times - 1);

    private static string Odd(string text, int times) => times == 1 ? text + "!" : Even(text, times - 1);

    private static int Measure(string text, int times) => times == 0 ? text.Length : Measure(text, times - 1);

    private static string Names(Customer? customer) => customer is null ? "" : customer.Name + ", " + Names(customer.Referrer);

    private static int Depth(Customer? customer) => customer is null ? 0 : 1 + Depth(customer.Referrer);

    private static string Turn(string one, string two, int times) => times == 0 ? one : Turn(two, one, times - 1);

    private void Descend(string text, int depth)
    {
        if (depth == 0)
        {
            logger.LogInformation("{Value}", text); // ok
            return;
        }

        Descend(text, depth - 1); // ok
    }
}
