using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3006: personal data is put into a blob or object store unencrypted.</summary>
internal sealed class PersonalDataInObjectStore() : FlowRule(Rule)
{
    public const string Id = "PII3006";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is put into an object store unencrypted",
        "{0} '{1}' is put into an object store by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Buckets are opened to the world by one wrong setting, and the encryption at rest of the provider doesn't help against that: it decrypts for everybody who may read.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.ObjectStore && label.Extent != Extent.Nominal && !IsWeak(label);
}
