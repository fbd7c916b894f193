using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2006: personal data on the console, <c>Debug</c> or <c>Trace</c>.</summary>
internal sealed class PersonalDataOnConsole() : FlowRule(Rule)
{
    public const string Id = "PII2006";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data on the console, in Debug or Trace",
        "{0} '{1}' is written to the console by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Containers and build agents collect the console as a log; Debug and Trace listeners write wherever they are configured to.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Console && label.Extent != Extent.Nominal;
}
