using Microsoft.Extensions.Logging;

namespace Cases;

/// <summary>A type parameter without constraint stands for what the source closes it with; the body itself names nothing personal.</summary>
public sealed class AuditBehavior<TRequest>(ILogger<AuditBehavior<TRequest>> logger)
{
    public void Handle(TRequest request) => logger.LogInformation("Audit {@Request}", request); // leak PII2002
}

public sealed class TimingBehavior<TRequest>(ILogger<TimingBehavior<TRequest>> logger)
{
    public void Handle(TRequest request) => logger.LogInformation("Timing {@Request}", request); // ok
}

public sealed record SealCommand(int Key, [Pii(PiiCategory.PaymentCard)] string Card);

public static class OpenGenericUses
{
    public static void Run(AuditBehavior<SealCommand> audit, SealCommand command) => audit.Handle(command); // ok
}

public static class OtherGenericUses
{
    public static void Run(TimingBehavior<int> timing) => timing.Handle(3); // ok
}
