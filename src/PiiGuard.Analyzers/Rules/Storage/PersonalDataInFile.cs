using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3001: personal data is written to a file unencrypted.</summary>
internal sealed class PersonalDataInFile() : FlowRule(Rule)
{
    public const string Id = "PII3001";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is written to a file unencrypted",
        "{0} '{1}' is written to a file by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Files are copied, backed up, mailed and forgotten. Nobody can tell who read one, and no deletion request finds it.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.File && label.Extent != Extent.Nominal && !IsWeak(label);
}
