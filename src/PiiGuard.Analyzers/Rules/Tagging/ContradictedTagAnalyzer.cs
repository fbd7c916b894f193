using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Tagging;

/// <summary>PII1004: what overrides or implements a tagged declaration says something else of itself.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ContradictedTagAnalyzer : RuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PII1004",
        "A tag contradicts the one that is inherited",
        "'{0}' is {1}, but inherits {2} from '{3}'",
        DiagnosticSeverity.Warning,
        "Code that knows only the base takes the data for what the base says. Both have to say the same.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, SeverityPolicy policy, Visibility visibility, Lazy<FlowContext> known)
    {
        var shapes = known.Value.Shapes;
        if (shapes.AnyTags)
        {
            context.RegisterSymbolAction(type => Check(type, shapes, policy), SymbolKind.NamedType);
        }
    }

    private static void Check(SymbolAnalysisContext context, TypeShapes shapes, SeverityPolicy policy)
    {
        foreach (var declared in DeclarationsOf((INamedTypeSymbol)context.Symbol))
        {
            if (shapes.OwnMarkOf(declared) is { } own
                && Contradicted(declared, own, shapes) is var (inherited, category)
                && declared.Locations.FirstOrDefault(place => place.IsInSource) is { SourceTree: { } tree } location
                && policy.SeverityOf(Rule.Id, category, tree) is { } severity)
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, location, severity, inherited.Locations.Where(place => place.IsInSource), PropertyBag.Empty.About(category, inherited).In(declared),
                    FlowReport.NameInSignature(declared), own.IsPersonal ? $"tagged {FlowReport.Name(own.Category)}" : "marked [NotPii]", FlowReport.Name(category), FlowReport.NameInSignature(inherited)));
            }
        }
    }

    private static IEnumerable<ISymbol> DeclarationsOf(INamedTypeSymbol type)
    {
        yield return type;
        foreach (var member in type.GetMembers())
        {
            if (member is IPropertySymbol or IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation })
            {
                yield return member;
                foreach (var parameter in member is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)member).Parameters)
                {
                    yield return parameter;
                }
            }
        }
    }

    /// <summary>What the declaration inherits and contradicts. Who inherits two tags can only agree with one of them.</summary>
    private static (ISymbol Inherited, PiiCategory Category)? Contradicted(ISymbol declared, Mark own, TypeShapes shapes)
    {
        (ISymbol, PiiCategory)? first = null;
        foreach (var inherited in InheritedMembers.Of(declared))
        {
            if (MarkOf(inherited, shapes) is not { IsPersonal: true } mark)
            {
                continue;
            }

            // [Pii] without a category says nothing against one with it.
            if (own.IsPersonal && (own.Category == mark.Category || own.Category == PiiCategory.Unspecified || mark.Category == PiiCategory.Unspecified))
            {
                return null;
            }

            first ??= (inherited, mark.Category);
        }

        return first;
    }

    // Its own, inherited in turn, or its containing type's; names say nothing here.
    private static Mark? MarkOf(ISymbol inherited, TypeShapes shapes) =>
        shapes.OwnMarkOf(inherited) ?? shapes.InheritedMarkOf(inherited)
        ?? (inherited is IPropertySymbol { IsStatic: false } && shapes.TagOf(inherited.ContainingType) is { } tag ? Mark.Personal(tag.Category) : null);
}
