using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>PII5005: personal data in an error response.</summary>
internal sealed class PersonalDataInErrorResponse() : FlowRule(Rule)
{
    public const string Id = "PII5005";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data in an error response",
        "{0} '{1}' is given away in an error response by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Errors are what strangers see: they tell whether somebody is a customer, and gateways and monitors record them.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Response && label.Extent != Extent.Nominal;
}
