using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Reporting;

/// <summary>The member that a finding stands in, as a documentation comment id: what stays the same when lines move.</summary>
internal static class FindingMember
{
    /// <summary>The id of the method, property, field, event or type that a symbol is or stands in; of a local function or lambda that of the method around it.</summary>
    public static string? IdOf(ISymbol? symbol)
    {
        while (symbol is IMethodSymbol { MethodKind: MethodKind.LocalFunction or MethodKind.AnonymousFunction } or IParameterSymbol or ILocalSymbol)
        {
            symbol = symbol.ContainingSymbol;
        }

        if (symbol is IMethodSymbol { AssociatedSymbol: { } owner })
        {
            symbol = owner;
        }

        return symbol?.GetDocumentationCommentId();
    }

    /// <summary>The id of a tagged declaration; a parameter, which has none of its own, is <c>M:Shop.Mail.Send(System.String)#address</c>.</summary>
    public static string SourceIdOf(ISymbol symbol) =>
        symbol.GetDocumentationCommentId()
        ?? (symbol is IParameterSymbol && IdOf(symbol) is { } member ? member + "#" + symbol.Name : "!:" + symbol.Name);

    /// <summary>The id of the member around a place in a file; of an attribute on a type, a base list or a primary constructor that of the type.</summary>
    public static string? IdAt(SemanticModel model, int position, CancellationToken cancellationToken)
    {
        var root = model.SyntaxTree.GetRoot(cancellationToken);
        for (var node = position < root.FullSpan.End ? root.FindToken(position).Parent : root; node is not null; node = node.Parent)
        {
            SyntaxNode? declaration = node switch
            {
                BaseFieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault(variable => variable.FullSpan.Contains(position))
                    ?? field.Declaration.Variables.FirstOrDefault(),
                GlobalStatementSyntax or BaseNamespaceDeclarationSyntax => null,
                MemberDeclarationSyntax member => member,
                _ => null,
            };
            if (node is CompilationUnitSyntax unit)
            {
                // Top-level statements: the method that the compiler makes of them.
                return IdOf(model.GetDeclaredSymbol(unit, cancellationToken));
            }

            if (declaration is not null && model.GetDeclaredSymbol(declaration, cancellationToken) is { } symbol)
            {
                return IdOf(symbol);
            }
        }

        return null;
    }
}
