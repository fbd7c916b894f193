using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>PII2002: an object that holds personal data is logged whole.</summary>
internal sealed class ObjectLoggedWhole() : FlowRule(Rule)
{
    public const string Id = "PII2002";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "An object that holds personal data is logged whole",
        "{0} '{1}' is logged by '{2}' {3}, as part of a whole object{4}",
        DiagnosticSeverity.Warning,
        "Records, anonymous types, collections and destructured objects print all their members, the ones added next year included.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == PiiSinkKind.Log && IsOfObject(label);
}
