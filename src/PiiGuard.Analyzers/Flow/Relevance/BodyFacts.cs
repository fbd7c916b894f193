using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>The identifiers in a body, its signature included.</summary>
internal sealed class BodyFacts
{
    private static readonly ConditionalWeakTable<SyntaxNode, BodyFacts> Known = new();

    private BodyFacts(SyntaxNode body)
    {
        Syntax = body;
        Identifiers = new HashSet<string>(Tokens.Select(static token => token.ValueText), StringComparer.Ordinal);
    }

    public SyntaxNode Syntax { get; }

    public HashSet<string> Identifiers { get; }

    /// <summary>Where the identifiers stand.</summary>
    public IEnumerable<SyntaxToken> Tokens =>
        PartsOf(Syntax).SelectMany(static part => part.DescendantTokens()).Where(static token => token.IsKind(SyntaxKind.IdentifierToken));

    public static BodyFacts Of(SyntaxNode body) => Known.GetValue(body, static body => new BodyFacts(body));

    // A primary constructor's body is what it hands to its base; the type's members have bodies of their own.
    private static IEnumerable<SyntaxNode> PartsOf(SyntaxNode body) =>
        body is TypeDeclarationSyntax type ? new SyntaxNode?[] { type.ParameterList, type.BaseList }.OfType<SyntaxNode>() : [body];
}
