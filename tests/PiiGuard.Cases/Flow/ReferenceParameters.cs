namespace Cases;

public sealed class ReferenceParameters(ILogger<ReferenceParameters> logger)
{
    public void Outs(Customer customer)
    {
        Read(customer, out var email, out var id);
        logger.LogInformation("{Value}", email); // leak PII2001
        logger.LogInformation("{Value}", id); // ok
        if (TryRead(customer, out var phone))
        {
            logger.LogInformation("{Value}", phone); // leak PII2001
        }

        logger.LogInformation("{Value}", TryRead(customer, out _)); // ok
    }

    public void OutsOverwrite(Customer customer)
    {
        var text = customer.Email;
        Clear(out text);
        logger.LogInformation("{Value}", text); // ok
    }

    public void Refs(Customer customer)
    {
        var text = "Dear ";
        Append(ref text, customer.Name);
        logger.LogInformation("{Value}", text); // leak PII2001
        var clean = "Dear ";
        Append(ref clean, customer.Segment);
        logger.LogInformation("{Value}", clean); // ok
    }

    public void Ins(Customer customer)
    {
        var age = customer.Age;
        logger.LogInformation("{Value}", Twice(in age)); // leak PII2001
        var id = customer.Id;
        logger.LogInformation("{Value}", Twice(in id)); // ok
        ReportIn(in age); // leak PII2001
        ReportIn(in id); // ok
    }

    public void Swapped(Customer customer)
    {
        var first = customer.Email;
        var second = "none";
        Swap(ref first, ref second);
        logger.LogInformation("{Value}", second); // leak PII2001
        logger.LogInformation("{Value}", first); // ok
    }

    private static void Read(Customer customer, out string email, out int id)
    {
        email = customer.Email;
        id = customer.Id;
    }

    private static bool TryRead(Customer customer, out string phone)
    {
        phone = customer.Phone;
        return phone.Length > 0;
    }

    private static void Clear(out string text) => text = "";

    private static void Append(ref string text, string more) => text += more;

    private static int Twice(in int number) => number * 2;

    private static void Swap<T>(ref T one, ref T two) => (one, two) = (two, one);

    private void ReportIn(in int number) => logger.LogInformation("{Value}", number); // ok
}
