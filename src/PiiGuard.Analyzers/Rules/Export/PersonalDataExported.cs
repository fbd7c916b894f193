using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Export;

/// <summary>PII4001: a bulk writer is fed with personal data.</summary>
internal sealed class PersonalDataExported() : FlowRule(Rule)
{
    public const string Id = "PII4001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is exported in bulk",
        "{0} '{1}' is exported by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "One export holds what thousands of requests would: it leaves the system, its access rules and its deletion periods behind.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Export && label.Extent != Extent.Nominal;
}
