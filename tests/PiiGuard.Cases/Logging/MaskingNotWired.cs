// judges: PII2009
using Serilog;

namespace Cases.MaskingNotWired;

/// <summary>As the library of attributes for Serilog calls them.</summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class NotLoggedAttribute : Attribute;

[AttributeUsage(AttributeTargets.Property)]
public sealed class LogMaskedAttribute : Attribute;

public class Account
{
    public int Id { get; set; } // ok

    [NotLogged, Pii(PiiCategory.Credential)]
    public string Password { get; set; } = ""; // leak PII2009

    [LogMasked]
    public string Number { get; set; } = ""; // leak PII2009

    [Pii(PiiCategory.Name)]
    public string Owner { get; set; } = ""; // ok: no promise
}

public static class Setup
{
    public static Serilog.ILogger Create() => new LoggerConfiguration().MinimumLevel.Debug().CreateLogger(); // ok
}
