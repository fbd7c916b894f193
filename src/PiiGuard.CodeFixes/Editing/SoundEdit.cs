using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Tells whether code still compiles after an edit, before anybody is offered it.</summary>
internal static class SoundEdit
{
    /// <summary>Whether an edit within one member brings no error and no warning of the compiler's that wasn't there.</summary>
    public static bool Compiles(SemanticModel model, SyntaxNode root, ImmutableArray<TextChange> changes, CancellationToken cancellationToken)
    {
        if (changes.IsEmpty)
        {
            return false;
        }

        var node = root.FindNode(TextSpan.FromBounds(changes.Min(change => change.Span.Start), changes.Max(change => change.Span.End)));
        var before = (node.FirstAncestorOrSelf<MemberDeclarationSyntax>() ?? root).FullSpan;
        var growth = changes.Sum(change => change.NewText!.Length - change.Span.Length);
        var text = root.SyntaxTree.GetText(cancellationToken).WithChanges(changes);
        var tree = root.SyntaxTree.WithChangedText(text);
        var after = new TextSpan(before.Start, before.Length + growth);
        var edited = model.Compilation.ReplaceSyntaxTree(root.SyntaxTree, tree).GetSemanticModel(tree);

        var known = new HashSet<string>(Ids(model, before, cancellationToken));
        return Ids(edited, after, cancellationToken).All(known.Contains);
    }

    private static IEnumerable<string> Ids(SemanticModel model, TextSpan span, CancellationToken cancellationToken) =>
        model.GetDiagnostics(span, cancellationToken)
            .Where(diagnostic => diagnostic is { Severity: >= DiagnosticSeverity.Warning, IsSuppressed: false })
            .Select(diagnostic => diagnostic.Id);
}
