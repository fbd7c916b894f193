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

    // A file that isn't ours at all would bury everything else under its lines.
    private const int MostReported = 100;

    /// <summary>Reports the first of many problems, and that there are more; see <see cref="Report"/>.</summary>
    public static void ReportFirst(AnalyzerOptions options, IEnumerable<(Location At, string Reason, string? Suggestion)> problems, Action<Diagnostic> report)
    {
        var left = MostReported;
        foreach (var (at, reason, suggestion) in problems)
        {
            if (left-- == 0)
            {
                Report(options, at, $"there are more than {MostReported} problems here; the others aren't reported", suggestion: null, report);
                return;
            }

            Report(options, at, reason, suggestion, report);
        }
    }

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
