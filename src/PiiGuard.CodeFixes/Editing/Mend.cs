using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>One edit that is offered: what it says, and which kind it is, the same wherever it is offered.</summary>
internal sealed record Offer(string Title, string Kind, ImmutableArray<TextChange> Changes);

/// <summary>
/// One way to mend findings by editing the expression, or the call, that they stand at. Findings that one edit has to mend together, such as two
/// arguments of one call, share a site. Whether the outcome compiles is for the caller to try.
/// </summary>
internal abstract class Mend
{
    /// <summary>The rules whose findings it mends.</summary>
    public abstract ImmutableArray<string> RuleIds { get; }

    /// <summary>The edits for findings that share a site, the best first; all of the findings are gone after any of them.</summary>
    public abstract IEnumerable<Offer> OffersFor(ImmutableArray<Finding> findings, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>What has to be edited at once for a finding.</summary>
    public virtual SyntaxNode SiteOf(Finding finding, SemanticModel model) => finding.Node;
}

/// <summary>An edit of declarations that findings name, which may stand in other files than the findings.</summary>
/// <param name="Title">What it says.</param>
/// <param name="Kind">Which kind it is.</param>
/// <param name="Targets">The declarations to edit.</param>
/// <param name="Sources">The finding's sources.</param>
/// <param name="Category">For a tag: what kind of personal data they are.</param>
internal sealed record DeclarationOffer(string Title, string Kind, ImmutableArray<ISymbol> Targets, ImmutableArray<string> Sources, string? Category = null);

/// <summary>One way to mend findings by editing what they name. Twenty findings may name one member, which is edited once.</summary>
internal abstract class DeclarationMend
{
    public abstract ImmutableArray<string> RuleIds { get; }

    public abstract DeclarationOffer? OfferFor(Finding finding, SemanticModel model, CancellationToken cancellationToken);

    /// <summary>The edit of one declaration; empty where it can't be made.</summary>
    public abstract ImmutableArray<TextChange> ChangesFor(DeclarationOffer offer, ISymbol target, SyntaxNode declaration, SemanticModel model);
}
