using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3007: personal data is stored behind something that only looks like a protection.</summary>
internal sealed class ProtectedTooWeakly() : FlowRule(Rule)
{
    public const string Id = "PII3007";

    public static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is stored protected too weakly",
        "{0} '{1}' is stored by '{2}' {3}{4}",
        DiagnosticSeverity.Warning,
        "Base64 is read by everybody, an unkeyed hash of a phone number is tried out in minutes, and DES or ECB is broken: what is stored so is stored in clear.");

    public override bool Flags(DataFlow flow, Label label) => IsStorage(flow.Kind) && label.Extent != Extent.Nominal && IsWeak(label);

    private static bool IsStorage(PiiSinkKind kind) => kind
        is PiiSinkKind.File or PiiSinkKind.Database or PiiSinkKind.Cache or PiiSinkKind.ClientStorage or PiiSinkKind.ObjectStore;
}
