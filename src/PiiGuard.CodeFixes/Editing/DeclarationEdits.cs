using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Edits declarations wherever in the solution they stand, each of them once.</summary>
internal sealed class DeclarationEdits(DeclarationMend mend, CancellationToken cancellationToken)
{
    private readonly HashSet<(DocumentId, TextSpan)> _done = [];
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];

    /// <summary>Adds the edit of a declaration; false where there is none that compiles, or the declaration isn't in the solution.</summary>
    public async Task<bool> AddAsync(DeclarationOffer offer, ISymbol target, Solution solution)
    {
        if (target.DeclaringSyntaxReferences.FirstOrDefault() is not { } reference
            || solution.GetDocument(reference.SyntaxTree) is not { } document
            || await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model
            || await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false) is not { } root)
        {
            return false;
        }

        if (!_done.Add((document.Id, reference.Span)))
        {
            return true;
        }

        var changes = mend.ChangesFor(offer, target, root.FindNode(reference.Span), model);
        if (!SoundEdit.Compiles(model, root, changes, cancellationToken))
        {
            return false;
        }

        if (!_changes.TryGetValue(document.Id, out var all))
        {
            _changes[document.Id] = all = [];
        }

        // Several declarations of a file may need the same import.
        all.AddRange(changes.Where(change => !all.Contains(change)));
        return true;
    }

    /// <summary>The solution with all edits that were added.</summary>
    public async Task<Solution> ApplyAsync(Solution solution)
    {
        foreach (var edit in _changes)
        {
            var text = await solution.GetDocument(edit.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(edit.Key, text.WithChanges(edit.Value.OrderBy(change => change.Span.Start)));
        }

        return solution;
    }
}
