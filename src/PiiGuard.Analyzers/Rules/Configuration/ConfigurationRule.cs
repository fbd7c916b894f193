using Microsoft.CodeAnalysis;

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
}
