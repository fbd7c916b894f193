using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3002: personal data is written to a database unencrypted, by ADO.NET, Dapper or a document store.</summary>
internal sealed class PersonalDataInDatabase() : FlowRule(Rule)
{
    public const string Id = "PII3002";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is written to a database unencrypted",
        "{0} '{1}' is written to a database by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "What stands in a column in clear is in each backup, replica and query log, and falls to whoever gets one of them.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Database && label.Extent != Extent.Nominal && !IsWeak(label);
}
