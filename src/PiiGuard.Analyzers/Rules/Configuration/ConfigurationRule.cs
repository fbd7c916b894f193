using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002: one rule for whatever users write for PiiGuard and PiiGuard can't understand.</summary>
internal static class ConfigurationRule
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "PII0002",
        "A model, option or baseline entry can't be understood",
        "{0}",
        DiagnosticSeverity.Warning,
        "What isn't understood has no effect: it is reported, so that nothing is configured in vain.");

    /// <summary>Reports a problem with the severity that the project's options give; its first letter becomes a capital.</summary>
    public static void Report(AnalyzerOptions options, string message, Location location, Action<Diagnostic> report)
    {
        if (SeverityPolicy.For(options).SeverityOf(Descriptor.Id, PiiCategory.Unspecified, tree: null) is { } severity)
        {
            var sentence = char.ToUpperInvariant(message[0]) + message.Substring(1);
            report(Diagnostic.Create(Descriptor, location, severity, additionalLocations: null, properties: null, sentence));
        }
    }
}
