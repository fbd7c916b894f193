// judges: PII2009
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.RedactionNotWired;

public sealed class PrivateAttribute() : DataClassificationAttribute(new DataClassification("Shop", "Private"));

/// <summary>Logging is set up here, and nobody turns redaction on.</summary>
public static class Setup
{
    public static WebApplication Build(string[] arguments)
    {
        var builder = WebApplication.CreateBuilder(arguments);
        builder.Services.AddRedaction(redaction => redaction.SetFallbackRedactor<NullRedactor>()); // leak PII2009
        builder.Services.AddRedaction(redaction => redaction.SetFallbackRedactor<ErasingRedactor>()); // ok
        builder.Services.AddRedaction(redaction => redaction.SetRedactor<NullRedactor>(new DataClassification("Shop", "Private"))); // leak PII2009
        builder.Services.AddRedaction(redaction => redaction.SetRedactor<ErasingRedactor>(new DataClassification("Shop", "Private"))); // ok
        return builder.Build();
    }
}

public class Parcel
{
    public int Id { get; set; }

    [Private]
    public string Recipient { get; set; } = "";
}

public static partial class Log
{
    [LoggerMessage(1, LogLevel.Information, "Greeted {Name}")]
    public static partial void Greeted(ILogger logger, [Private] string name); // leak PII2009

    [LoggerMessage(2, LogLevel.Information, "Counted {Count}")]
    public static partial void Counted(ILogger logger, int count); // ok

    [LoggerMessage(3, LogLevel.Information, "Named {Product}")]
    public static partial void Named(ILogger logger, [NoDataClassification] string product); // ok

    [LoggerMessage(4, LogLevel.Information, "Sent")]
    public static partial void Sent(
        ILogger logger,
        [LogProperties] Parcel parcel); // leak PII2009

    [LoggerMessage(5, LogLevel.Information, "Priced")]
    public static partial void Priced(ILogger logger, [LogProperties] Product product); // ok

    public static void Plain(ILogger logger, [Private] string name) => logger.LogInformation("{Length}", name.Length); // ok: no promise to a generated method
}
