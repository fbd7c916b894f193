using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Tagging;

/// <summary>PII1002: tagged data is put into an untagged member that others can read.</summary>
internal sealed class TagLost() : FlowRule(Rule)
{
    public const string Id = "PII1002";

    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        Id,
        "Personal data is stored in an untagged member",
        "{0} '{1}' is stored in '{2}', which has no tag{4}",
        DiagnosticSeverity.Warning,
        "Where the copy carries no tag, nobody sees what becomes of it. Tag the member that takes the data, or say with [NotPii] that it holds none.");

    public override bool Flags(DataFlow flow, Label label) => flow.Kind == MemberStores.Kind && label.Extent != Extent.Nominal
        && Types.MayHold(Types.Of(flow.Sink), label.Tag!);

    /// <summary>Whether a constructor keeps an argument in its own member, too, and only hands it on to its base: one cause, one finding.</summary>
    public static bool IsHandedToBase(DataFlow flow, ImmutableArray<DataFlow> all) =>
        flow.At.FirstAncestorOrSelf<ArgumentSyntax>()?.Parent?.Parent is BaseObjectCreationExpressionSyntax
        && all.Any(other => other.Kind == MemberStores.Kind && other.At == flow.At
            && !SymbolEqualityComparer.Default.Equals(other.Sink.ContainingType, flow.Sink.ContainingType) && SourceTypes.IsA(other.Sink.ContainingType, flow.Sink.ContainingType));
}
