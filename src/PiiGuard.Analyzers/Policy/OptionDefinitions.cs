using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Policy;

/// <summary>Every option that users can set. Documentation and the check for misspelt keys are made from this list.</summary>
internal static class OptionDefinitions
{
    /// <summary>What every key begins with.</summary>
    public const string Prefix = "piiguard_";

    /// <summary>Behind <c>piiguard_names.</c>: names that are never taken for personal data.</summary>
    public const string Exclude = "exclude";

    public static readonly Option<Mode> Mode = new(
        "piiguard_mode", "PiiGuardMode", new OneOf<Mode>(PolicyWords.Modes), Policy.Mode.Standard, "`standard`",
        "How severe findings are if no severity option says so.");

    public static readonly Option<ImmutableArray<string>> Regulations = new(
        "piiguard_regulations", "PiiGuardRegulations", new AnyOf<string>(PolicyData.Laws, orNone: true), ImmutableArray<string>.Empty, "none",
        "Raises the tiers of what these laws treat as sensitive.");

    public static readonly Option<bool> InferFromNames = Switch(
        "piiguard_infer_from_names", "PiiGuardInferFromNames", false,
        "Members that PII1001 would name count as tagged, in source and in the metadata of referenced projects.");

    public static readonly Option<bool> Inventory = Switch(
        "piiguard_inventory", "PiiGuardInventory", false,
        "Reports PII0001, a record for every tagged member and every protected flow, and PII0004.");

    public static readonly Option<bool> TestProjects = Switch(
        "piiguard_test_projects", "PiiGuardTestProjects", false,
        "Reports in test projects (`IsTestProject`) as elsewhere; otherwise only PII0001 to PII0004 are reported there.");

    public static readonly Option<bool> FlowSummaries = Switch(
        "piiguard_flow_summaries", "PiiGuardFlowSummaries", true,
        "Reserved for a later version, in which the assembly says what its externally visible methods do. Today only attributes say that; `false` turns on PII1003 and PII1005, which report where one is missing.");

    public static readonly Option<bool> BaselineWrite = Switch(
        "piiguard_baseline_write", "PiiGuardBaselineWrite", false,
        "`dotnet format analyzers` lists findings in the baseline instead of fixing them. Meant for the environment of one command.");

    public static readonly Option<bool> TrustProtectionNames = Switch(
        "piiguard_trust_protection_names", property: null, true,
        "Believes that a method of the compilation or of a referenced project protects because it is called `Mask…`, `Redact…`, `Encrypt…` and the like. What counts is the file that declares it; one of a referenced project is believed where no file says `false`.");

    public static readonly OptionFamily<DiagnosticSeverity?> Severity = new(
        "piiguard_severity", "rule, `rule.category`, `rule.tier`, category or tier", new OneOf<DiagnosticSeverity?>(PolicyWords.Severities), SeveritySuffix,
        "what the mode says", "How severe these findings are.");

    public static readonly OptionFamily<Tier> Tier = new(
        "piiguard_tier", "category", new OneOf<Tier>(PolicyWords.Tiers), Suffix("category", PolicyWords.Categories.All),
        "the category's own tier, or what a regulation raises it to", "Moves a category to another tier, whatever a regulation says.");

    public static readonly OptionFamily<ImmutableArray<PiiProtection>> Accepted = new(
        "piiguard_accepted", "sink kind", new AnyOf<PiiProtection>(PolicyWords.Protections, orNone: true), Suffix("sink kind", PolicyWords.SinkKinds.All),
        "all four", "The protections that are good enough in that kind of place.");

    public static readonly OptionFamily<ImmutableArray<string>> Names = new(
        "piiguard_names", "category, or `exclude`", new Identifiers(), Suffix("category", PolicyWords.Categories.All.Add(Exclude)),
        "the built-in names", "Names that mean a category, or (`exclude`) that never mean personal data.");

    public static ImmutableArray<OptionDefinition> All { get; } = ImmutableArray.Create<OptionDefinition>(
        Mode, Regulations, InferFromNames, Inventory, TestProjects, FlowSummaries, BaselineWrite, TrustProtectionNames, Severity, Tier, Accepted, Names);

    private static Option<bool> Switch(string key, string? property, bool fallback, string summary) =>
        new(key, property, new OneOf<bool>(PolicyWords.Switches), fallback, fallback ? "`true`" : "`false`", summary);

    private static Func<string, string?> Suffix(string what, ImmutableArray<string> words) =>
        suffix => words.Contains(suffix, StringComparer.OrdinalIgnoreCase) ? null : $"knows no {what} '{suffix}'; {PolicyWords.Advice(suffix, words)}";

    private static string? SeveritySuffix(string suffix)
    {
        var groups = PolicyWords.Tiers.All.AddRange(PolicyWords.Categories.All);
        var dot = suffix.IndexOf('.');
        var first = dot < 0 ? suffix : suffix.Substring(0, dot);
        if (dot < 0 && groups.Contains(first, StringComparer.OrdinalIgnoreCase))
        {
            return null;
        }

        if (!PolicyData.RuleIds.TryRead(first, out _))
        {
            var candidates = dot < 0 ? PolicyData.RuleIds.All.AddRange(groups) : PolicyData.RuleIds.All;
            return $"knows no rule{(dot < 0 ? ", category or tier" : string.Empty)} '{first}'; {PolicyWords.Advice(first, candidates)}";
        }

        return dot < 0 ? null : Suffix("category or tier", groups)(suffix.Substring(dot + 1));
    }
}
