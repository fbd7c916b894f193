namespace Cases;

/// <summary>Lazy values and values that belong to an asynchronous flow.</summary>
public sealed class Wrappers(ILogger<Wrappers> logger)
{
    private readonly AsyncLocal<string> _current = new();
    private readonly Lazy<string> _lazy = new(() => Read());

    public void Lazies(Customer customer)
    {
        var lazy = new Lazy<string>(() => customer.Email);
        logger.LogInformation("{Value}", lazy.Value); // leak PII2001
        logger.LogInformation("{Value}", lazy.IsValueCreated); // ok
        var clean = new Lazy<string>(() => customer.Segment);
        logger.LogInformation("{Value}", clean.Value); // ok
        var given = new Lazy<string>(customer.Email);
        logger.LogInformation("{Value}", given.Value); // leak PII2001
        var delayed = new Lazy<Task<string>>(() => Task.FromResult(customer.Email));
        logger.LogInformation("{Value}", delayed.Value.Result); // leak PII2001
    }

    public void InField()
    {
        logger.LogInformation("{Value}", _lazy.Value); // leak PII2001
    }

    public void Locals(Customer customer)
    {
        _current.Value = customer.Email;
        logger.LogInformation("{Value}", _current.Value); // leak PII2001
    }

    private static string Read() => new Customer().Email;
}
