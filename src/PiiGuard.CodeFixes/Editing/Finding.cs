using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Reporting;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>What a fix knows of a finding: where it stands and where the data in it comes from.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Node">What it stands at: an expression, or a declaration for rules about those.</param>
/// <param name="Sources">Documentation ids of the tagged declarations; one without an id is there by its display name.</param>
internal sealed record Finding(Diagnostic Diagnostic, SyntaxNode Node, ImmutableArray<string> Sources)
{
    /// <summary>The argument or assigned value that is reported; null for a declaration.</summary>
    public ExpressionSyntax? Expression => Node as ExpressionSyntax;

    /// <summary>The finding of a diagnostic; null where it isn't in the tree.</summary>
    public static Finding? Of(Diagnostic diagnostic, SyntaxNode root)
    {
        var span = diagnostic.Location.SourceSpan;
        if (!root.FullSpan.Contains(span))
        {
            return null;
        }

        var node = root.FindNode(span, getInnermostNodeForTie: true);
        return node is ExpressionSyntax && node.Span != span ? null : new Finding(diagnostic, node, SourcesOf(diagnostic));
    }

    /// <summary>The declarations that a diagnostic names as sources, the most severe first.</summary>
    public static ImmutableArray<string> SourcesOf(Diagnostic diagnostic)
    {
        var sources = ImmutableArray.CreateBuilder<string>();
        if (diagnostic.Properties.TryGetValue(FindingProperties.Source, out var first) && first is { Length: > 0 })
        {
            sources.Add(first);
        }

        if (diagnostic.Properties.TryGetValue(FindingProperties.Also, out var others) && others is { Length: > 0 })
        {
            sources.AddRange(others.Split(' '));
        }

        return sources.ToImmutable();
    }
}
