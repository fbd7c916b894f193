using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2005: personal data in telemetry: activity tags, metric tags, events, error trackers.</summary>
internal sealed class PersonalDataInTelemetry() : FlowRule(Rule)
{
    public const string Id = "PII2005";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data in telemetry",
        "{0} '{1}' is put into telemetry by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Traces, metrics and error reports leave for a vendor, are sampled, indexed and shown to everybody on call, and each value of a tag stays there.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Telemetry && label.Extent != Extent.Nominal;
}
