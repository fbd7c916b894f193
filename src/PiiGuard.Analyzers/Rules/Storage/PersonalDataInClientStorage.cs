using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3005: personal data is put into a cookie or the browser's storage unencrypted.</summary>
internal sealed class PersonalDataInClientStorage() : FlowRule(Rule)
{
    public const string Id = "PII3005";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data in a cookie or other client-side storage",
        "{0} '{1}' is stored on the client by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "What is kept in the browser is read by scripts, extensions and the next person at the machine, and a cookie goes along with every request.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.ClientStorage && label.Extent != Extent.Nominal && !IsWeak(label);
}
