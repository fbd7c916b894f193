using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>All edits of one kind in one document, for Fix All.</summary>
internal sealed class SiteEdits(Mend mend, string ruleId, string kind, SemanticModel model, SyntaxNode root, CancellationToken cancellationToken)
{
    public IReadOnlyList<TextChange> Of(IEnumerable<Diagnostic> diagnostics)
    {
        var edits = new List<TextChange>();
        var sites = diagnostics
            .Where(diagnostic => diagnostic.Id == ruleId)
            .Select(diagnostic => Finding.Of(diagnostic, root)).OfType<Finding>()
            .GroupBy(finding => mend.SiteOf(finding, model)).OrderBy(site => site.Key.SpanStart);
        foreach (var site in sites)
        {
            var findings = site.GroupBy(finding => finding.Node).Select(same => same.First()).OrderBy(finding => finding.Node.SpanStart).ToImmutableArray();
            var edit = EditOf(findings);
            if (!edit.Any(change => edits.Exists(made => made.Span.OverlapsWith(change.Span) || made.Span == change.Span)))
            {
                edits.AddRange(edit);
            }
        }

        return edits.OrderBy(edit => edit.Span.Start).ToList();
    }

    // All findings of a site at once; where that can't be, the first one that can be mended alone.
    private ImmutableArray<TextChange> EditOf(ImmutableArray<Finding> findings)
    {
        var groups = findings.Length == 1 ? [findings] : findings.Select(finding => ImmutableArray.Create(finding)).Prepend(findings);
        foreach (var group in groups)
        {
            foreach (var offer in mend.OffersFor(group, model, cancellationToken))
            {
                if (offer.Kind == kind && SoundEdit.Compiles(model, root, offer.Changes, cancellationToken))
                {
                    return offer.Changes;
                }
            }
        }

        return ImmutableArray<TextChange>.Empty;
    }
}
