using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2004: personal data in an exception's message or <c>Data</c>.</summary>
internal sealed class PersonalDataInException() : FlowRule(Rule)
{
    public const string Id = "PII2004";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data in an exception",
        "{0} '{1}' is put into an exception by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Whoever throws doesn't know who catches: exception messages end up in logs, error trackers and error pages.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Exception && label.Extent != Extent.Nominal;
}
