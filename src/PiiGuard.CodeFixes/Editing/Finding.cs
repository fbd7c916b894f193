using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Reporting;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>What a fix knows of a finding: the expression that it stands at and where the data in it comes from.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Expression">The argument or assigned value that is reported.</param>
/// <param name="Sources">Documentation ids of the tagged declarations; one without an id is there by its display name.</param>
internal sealed record Finding(Diagnostic Diagnostic, ExpressionSyntax Expression, ImmutableArray<string> Sources)
{
    /// <summary>The finding of a diagnostic; null where it doesn't stand at an expression.</summary>
    public static Finding? Of(Diagnostic diagnostic, SyntaxNode root)
    {
        var span = diagnostic.Location.SourceSpan;
        return root.FullSpan.Contains(span) && root.FindNode(span, getInnermostNodeForTie: true) is ExpressionSyntax expression && expression.Span == span
            ? new Finding(diagnostic, expression, SourcesOf(diagnostic))
            : null;
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
