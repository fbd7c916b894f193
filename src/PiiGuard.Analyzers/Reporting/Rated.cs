using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Reporting;

/// <summary>A piece of data in a finding, with what decides which of several is named first.</summary>
internal sealed record Rated<T>(T What, DiagnosticSeverity Severity, Tier Tier)
    where T : class;

/// <summary>Rates what a finding is about.</summary>
internal static class Rated
{
    /// <summary>Null where policy is silent.</summary>
    public static Rated<T>? Of<T>(T what, PiiCategory category, DiagnosticSeverity? severity, SeverityPolicy policy, SyntaxTree? tree)
        where T : class => severity is { } known ? new(what, known, policy.TierOf(category, tree)) : null;

    /// <summary>The most severe first, of those the most sensitive; besides in the order that they come in.</summary>
    public static List<Rated<T>> MostSevereFirst<T>(IEnumerable<Rated<T>?> all)
        where T : class => all.OfType<Rated<T>>().OrderBy(static each => each, Comparer<Rated<T>>.Create(static (left, right) =>
            left.Severity == right.Severity ? left.Tier - right.Tier : right.Severity - left.Severity)).ToList();
}
