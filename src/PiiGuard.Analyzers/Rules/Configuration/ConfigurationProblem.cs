using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002, for whoever reads something that users wrote: models, options, the baseline.</summary>
internal static class ConfigurationProblem
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "PII0002",
        "A model, option or baseline entry can't be understood",
        "{0}",
        DiagnosticSeverity.Warning,
        "A model, option or baseline entry that can't be read, or that names something that doesn't exist, has no effect.");

    /// <summary>Reports a problem with the severity that the project's options give.</summary>
    /// <param name="options">The options that decide.</param>
    /// <param name="location">The words that are wrong, in the file that has them.</param>
    /// <param name="reason">What is wrong, a sentence without its full stop; its first letter becomes a capital.</param>
    /// <param name="suggestion">What was probably meant.</param>
    /// <param name="report">Takes the diagnostic.</param>
    public static void Report(AnalyzerOptions options, Location location, string reason, string? suggestion, Action<Diagnostic> report)
    {
        if (SeverityPolicy.For(options).SeverityOf(Descriptor.Id, PiiCategory.Unspecified, tree: null) is { } severity)
        {
            var sentence = char.ToUpperInvariant(reason[0]) + reason.Substring(1) + (suggestion is null ? string.Empty : $"; did you mean '{suggestion}'?");
            report(Diagnostic.Create(Descriptor, location, severity, additionalLocations: null, properties: null, sentence));
        }
    }
}
