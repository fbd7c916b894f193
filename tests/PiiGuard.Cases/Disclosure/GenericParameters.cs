namespace Cases;

/// <summary>A generic parameter counts where a type that closes it in the compilation holds personal data.</summary>
public sealed class LoggingBehavior<TRequest>(ILogger<LoggingBehavior<TRequest>> logger)
{
    public void Handle(TRequest request)
    {
        logger.LogInformation("Handling {@Request}", request); // leak PII2002
        logger.LogInformation("Handling {Name}", typeof(TRequest).Name); // ok
    }
}

public sealed class CountingBehavior<TRequest>(ILogger<CountingBehavior<TRequest>> logger)
{
    public void Handle(TRequest request)
    {
        logger.LogInformation("Handling {@Request}", request); // ok
    }
}

public abstract class Handler<TCommand>(ILogger logger)
    where TCommand : ICommand
{
    public void Run(TCommand command)
    {
        logger.LogInformation("Running {@Command}", command); // leak PII2002
        logger.LogInformation("Running {Key}", command.Key); // ok
    }
}

public interface ICommand
{
    int Key { get; }
}

public sealed record PayCommand(int Key, [Pii(PiiCategory.PaymentCard)] string Card) : ICommand;

public sealed record RefundCommand(int Key, decimal Amount) : ICommand;

public sealed class Pipeline
{
    public LoggingBehavior<PayCommand>? Paying { get; set; }

    public CountingBehavior<RefundCommand>? Refunding { get; set; }
}
