using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3004: personal data is put into a cache or session outside the process unencrypted.</summary>
internal sealed class PersonalDataInCache() : FlowRule(Rule)
{
    public const string Id = "PII3004";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is cached unencrypted",
        "{0} '{1}' is put into a cache or session by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "A cache is a second database that nobody protects as one: shared, often without a password, and not asked when a person wants to be forgotten.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Cache && label.Extent != Extent.Nominal && !IsWeak(label);
}
