using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.CodeFixes.Editing;

namespace PiiGuard.CodeFixes.Export;

/// <summary>Demands authorization for an endpoint. Where somebody said that it needs none, that is a decision, and nothing is offered.</summary>
internal sealed class AskWhoCalls : Mend
{
    private const string Namespace = "Microsoft.AspNetCore.Authorization";
    private const string Anonymous = "AllowAnonymous";

    public override ImmutableArray<string> RuleIds { get; } = ImmutableArray.Create("PII4004");

    /// <summary>Several handlers of a page share its class.</summary>
    public override SyntaxNode SiteOf(Finding finding) => TargetOf(finding.Node) ?? finding.Node;

    public override IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken)
    {
        switch (findings[0].Node)
        {
            case SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax map } } when !SaysAnonymous(map):
                yield return new Offer("Require authorization", "authorize", ImmutableArray.Create(new TextChange(new TextSpan(map.Span.End, 0), ".RequireAuthorization()")));
                break;

            case MethodDeclarationSyntax method when TargetOf(method) is { } target && !HasAnonymous(method, model, cancellationToken):
                yield return new Offer("Add [Authorize]", "authorize", ImmutableArray.Create(Attribute(target, model)));
                break;
        }
    }

    // What stands at a page's handler has no effect there.
    private static MemberDeclarationSyntax? TargetOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax { Parent: ClassDeclarationSyntax { BaseList: { } bases } page } when bases.Types.Any(type => type.ToString().EndsWith("PageModel", StringComparison.Ordinal)) => page,
        MethodDeclarationSyntax method => method,
        _ => null,
    };

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

    private static bool HasAnonymous(MethodDeclarationSyntax method, SemanticModel model, CancellationToken cancellationToken) =>
        model.GetDeclaredSymbol(method, cancellationToken) is { } symbol
        && (symbol.GetAttributes().Any(IsAnonymous) || symbol.ContainingType.GetAttributes().Any(IsAnonymous));

    private static bool IsAnonymous(AttributeData attribute) =>
        attribute.AttributeClass is { } type && (type.Name == Anonymous + "Attribute" || type.AllInterfaces.Any(implemented => implemented.Name == "I" + Anonymous));

    private static bool SaysAnonymous(InvocationExpressionSyntax map) =>
        map.FirstAncestorOrSelf<StatementSyntax>()?.DescendantNodes().OfType<SimpleNameSyntax>().Any(name => name.Identifier.ValueText is Anonymous or Anonymous + "Attribute") == true;
}
