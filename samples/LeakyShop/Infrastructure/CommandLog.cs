namespace LeakyShop.Infrastructure;

/// <summary>Logs every command before it is handled: one generic line that doesn't know what it is given. The findings stand where it is given personal data.</summary>
public sealed class CommandLog<TCommand>(ILogger<CommandLog<TCommand>> logger)
    where TCommand : notnull
{
    public void Received(TCommand command) => logger.LogInformation("Handling {Name}: {@Command}", typeof(TCommand).Name, command);
}
