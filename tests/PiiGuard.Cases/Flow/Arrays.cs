namespace Cases;

public sealed class Arrays(ILogger<Arrays> logger)
{
    private readonly string[] _mails = new string[4];
    private readonly string[] _segments = new string[4];

    public void Elements(Customer customer)
    {
        var mails = new string[2];
        mails[0] = customer.Email;
        logger.LogInformation("{Value}", mails[0]); // leak PII2001
        logger.LogInformation("{Value}", mails.Length); // ok
        var segments = new string[2];
        segments[0] = customer.Segment;
        logger.LogInformation("{Value}", segments[0]); // ok
    }

    public void Initialized(Customer customer)
    {
        var mails = new[] { customer.Email, customer.Email };
        logger.LogInformation("{Value}", mails[1]); // leak PII2001
        string[] segments = { customer.Segment };
        logger.LogInformation("{Value}", segments[0]); // ok
        var grid = new string[1, 1];
        grid[0, 0] = customer.Email;
        logger.LogInformation("{Value}", grid[0, 0]); // leak PII2001
        var jagged = new string[][] { [customer.Email] };
        logger.LogInformation("{Value}", jagged[0][0]); // leak PII2001
    }

    public void Ranges(Customer customer)
    {
        var mails = new[] { customer.Email, customer.Email };
        logger.LogInformation("{Value}", mails[^1]); // leak PII2001
        logger.LogInformation("{Value}", mails[1..][0]); // leak PII2001
        logger.LogInformation("{Value}", mails.Rank); // ok
    }

    public void Copied(Customer customer)
    {
        var mails = new[] { customer.Email };
        var copy = new string[1];
        Array.Copy(mails, copy, 1);
        logger.LogInformation("{Value}", copy[0]); // leak PII2001
        logger.LogInformation("{Value}", ((string[])mails.Clone())[0]); // leak PII2001
        logger.LogInformation("{Value}", Array.IndexOf(mails, "a")); // ok
        logger.LogInformation("{Value}", Array.Find(mails, mail => mail.Length > 3)); // leak PII2001
        logger.LogInformation("{Value}", Array.Exists(mails, mail => mail.Length > 3)); // ok
    }

    public void OfObjects(Customer[] customers)
    {
        logger.LogInformation("{Value}", customers[0].Email); // leak PII2001
        logger.LogInformation("{Value}", customers[0].Id); // ok
        var emails = Array.ConvertAll(customers, customer => customer.Email);
        logger.LogInformation("{Value}", emails[0]); // leak PII2001
        var ids = Array.ConvertAll(customers, customer => customer.Id);
        logger.LogInformation("{Value}", ids[0]); // ok
    }

    public void Fill(Customer customer)
    {
        _mails[0] = customer.Email;
        _segments[0] = customer.Segment;
    }

    public void InFields()
    {
        logger.LogInformation("{Value}", _mails[0]); // leak PII2001
        logger.LogInformation("{Value}", _segments[0]); // ok
    }
}
