using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Export;

/// <summary>Demands authorization for an endpoint. Where somebody said that it needs none, that is a decision, and nothing is offered.</summary>
internal sealed class AskWhoCalls : Mend
{
    private const string Namespace = "Microsoft.AspNetCore.Authorization";
    private const string PagesNamespace = "Microsoft.AspNetCore.Mvc.RazorPages";
    private const string Anonymous = "AllowAnonymous";

    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII4004");

    /// <summary>Several handlers of a page share its class.</summary>
    public override SyntaxNode SiteOf(Finding finding, SemanticModel model) => finding.Node is MethodDeclarationSyntax method ? TargetOf(method, model) : finding.Node;

    public override IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (findings[0].Node)
        {
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax map } } when !SaysAnonymous(map, model, cancellationToken):
                yield return new Offer("Require authorization", "authorize", ImmutableArray.Create(new TextChange(new TextSpan(map.Span.End, 0), ".RequireAuthorization()")));
                break;

            case MethodDeclarationSyntax method when !HasAnonymous(method, model, cancellationToken):
                yield return new Offer("Add [Authorize]", "authorize", ImmutableArray.Create(Attribute(TargetOf(method, model), model)));
                break;
        }
    }

    // What stands at a page's handler has no effect there.
    private static MemberDeclarationSyntax TargetOf(MethodDeclarationSyntax method, SemanticModel model) =>
        method.Parent is ClassDeclarationSyntax page && Bases(model.GetDeclaredSymbol(page)).Any(type => type.Name == "PageModel" && type.ContainingNamespace.ToDisplayString() == PagesNamespace)
            ? page
            : method;

    private static TextChange Attribute(MemberDeclarationSyntax target, SemanticModel model)
    {
        var isImported = model.LookupNamespacesAndTypes(target.SpanStart, name: "AuthorizeAttribute") is [var known] && known.ContainingNamespace.ToDisplayString() == Namespace;
        var text = target.SyntaxTree.GetText();
        var line = text.Lines.GetLineFromPosition(target.SpanStart);
        var before = text.ToString(TextSpan.FromBounds(line.Start, target.SpanStart));
        var end = text.ToString(TextSpan.FromBounds(line.End, line.EndIncludingLineBreak));
        var gap = before.Trim().Length > 0 ? " " : (end.Length > 0 ? end : "\n") + before;
        return new TextChange(new TextSpan(target.SpanStart, 0), $"[{(isImported ? "" : Namespace + ".")}Authorize]{gap}");
    }

    // As the rule looks for it: at the method, what it overrides, its type and its bases.
    private static bool HasAnonymous(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken)
    {
        var declared = model.GetDeclaredSymbol(method, cancellationToken);
        for (var at = declared; at is not null; at = at.OverriddenMethod)
        {
            if (at.GetAttributes().Any(IsAnonymous))
            {
                return true;
            }
        }

        return Bases(declared?.ContainingType).Any(type => type.GetAttributes().Any(IsAnonymous));
    }

    private static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol? type)
    {
        for (; type is not null; type = type.BaseType)
        {
            yield return type;
        }
    }

    private static bool IsAnonymous(AttributeData attribute) =>
        attribute.AttributeClass is { } type && (type.Name == Anonymous + "Attribute" || type.AllInterfaces.Any(implemented => implemented.Name == "I" + Anonymous));

    // At the route, its handler, or a group that it is in.
    private static bool SaysAnonymous(InvocationExpressionSyntax map, SemanticModel model, CancellationToken cancellationToken) =>
        NamesAnonymous(map.FirstAncestorOrSelf<StatementSyntax>())
        || map.ArgumentList.Arguments.Any(argument => HandlerIn(argument.Expression, model, cancellationToken)?.GetAttributes().Any(IsAnonymous) == true)
        || Groups(map, model, cancellationToken).Any(group => NamesAnonymous(group.FirstAncestorOrSelf<StatementSyntax>()) || IsOpenedLater(group));

    // A method that is handed over as any delegate is a candidate for that.
    private static ISymbol? HandlerIn(ExpressionSyntax argument, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetSymbolInfo(argument, cancellationToken) is var found && found.Symbol is null && found.CandidateSymbols is [var only] ? only : found.Symbol as IMethodSymbol;

    private static bool NamesAnonymous(SyntaxNode? node) =>
        node?.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText is Anonymous or Anonymous + "Attribute") == true;

    // Ends: each variable stands in front of the one before, also where broken code makes one of itself.
    private static IEnumerable<VariableDeclaratorSyntax> Groups(ExpressionSyntax at, SemanticModel model, CancellationToken cancellationToken)
    {
        while (Innermost(at) is IdentifierNameSyntax name
            && model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            && reference.GetSyntax(cancellationToken) is VariableDeclaratorSyntax { Initializer.Value: { } made } variable
            && variable.Span.End <= at.SpanStart)
        {
            yield return variable;
            at = made;
        }
    }

    private static ExpressionSyntax Innermost(ExpressionSyntax at)
    {
        while (((at as InvocationExpressionSyntax)?.Expression as MemberAccessExpressionSyntax)?.Expression is { } receiver)
        {
            at = receiver;
        }

        return at;
    }

    private static bool IsOpenedLater(VariableDeclaratorSyntax group) =>
        group.Ancestors().FirstOrDefault(node => node is MemberDeclarationSyntax and not GlobalStatementSyntax or CompilationUnitSyntax)?.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
            .Any(access => access is { Expression: IdentifierNameSyntax { Identifier: var name }, Name.Identifier.ValueText: Anonymous } && name.ValueText == group.Identifier.ValueText) == true;
}
