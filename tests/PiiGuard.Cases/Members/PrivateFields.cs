namespace Cases;

/// <summary>Private fields and properties that only their type sets carry what it puts in, at every read.</summary>
public sealed class PrivateFields
{
    private readonly ILogger<PrivateFields> _logger;
    private readonly Customer _customer;
    private readonly string _email;
    private readonly string _segment;
    private static string? s_last;
    private string _later = "";
    private string _cleared = "";

    public PrivateFields(ILogger<PrivateFields> logger, Customer customer)
    {
        _logger = logger;
        _customer = customer;
        _email = customer.Email;
        _segment = customer.Segment;
        Contact = customer.Phone;
        Shown = customer.Name;
        Size = customer.Email.Length;
        Open = customer.Name;
    }

    public string Contact { get; }

    public string Shown { get; private set; }

    public int Size { get; }

    /// <summary>Others can set it: what this type puts in isn't followed beyond a method.</summary>
    public string Open { get; set; }

    internal string Internal { get; set; } = "";

    public void Read()
    {
        _logger.LogInformation("{Value}", _email); // leak PII2001
        _logger.LogInformation("{Value}", _segment); // ok
        _logger.LogInformation("{Value}", _customer.Email); // leak PII2001
        _logger.LogInformation("{Value}", _customer.Id); // ok
        _logger.LogInformation("{Value}", Contact); // leak PII2001
        _logger.LogInformation("{Value}", Shown); // leak PII2001
        _logger.LogInformation("{Value}", Size); // ok
        _logger.LogInformation("{Value}", Open); // ok
        _logger.LogInformation("{Value}", Internal); // leak PII2001
        _logger.LogInformation("{Value}", s_last); // leak PII2001
    }

    public void Remember(Customer customer)
    {
        _later = customer.Name;
        Internal = customer.Name;
        s_last = customer.Email;
    }

    public void ReadLater() => _logger.LogInformation("{Value}", _later); // leak PII2001

    public void OverwrittenFirst()
    {
        _later = "none";
        _logger.LogInformation("{Value}", _later); // ok
    }

    public void NeverPersonal(string text)
    {
        _cleared = text;
        _logger.LogInformation("{Value}", _cleared); // ok
    }

    public void OfAnotherObject(PrivateFields other)
    {
        _logger.LogInformation("{Value}", other._email); // leak PII2001
        _logger.LogInformation("{Value}", other._segment); // ok
    }
}

public sealed class ReaderOfProperties(ILogger<ReaderOfProperties> logger)
{
    public void Read(PrivateFields holder)
    {
        logger.LogInformation("{Value}", holder.Contact); // leak PII2001
        logger.LogInformation("{Value}", holder.Shown); // leak PII2001
        logger.LogInformation("{Value}", holder.Size); // ok
        logger.LogInformation("{Value}", holder.Open); // ok
    }

    public void SetByOthers(PrivateFields holder, Customer customer)
    {
        holder.Open = customer.Email;
        logger.LogInformation("{Value}", holder.Open); // leak PII2001
        holder.Open = "none";
        logger.LogInformation("{Value}", holder.Open); // ok
    }

    public void ReadByOthers(PrivateFields holder)
    {
        logger.LogInformation("{Value}", holder.Open); // ok
    }
}
