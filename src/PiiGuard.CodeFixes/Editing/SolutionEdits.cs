using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Edits of any documents, of which none touches another: all are of the text as it was.</summary>
internal sealed class SolutionEdits
{
    private readonly Dictionary<DocumentId, List<TextChange>> _changes = [];

    /// <summary>Adds one edit, which may be of several places; false where one of them is edited already.</summary>
    public bool TryAdd(DocumentId document, IReadOnlyList<TextChange> edit)
    {
        var made = Of(document);
        if (edit.Any(change => made.Exists(other => other.Span.OverlapsWith(change.Span) || other.Span == change.Span)))
        {
            return false;
        }

        made.AddRange(edit);
        return true;
    }

    /// <summary>Whether exactly this is edited already.</summary>
    public bool Has(DocumentId document, TextChange change) => Of(document).Contains(change);

    /// <summary>The solution with all edits.</summary>
    public async Task<Solution> ApplyAsync(Solution solution, CancellationToken cancellationToken)
    {
        foreach (var edit in _changes.Where(edit => edit.Value.Count > 0))
        {
            var text = await solution.GetDocument(edit.Key)!.GetTextAsync(cancellationToken).ConfigureAwait(false);
            solution = solution.WithDocumentText(edit.Key, text.WithChanges(edit.Value.OrderBy(change => change.Span.Start)));
        }

        return solution;
    }

    private List<TextChange> Of(DocumentId document)
    {
        if (!_changes.TryGetValue(document, out var changes))
        {
            _changes[document] = changes = [];
        }

        return changes;
    }
}
