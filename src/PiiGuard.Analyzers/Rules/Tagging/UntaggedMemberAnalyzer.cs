using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Shapes.Names;

namespace PiiGuard.Analyzers.Rules.Tagging;

/// <summary>PII1001: an untagged member or parameter whose name and type look like personal data.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class UntaggedMemberAnalyzer : RuleAnalyzer
{
    private static readonly DiagnosticDescriptor Rule = RuleDescriptor.Create(
        "PII1001",
        "A member that looks like personal data has no tag",
        "'{0}' looks like personal data ({1}) and has no tag",
        DiagnosticSeverity.Warning,
        "Only what is tagged can be followed to the place where it leaks. Tag it with [Pii], or say with [NotPii] that it isn't personal data.");

    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(Rule);

    private protected override void Start(CompilationStartAnalysisContext context, SeverityPolicy policy, Visibility visibility, Lazy<FlowContext> known)
    {
        var names = NameMatchers.For(context.Compilation, context.Options);
        context.RegisterSymbolAction(symbol => Check(symbol, policy, names, known), SymbolKind.NamedType);
    }

    // One callback for a type: what its members say about each other is found out once.
    private static void Check(SymbolAnalysisContext context, SeverityPolicy policy, NameMatchers names, Lazy<FlowContext> known)
    {
        foreach (var member in NamedMembers.Of((INamedTypeSymbol)context.Symbol))
        {
            if (member.Locations is not [{ SourceTree: { } tree } location, ..])
            {
                continue;
            }

            var matcher = names.At(tree);
            if (matcher.Match(member) is { } category
                && policy.SeverityOf(Rule.Id, category, tree) is { } severity
                && !IsTagged(member, known.Value.Shapes)
                && !NamedMembers.BasesToldOf(member).Any(inherited => matcher.Match(inherited) is not null))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    Rule, location, severity, additionalLocations: null, PropertyBag.Empty.About(category, member), NameOf(member), FlowReport.Name(category)));
            }
        }
    }

    // What somebody said about the member, what it inherits, or its type; names inferred don't count here.
    private static bool IsTagged(ISymbol member, TypeShapes shapes) =>
        shapes.OwnMarkOf(member) is not null
        || shapes.InheritedMarkOf(member) is not null
        || shapes.TagOfType(TypeOf(member)) is not null
        || (PropertyOf(member) is { } property && shapes.OwnMarkOf(property) is not null)
        || (member is not IParameterSymbol && shapes.TagOf(member.ContainingType) is not null);

    // [property: Pii] on a record's positional parameter stands on the property alone.
    private static IPropertySymbol? PropertyOf(ISymbol member) =>
        member is IParameterSymbol { ContainingSymbol: IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { IsRecord: true } record } }
            ? record.GetMembers(member.Name).OfType<IPropertySymbol>().FirstOrDefault()
            : null;

    private static ITypeSymbol TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => ((IParameterSymbol)member).Type,
    };

    // A parameter alone would leave the reader of a log with "email": Customer.Email for a record's, Send(email) for a method's.
    private static string NameOf(ISymbol member) => member is IParameterSymbol { ContainingSymbol: IMethodSymbol method }
        ? method.MethodKind == MethodKind.Constructor && method.ContainingType.IsRecord ? $"{method.ContainingType.Name}.{member.Name}"
        : $"{(method.MethodKind == MethodKind.Constructor ? method.ContainingType.Name : method.Name)}({member.Name})"
        : FlowReport.Name(member);
}
