using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Shapes.Names;

namespace PiiGuard.Analyzers.Rules.Tagging;

/// <summary>PII1005: what is passed to an externally visible method ends up in a sink, and its parameter doesn't say so; only with <c>PiiGuardFlowSummaries=false</c>.</summary>
internal static class UntaggedSink
{
    public const string Id = "PII1005";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        Id,
        "A visible method's parameter flows to a sink and has no [PiiSink]",
        "What is passed for '{0}' ends up in '{1}' ({2}), and the parameter has no [PiiSink]",
        DiagnosticSeverity.Info,
        "Who calls the method from another assembly sees only the declaration. With [PiiSink] on the parameter, personal data that is passed there is reported at the call.");

    public static void Report(CodeBlockAnalysisContext context, FlowContext flow, SeverityPolicy policy)
    {
        var tree = context.CodeBlock.SyntaxTree;
        if (context.OwningSymbol is not IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.Constructor } method
            || policy.SeverityOf(Id, PiiCategory.Unspecified, tree) is not { } severity
            || !NamedMembers.IsVisibleOutside(method))
        {
            return;
        }

        var asked = method.Parameters.Where(parameter => CanHoldData(parameter) && !IsKnown(parameter, flow)).ToList();
        if (asked.Count == 0)
        {
            return;
        }

        // What callers that pass something ask for, too.
        var sinks = Solver.Solve(flow, new Node.Body(method, WithInputs: true), context.CancellationToken).Summary.Sinks;
        foreach (var parameter in asked)
        {
            var met = sinks
                .Where(sink => sink is { Kind: not null and not MemberStores.Kind, Member: not null } && IsItself(sink.From, parameter)
                    && Guessable.ProtectionOf(sink.Protection, PiiCategory.Unspecified) is null)
                .OrderBy(sink => sink.Kind).ThenBy(sink => sink.Member!.ToDisplayString(), StringComparer.Ordinal)
                .FirstOrDefault();
            if (met is not null && parameter.Locations.FirstOrDefault(place => place.SourceTree == tree) is { } location)
            {
                var way = DeclaredFinding.Way(parameter, location);
                var properties = PropertyBag.Empty.Add(FindingProperties.Source, FindingMember.SourceIdOf(parameter)).To(met.Member!, met.Kind).In(method).Protected(met.Protection).Along(way);
                context.ReportDiagnostic(Diagnostic.Create(
                    Descriptor, location, severity, way, properties, FlowReport.NameInSignature(parameter), FlowReport.SinkName(met.Member!), PolicyWords.SinkKinds.For(met.Kind!.Value).Replace('_', ' ')));
            }
        }
    }

    // Text or an object: nobody passes a name as a number.
    private static bool CanHoldData(IParameterSymbol parameter) =>
        parameter.RefKind != RefKind.Out && (Types.CanHoldText(parameter.Type) || (Types.HasParts(parameter.Type) && !parameter.Type.IsValueType && parameter.Type.TypeKind != TypeKind.Delegate));

    // A sink by attribute or model is one already; a tagged parameter is reported where it meets the sink.
    private static bool IsKnown(IParameterSymbol parameter, FlowContext flow) =>
        flow.Shapes.TagOf(parameter) is not null
        || InheritedMembers.Of(parameter).Prepend(parameter).Any(declared => declared.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "PiiSinkAttribute", ContainingNamespace.Name: "PiiGuard" }))
        || flow.Catalogue.SummaryOf((IMethodSymbol)parameter.ContainingSymbol)?.Sinks.Any(sink => IsItself(sink.From, parameter)) == true;

    private static bool IsItself(Port from, IParameterSymbol parameter) => UntaggedResult.IsItself(from, Port.Parameter(parameter.Ordinal));
}
