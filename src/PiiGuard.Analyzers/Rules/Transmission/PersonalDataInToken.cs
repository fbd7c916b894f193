using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>PII5006: personal data in a claim or token, which is signed but not encrypted.</summary>
internal sealed class PersonalDataInToken() : FlowRule(Rule)
{
    public const string Id = "PII5006";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data in a claim or token",
        "{0} '{1}' is put into a claim or token by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "A signed token can be read by everybody who holds it: browsers, logs and every service on its way.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Token && label.Extent != Extent.Nominal;
}
