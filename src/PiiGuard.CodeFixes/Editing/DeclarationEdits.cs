using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Edits declarations wherever in the solution they stand, each of them once.</summary>
internal sealed class DeclarationEdits(DeclarationMend mend, SolutionEdits edits, CancellationToken cancellationToken)
{
    private readonly HashSet<(DocumentId, TextSpan)> _done = [];

    /// <summary>Adds the edits of all that an offer names; false where there is one that can't be edited.</summary>
    public async Task<bool> AddAsync(DeclarationOffer offer, Solution solution)
    {
        var isWhole = true;
        foreach (var target in offer.Targets)
        {
            isWhole &= await AddAsync(offer, target, solution).ConfigureAwait(false);
        }

        return isWhole;
    }

    // False where no edit of the declaration compiles, or the declaration isn't in the solution.
    private async Task<bool> AddAsync(DeclarationOffer offer, ISymbol target, Solution solution)
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

        // Several declarations of a file may need the same import.
        var changes = mend.ChangesFor(offer, target, root.FindNode(reference.Span), model);
        return SoundEdit.Compiles(model, root, changes, cancellationToken)
            && edits.TryAdd(document.Id, changes.RemoveAll(change => edits.Has(document.Id, change)));
    }
}
