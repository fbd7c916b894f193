namespace Cases;

/// <summary>Field initializers, static constructors, and chains of constructors.</summary>
public class Initializers
{
    private static readonly Customer Owner = new();
    private static readonly string OwnerMail = Owner.Email;
    private static readonly string OwnerSegment = Owner.Segment;
    private static readonly string[] Names = [Owner.Name];
    private static readonly string Phone;
    private readonly ILogger _logger;
    private readonly string _text;
    private readonly string _plain;

    static Initializers() => Phone = Owner.Phone;

    public Initializers(ILogger logger, Customer customer)
        : this(logger, customer.Email, customer.Segment)
    {
    }

    private Initializers(ILogger logger, string text, string plain)
    {
        _logger = logger;
        _text = text;
        _plain = plain;
    }

    public void Statics()
    {
        _logger.LogInformation("{Value}", OwnerMail); // leak PII2001
        _logger.LogInformation("{Value}", OwnerSegment); // ok
        _logger.LogInformation("{Value}", Names[0]); // leak PII2001
        _logger.LogInformation("{Value}", Phone); // leak PII2001
        _logger.LogInformation("{Value}", Owner.Id); // ok
    }

    public void ThroughTheChain()
    {
        _logger.LogInformation("{Value}", _text); // leak PII2001
        _logger.LogInformation("{Value}", _plain); // ok
    }
}

public abstract class BaseView(ILogger logger, string title, string kind)
{
    protected ILogger Logger { get; } = logger;

    protected string Title { get; } = title;

    protected string Kind { get; } = kind;
}

public sealed class CustomerView(ILogger logger, Customer customer) : BaseView(logger, customer.Name, customer.Segment)
{
    public static Action<ILogger> Report { get; } = logger => logger.LogInformation("{Value}", new Customer().Email); // leak PII2001

    public static Action<ILogger> ReportId { get; } = logger => logger.LogInformation("{Value}", new Customer().Id); // ok

    public void Inherited()
    {
        Logger.LogInformation("{Value}", Title); // leak PII2001
        Logger.LogInformation("{Value}", Kind); // ok
    }
}
