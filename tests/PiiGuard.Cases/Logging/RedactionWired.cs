// judges: PII2009
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.RedactionWired;

public sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("Shop", "Private"));

public static class Setup
{
    public static WebApplication Build(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Logging.EnableRedaction(); // ok
        builder.Services.AddRedaction(redaction => redaction.SetFallbackRedactor<ErasingRedactor>()); // ok
        return builder.Build();
    }
}

public static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Greeted {Name}")]
    public static partial void Greeted(ILogger logger, [Private] string name); // ok
}
