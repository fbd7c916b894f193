using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Finds the way of a piece of data after the fact: where the source was read last before the finding, the finding, and the calls that forward it
/// to the sink, each the first in source order.
/// </summary>
internal sealed class Way(FlowContext context, CancellationToken cancellation)
{
    private const int MaxSteps = 20;

    public ImmutableArray<Location> Of(Label label, Hit hit)
    {
        var way = ImmutableArray.CreateBuilder<Location>();
        way.Add(SourceOf(label.Tag!.Symbol, hit.At));
        way.Add(hit.At.GetLocation());
        for (var step = 0; step < MaxSteps && hit is { Callee: { } callee, Forwarded: { } forwarded }; step++)
        {
            if (Solver.Solve(context, callee, cancellation).Hits
                    .Where(next => next.Labels.Any(inner => forwarded.Own is { } own ? inner.Tag?.Symbol.Equals(own.Symbol, SymbolEqualityComparer.Default) == true : inner.Input?.Equals(forwarded.From) == true) && SymbolEqualityComparer.Default.Equals(next.Member, hit.Member))
                    .OrderBy(next => next.At.SyntaxTree.FilePath, StringComparer.Ordinal).ThenBy(next => next.At.SpanStart)
                    .FirstOrDefault() is not { } found)
            {
                break;
            }

            hit = found;
            way.Add(hit.At.GetLocation());
        }

        return way.Distinct().ToImmutableArray();
    }

    /// <summary>The mention of the source in the expression itself, else the last one before it in the same body, else the declaration.</summary>
    private Location SourceOf(ISymbol source, SyntaxNode at)
    {
        var member = source is IMethodSymbol { AssociatedSymbol: { } associated } ? associated : source;
        if (Mention(at, member, at.Span.End) is { } own)
        {
            return own;
        }

        var body = at.Ancestors().FirstOrDefault(node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax or BaseFieldDeclarationSyntax or PropertyDeclarationSyntax);
        return (body is null ? null : Mention(body, member, at.SpanStart))
            ?? source.Locations.FirstOrDefault(location => location.IsInSource)
            ?? at.GetLocation();
    }

    /// <summary>The last mention of the very member, not of another's of the same name; what the compiler can't tell may be meant.</summary>
    private Location? Mention(SyntaxNode within, ISymbol member, int before) => within.DescendantTokens()
        .Where(token => token.IsKind(SyntaxKind.IdentifierToken) && token.ValueText == member.Name && token.SpanStart < before)
        .Select(static token => token.Parent!)
        .LastOrDefault(mention => context.Bodies.ModelOf(mention.SyntaxTree).GetSymbolInfo(mention, cancellation).Symbol is not { } meant || MaySpeakOf(meant, member))
        ?.GetLocation();

    private static bool MaySpeakOf(ISymbol meant, ISymbol member) => meant is not (IPropertySymbol or IFieldSymbol or IMethodSymbol)
        || SymbolEqualityComparer.Default.Equals(meant.OriginalDefinition, member.OriginalDefinition)
        || (meant.ContainingType is { } type && member.ContainingType is { } other && SourceTypes.AreRelated(type, other));
}
