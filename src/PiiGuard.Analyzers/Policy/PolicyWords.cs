using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Policy;

/// <summary>The words of options and reports.</summary>
internal static class PolicyWords
{
    public static readonly Words<PiiCategory> Categories = ModelWords.Categories;
    public static readonly Words<PiiSinkKind> SinkKinds = ModelWords.Kinds;
    public static readonly Words<PiiProtection> Protections = Words.OfEnum<PiiProtection>();
    public static readonly Words<Tier> Tiers = Words.OfEnum<Tier>();
    public static readonly Words<Mode> Modes = Words.OfEnum<Mode>();

    /// <summary>Severities as options name them; null stands for off. Those not listed are what Roslyn and its users call the same.</summary>
    public static readonly Words<DiagnosticSeverity?> Severities = new(
        ["error", "warning", "suggestion", "none", "info", "silent", "off"],
        [DiagnosticSeverity.Error, DiagnosticSeverity.Warning, DiagnosticSeverity.Info, null, DiagnosticSeverity.Info, null, null],
        listed: 4);

    public static readonly Words<bool> Switches = new(["true", "false"], [true, false], listed: 2);

    /// <summary>The end of a message about a word that isn't understood: what was probably meant, or what there is to choose from.</summary>
    public static string Advice(string word, IReadOnlyCollection<string> candidates) =>
        NearestName.Of(word, candidates) is { } nearest ? $"did you mean '{nearest}'?"
        : candidates.Count <= 8 ? $"it takes {string.Join(", ", candidates)}"
        : "the list is in docs/policy.md";
}
