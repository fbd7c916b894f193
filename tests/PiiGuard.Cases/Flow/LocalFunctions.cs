namespace Cases;

public sealed class LocalFunctions(ILogger<LocalFunctions> logger)
{
    public void Results(Customer customer)
    {
        logger.LogInformation("{Value}", Email()); // leak PII2001
        logger.LogInformation("{Value}", Segment()); // ok
        logger.LogInformation("{Value}", Shorten(customer.Name)); // leak PII2001
        logger.LogInformation("{Value}", Shorten("none")); // ok

        string Email() => customer.Email;

        string Segment() => customer.Segment;

        static string Shorten(string text) => text.Length > 3 ? text[..3] : text;
    }

    public void Sinks(Customer customer)
    {
        Report(customer.Email); // leak PII2001
        Report(customer.Segment); // ok
        ReportWhole();

        void Report(string text)
        {
            logger.LogInformation("{Value}", text); // ok
        }

        void ReportWhole()
        {
            logger.LogInformation("{Value}", customer.Phone); // leak PII2001
        }
    }

    public void Writes(Customer customer)
    {
        var text = "";
        logger.LogInformation("{Value}", text); // ok
        Fill();
        logger.LogInformation("{Value}", text); // leak PII2001

        void Fill() => text = customer.Email;
    }

    public void Recursive(Customer customer)
    {
        logger.LogInformation("{Value}", Repeat(customer.Name, 3)); // leak PII2001
        logger.LogInformation("{Value}", Repeat(customer.Segment, 3)); // ok

        static string Repeat(string text, int times) => times == 0 ? "" : text + Repeat(text, times - 1);
    }

    public void Iterating(List<Customer> customers)
    {
        foreach (var phone in Phones())
        {
            logger.LogInformation("{Value}", phone); // leak PII2001
        }

        IEnumerable<string> Phones()
        {
            foreach (var customer in customers)
            {
                yield return customer.Phone;
            }
        }
    }

    public void AsDelegates(Customer customer)
    {
        Func<string> supplier = Supply;
        logger.LogInformation("{Value}", supplier()); // leak PII2001

        string Supply() => customer.Email;
    }
}
