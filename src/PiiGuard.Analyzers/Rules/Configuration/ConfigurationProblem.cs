using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002, for whoever reads something that users wrote: models, options, the baseline.</summary>
internal static class ConfigurationProblem
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "PII0002",
        "Configuration that can't be understood",
        "{0}",
        DiagnosticSeverity.Warning,
        "A model, option or baseline entry that can't be read, or that names something that doesn't exist, has no effect.");

    /// <summary>The diagnostic of one problem.</summary>
    /// <param name="location">The words that are wrong, in the file that has them.</param>
    /// <param name="reason">What is wrong, a sentence without its full stop.</param>
    /// <param name="suggestion">What was probably meant.</param>
    public static Diagnostic At(Location location, string reason, string? suggestion = null) =>
        Diagnostic.Create(Descriptor, location, suggestion is null ? reason : $"{reason}; did you mean '{suggestion}'?");
}
