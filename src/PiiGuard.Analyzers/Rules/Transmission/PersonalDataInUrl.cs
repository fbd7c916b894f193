using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Transmission;

/// <summary>PII5001: personal data is part of a URL.</summary>
internal sealed class PersonalDataInUrl() : FlowRule(Rule)
{
    public const string Id = "PII5001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data in a URL",
        "{0} '{1}' is put into a URL by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "URLs are written down by every server, proxy and browser on the way, are sent on as referrers and are shared by people: TLS doesn't protect them there.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Url && label.Extent != Extent.Nominal;
}
