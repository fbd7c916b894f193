using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>One mend: what it says, which kind it is, and the edit.</summary>
internal sealed record Offer(string Title, string Kind, ImmutableArray<TextChange> Changes);

/// <summary>
/// A fix that edits the expression, or the call, that its findings stand at. Findings that one edit has to mend together, such as two arguments of
/// one call, share a site. Every offer was compiled before it is made.
/// </summary>
public abstract class EditFix : CodeFixProvider
{
    /// <summary>The edits for findings that share a site, the best first; all of the findings are gone after any of them.</summary>
    internal abstract IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>What has to be edited at once for a finding.</summary>
    internal virtual SyntaxNode SiteOf(Finding finding) => finding.Expression;

    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await context.Document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await context.Document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return;
        }

        foreach (var diagnostic in context.Diagnostics)
        {
            if (Finding.Of(diagnostic, root) is not { } finding)
            {
                continue;
            }

            foreach (var offer in OffersFor(ImmutableArray.Create(finding), model, context.CancellationToken))
            {
                if (SoundEdit.Compiles(model, root, offer.Changes, context.CancellationToken))
                {
                    context.RegisterCodeFix(
                        CodeAction.Create(offer.Title, token => ApplyAsync(context.Document, offer.Changes, token), KeyOf(diagnostic, offer.Kind)),
                        diagnostic);
                }
            }
        }
    }

    private static string KeyOf(Diagnostic diagnostic, string kind) => diagnostic.Id + "/" + kind;

    private async Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics)
    {
        if (await document.GetSyntaxRootAsync(context.CancellationToken).ConfigureAwait(false) is not { } root
            || await document.GetSemanticModelAsync(context.CancellationToken).ConfigureAwait(false) is not { } model)
        {
            return document;
        }

        var edits = new List<TextChange>();
        var sites = diagnostics
            .Select(diagnostic => Finding.Of(diagnostic, root)).OfType<Finding>()
            .Distinct().GroupBy(SiteOf).OrderBy(site => site.Key.SpanStart);
        foreach (var site in sites)
        {
            var findings = site.OrderBy(finding => finding.Expression.SpanStart).ToImmutableArray();
            foreach (var change in EditOf(findings, model, root, context.CodeActionEquivalenceKey, context.CancellationToken))
            {
                if (!edits.Exists(edit => edit.Span.OverlapsWith(change.Span) || edit.Span == change.Span))
                {
                    edits.Add(change);
                }
            }
        }

        return edits.Count == 0 ? document : await ApplyAsync(document, edits, context.CancellationToken).ConfigureAwait(false);
    }

    // All findings of a site at once; where that can't be, the first one that can be mended alone.
    private ImmutableArray<TextChange> EditOf(
        ImmutableArray<Finding> findings, SemanticModel model, SyntaxNode root, string? key, CancellationToken cancellationToken)
    {
        var groups = findings.Length == 1 ? [findings] : findings.Select(finding => ImmutableArray.Create(finding)).Prepend(findings);
        foreach (var group in groups)
        {
            foreach (var offer in OffersFor(group, model, cancellationToken))
            {
                if (group.Any(finding => KeyOf(finding.Diagnostic, offer.Kind) == key) && SoundEdit.Compiles(model, root, offer.Changes, cancellationToken))
                {
                    return offer.Changes;
                }
            }
        }

        return ImmutableArray<TextChange>.Empty;
    }

    private static async Task<Document> ApplyAsync(Document document, IEnumerable<TextChange> changes, CancellationToken cancellationToken)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        return document.WithText(text.WithChanges(changes.OrderBy(change => change.Span.Start)));
    }
}
