using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>PII5003: personal data is sent to another party.</summary>
internal sealed class PersonalDataSent() : FlowRule(Rule)
{
    public const string Id = "PII5003";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is sent to another party",
        "{0} '{1}' is sent to another party by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "What has been sent is out of reach: who receives personal data needs a reason, a contract and a place in the records of processing.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Network && label.Extent != Extent.Nominal;
}
