using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Edits the places in one document where findings stand, for Fix All.</summary>
internal sealed class SiteEdits(Document document, SemanticModel model, SyntaxNode root, Wanted wanted, SolutionEdits edits, CancellationToken cancellationToken)
{
    /// <summary>Adds the edits by one mend; what comes back are the findings that it leaves.</summary>
    public ImmutableArray<Finding> Add(Mend mend, ImmutableArray<Finding> findings)
    {
        var mended = new HashSet<Finding>();
        var sites = findings
            .Where(finding => mend.RuleIds.Contains(finding.Diagnostic.Id))
            .GroupBy(finding => (finding.Diagnostic.Id, Site: mend.SiteOf(finding, model)))
            .OrderBy(site => site.Key.Site.SpanStart);
        foreach (var site in sites)
        {
            var places = site.GroupBy(finding => finding.Node).OrderBy(same => same.Key.SpanStart).ToList();
            foreach (var group in Groups(places.Select(same => same.First()).ToImmutableArray()))
            {
                if (OfferFor(mend, group) is { } offer && edits.TryAdd(document.Id, offer.Changes))
                {
                    mended.UnionWith(places.Where(same => group.Contains(same.First())).SelectMany(same => same));
                    break;
                }
            }
        }

        return findings.RemoveAll(mended.Contains);
    }

    // All findings of a site at once; where that can't be, the first one that can be mended alone.
    private static IEnumerable<ImmutableArray<Finding>> Groups(ImmutableArray<Finding> findings) =>
        findings.Length == 1 ? [findings] : findings.Select(finding => ImmutableArray.Create(finding)).Prepend(findings);

    private Offer? OfferFor(Mend mend, ImmutableArray<Finding> findings) =>
        mend.OffersFor(findings, model, cancellationToken)
            .FirstOrDefault(offer => wanted.Includes(findings[0], offer.Kind) && SoundEdit.Compiles(model, root, offer.Changes, cancellationToken));
}
