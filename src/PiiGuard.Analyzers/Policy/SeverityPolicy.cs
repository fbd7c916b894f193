using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Policy;

/// <summary>
/// From a rule, a category and a file to a severity, or silence. Below what Roslyn itself applies, the first that speaks wins: the options
/// <c>piiguard_severity.RULE.category</c>, <c>.RULE.tier</c>, <c>.RULE</c>, <c>.category</c>, <c>.tier</c>, then the mode.
/// </summary>
internal sealed class SeverityPolicy
{
    private static readonly ConditionalWeakTable<PiiGuardOptions, SeverityPolicy> Cache = new();

    private static readonly PiiCategory[] Categories = (PiiCategory[])Enum.GetValues(typeof(PiiCategory));

    private readonly PiiGuardOptions _options;
    private readonly ConcurrentDictionary<Question, Decision> _severities = new();

    private SeverityPolicy(PiiGuardOptions options) => _options = options;

    public static SeverityPolicy For(AnalyzerOptions options) =>
        Cache.GetValue(PiiGuardOptions.For(options), static key => new SeverityPolicy(key));

    /// <summary>The options that hold in a file.</summary>
    public LocalOptions At(SyntaxTree? tree) => _options.At(tree);

    /// <summary>Whether no rule but those about PiiGuard itself reports in any of the files.</summary>
    public bool IsSilent(IEnumerable<SyntaxTree> files) => _options.Project.IsTestProject && files.All(file => At(file).IsSilent);

    /// <summary>Whether any of the files asks for the inventory.</summary>
    public bool AnyInventory(IEnumerable<SyntaxTree> files) => files.Any(_options.AsksForInventory);

    /// <summary>How severe a finding is; null where it isn't reported.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <param name="category">What kind of personal data; <see cref="PiiCategory.Unspecified"/> where the rule knows none.</param>
    /// <param name="tree">The file that the finding is located in; null for other files and for the project.</param>
    /// <param name="circumstance">What the severity depends on besides.</param>
    public DiagnosticSeverity? SeverityOf(string ruleId, PiiCategory category, SyntaxTree? tree, Circumstance circumstance = Circumstance.None)
    {
        return _severities.GetOrAdd(new Question(_options.At(tree), ruleId, category, circumstance), Decide).Severity;
    }

    /// <summary>How severe a finding about several categories is: as the one that gets most.</summary>
    public DiagnosticSeverity? SeverityOf(
        string ruleId, IEnumerable<PiiCategory> categories, SyntaxTree? tree, Circumstance circumstance = Circumstance.None)
    {
        DiagnosticSeverity? highest = null;
        foreach (var category in categories)
        {
            var severity = SeverityOf(ruleId, category, tree, circumstance);
            if (severity is not null && (highest is null || severity > highest))
            {
                highest = severity;
            }
        }

        return highest;
    }

    /// <summary>Whether a finding about any category is reported.</summary>
    public bool Reports(string ruleId, SyntaxTree? tree, Circumstance circumstance) => Categories.Any(category => SeverityOf(ruleId, category, tree, circumstance) is not null);

    /// <summary>Whether a protection is good enough for a kind of sink in a file.</summary>
    public bool Accepts(PiiSinkKind kind, PiiProtection protection, SyntaxTree? tree) => _options.At(tree).Accepts(kind, protection);

    /// <summary>The tier of a category in a file.</summary>
    public Tier TierOf(PiiCategory category, SyntaxTree? tree) => _options.At(tree).TierOf(category);

    private static Decision Decide(Question question) => new(SeverityIn(question.File, question.RuleId, question.Category, question.Circumstance));

    /// <summary>As <see cref="SeverityOf(string, PiiCategory, SyntaxTree?, Circumstance)"/>, worked out from a file's options and not kept.</summary>
    public static DiagnosticSeverity? SeverityIn(LocalOptions file, string ruleId, PiiCategory category, Circumstance circumstance)
    {
        var aboutPiiGuard = ruleId.StartsWith("PII0", StringComparison.Ordinal);
        if (file.IsTestProject && !file.TestProjects && !aboutPiiGuard)
        {
            return null;
        }

        var row = RowFor(file, ruleId, circumstance);
        var tier = file.TierOf(category);
        if (row is null || row.In(file.Mode)[(int)tier] is null && row.Circumstance != Circumstance.None)
        {
            return null;
        }

        var categoryWord = PolicyWords.Categories.For(category);
        var tierWord = PolicyWords.Tiers.For(tier);
        if (file.TryGetSeverity(ruleId + "." + categoryWord, out var severity)
            || file.TryGetSeverity(ruleId + "." + tierWord, out severity)
            || file.TryGetSeverity(ruleId, out severity))
        {
            return severity;
        }

        // Records of the inventory and messages about the configuration are no findings about the category.
        if (!aboutPiiGuard && (file.TryGetSeverity(categoryWord, out severity) || file.TryGetSeverity(tierWord, out severity)))
        {
            return severity;
        }

        return row.In(file.Mode)[(int)tier];
    }

    private static SeverityRow? RowFor(LocalOptions file, string ruleId, Circumstance circumstance) =>
        (circumstance == Circumstance.None ? null : PolicyData.RowOf(ruleId, circumstance))
        ?? (file.Inventory ? PolicyData.RowOf(ruleId, Circumstance.Inventory) : null)
        ?? (file.FlowSummaries ? null : PolicyData.RowOf(ruleId, Circumstance.NoSummaries))
        ?? PolicyData.RowOf(ruleId, Circumstance.None);

    private sealed record Decision(DiagnosticSeverity? Severity);

    private sealed record Question(LocalOptions File, string RuleId, PiiCategory Category, Circumstance Circumstance)
    {
        public bool Equals(Question? other) =>
            other is not null && ReferenceEquals(File, other.File) && RuleId == other.RuleId && Category == other.Category && Circumstance == other.Circumstance;

        public override int GetHashCode() => (File.GetHashCode() * 31) ^ RuleId.GetHashCode() ^ ((int)Category << 8) ^ (int)Circumstance;
    }
}
