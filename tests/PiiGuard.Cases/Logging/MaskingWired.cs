// judges: PII2009
using Serilog;
using Serilog.Configuration;

namespace Cases.MaskingWired;

[AttributeUsage(AttributeTargets.Property)]
public sealed class NotLoggedAttribute : Attribute;

public static class LoggerConfigurationAttributedExtensions
{
    public static LoggerConfiguration UsingAttributes(this LoggerDestructuringConfiguration destructure) =>
        destructure.ByTransforming<Account>(account => new { account.Id });
}

public class Account
{
    public int Id { get; set; } // ok

    [NotLogged, Pii(PiiCategory.Credential)]
    public string Password { get; set; } = ""; // ok
}

public static class Setup
{
    public static Serilog.ILogger Create() => new LoggerConfiguration().Destructure.UsingAttributes().CreateLogger(); // ok
}
