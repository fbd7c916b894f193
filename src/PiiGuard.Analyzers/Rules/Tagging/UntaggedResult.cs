using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Shapes.Names;

namespace PiiGuard.Analyzers.Rules.Tagging;

/// <summary>PII1003: an externally visible method or property gives personal data back and says so nowhere; only with <c>PiiGuardFlowSummaries=false</c>.</summary>
internal static class UntaggedResult
{
    public const string Id = "PII1003";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        Id,
        "A visible API gives back personal data and has no tag",
        "{0} '{1}' is {2} by '{3}', which has no tag",
        DiagnosticSeverity.Info,
        "Who calls it from another assembly sees only the declaration. Tag the return value or the out parameter, and the data is followed there too.");

    /// <summary>Asks about a method or property; the finding stands at its name.</summary>
    public static void Report(SymbolAnalysisContext context, FlowContext flow, FlowAnalysis analysis, SeverityPolicy policy)
    {
        // A getter is asked about at its property.
        var method = context.Symbol is IPropertySymbol property ? property.GetMethod : context.Symbol as IMethodSymbol;
        if (method is null || (context.Symbol is IMethodSymbol && method.AssociatedSymbol is not null)
            || Bodies.DeclarationOf(method) is not { } body
            || policy.At(body.SyntaxTree).FlowSummaries || !IsAsked(method, flow) || !analysis.CanMatter(body, context.CancellationToken))
        {
            return;
        }

        var sources = Solver.Solve(flow, new Node.Body(method), context.CancellationToken).Summary.Sources;
        foreach (var target in TargetsOf(method).Where(target => IsUntagged(target, flow.Shapes)))
        {
            var port = target is IParameterSymbol parameter ? Port.Parameter(parameter.Ordinal) : Port.Return;
            var given = sources
                .Where(source => source.Symbol is not null && IsItself(source.To, port) && Guessable.ProtectionOf(source.Protection, source.Category) is null)
                .OrderBy(source => policy.TierOf(source.Category, body.SyntaxTree))
                .ThenBy(source => source.Symbol!.ToDisplayString(), StringComparer.Ordinal)
                .FirstOrDefault();
            if (given is not null
                && target.Locations.FirstOrDefault(place => place.SourceTree == body.SyntaxTree) is { } location
                && policy.SeverityOf(Id, given.Category, body.SyntaxTree) is { } severity)
            {
                context.ReportDiagnostic(Create(target, given, location, severity));
            }
        }
    }

    private static Diagnostic Create(ISymbol target, SourceEdge given, Location location, DiagnosticSeverity severity)
    {
        var way = DeclaredFinding.Way(given.Symbol!, location);
        var properties = PropertyBag.Empty.About(given.Category, given.Symbol!).Add(FindingProperties.Sink, FindingMember.SourceIdOf(target)).In(target).Protected(given.Protection).Along(way);
        return Diagnostic.Create(
            Descriptor, location, severity, way, properties,
            FlowReport.Name(given.Category), FlowReport.Name(given.Symbol!), target is IParameterSymbol ? "passed out" : "returned",
            FlowReport.NameInSignature(target));
    }

    // A ToString is PII2003's, and what a model or an attribute describes is known already.
    private static bool IsAsked(IMethodSymbol method, FlowContext flow) =>
        method.MethodKind is MethodKind.Ordinary or MethodKind.PropertyGet or MethodKind.UserDefinedOperator or MethodKind.Conversion
        && NamedMembers.IsVisibleOutside(method)
        && !OverridesObject(method)
        && flow.Catalogue.SummaryOf(method) is null;

    private static bool OverridesObject(IMethodSymbol method)
    {
        while (method.OverriddenMethod is { } overridden)
        {
            method = overridden;
        }

        return method.ContainingType.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType;
    }

    private static IEnumerable<ISymbol> TargetsOf(IMethodSymbol method) =>
        method.Parameters.Where(parameter => parameter.RefKind is RefKind.Out or RefKind.Ref).Prepend<ISymbol>(method.AssociatedSymbol ?? method);

    private static bool IsUntagged(ISymbol target, TypeShapes shapes) =>
        shapes.TagOf(target) is null && shapes.OwnMarkOf(target) is null && shapes.InheritedMarkOf(target) is null
        && Types.Of(target) is { } type && shapes.TagOfType(Types.ElementOf(Types.Unwrap(type)!) ?? type) is null && shapes.TagOfType(type) is null;

    // Not what is in a member of it: that is PII1002's.
    internal static bool IsItself(Port to, Port target) => to.Root == target.Root && to.Ordinal == target.Ordinal && to.Path.All(part => part == Part.Element);
}
