using Microsoft.CodeAnalysis.CodeFixes;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Equivalence keys: the rule and the kind of mend, nothing of the single finding.</summary>
internal static class Keys
{
    public static string Of(string ruleId, string kind) => ruleId + "/" + kind;
}

/// <summary>
/// Which kind of mend a Fix All is for: the one that somebody chose. In a batch nobody did, and the key is that of whichever finding came first, or none
/// where nothing mends that one: each finding gets its own best mend.
/// </summary>
internal readonly struct Wanted
{
    private readonly string? _key;

    private Wanted(string? key) => _key = key;

    public static Wanted In(FixAllContext context) => new(ListOrMend.IsBatch(context.Solution) ? null : context.CodeActionEquivalenceKey);

    public bool Includes(Finding finding, string kind) => _key is null || _key == Keys.Of(finding.Diagnostic.Id, kind);
}
