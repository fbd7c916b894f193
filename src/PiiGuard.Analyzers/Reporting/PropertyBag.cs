using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Reporting;

/// <summary>Fills the properties of a finding; <see cref="FindingProperties"/> says what each holds.</summary>
internal static class PropertyBag
{
    public static readonly ImmutableDictionary<string, string?> Empty = ImmutableDictionary<string, string?>.Empty;

    /// <summary>The data that is meant.</summary>
    public static ImmutableDictionary<string, string?> About(this ImmutableDictionary<string, string?> bag, PiiCategory category, ISymbol source) => bag
        .Add(FindingProperties.Category, PolicyWords.Categories.For(category))
        .Add(FindingProperties.Source, FindingMember.SourceIdOf(source));

    /// <summary>The data that is meant, the most severe first, and what else there is.</summary>
    public static ImmutableDictionary<string, string?> About(this ImmutableDictionary<string, string?> bag, Tag first, IReadOnlyCollection<Tag> others)
    {
        bag = bag
            .Add(FindingProperties.Category, string.Join(",", others.Prepend(first).Select(tag => PolicyWords.Categories.For(tag.Category)).Distinct()))
            .Add(FindingProperties.Source, FindingMember.SourceIdOf(first.Symbol));
        return others.Count == 0 ? bag : bag.Add(FindingProperties.Also, string.Join(" ", others.Select(tag => FindingMember.SourceIdOf(tag.Symbol))));
    }

    /// <summary>The member that the finding stands in.</summary>
    public static ImmutableDictionary<string, string?> In(this ImmutableDictionary<string, string?> bag, ISymbol? member) => bag.Add(FindingProperties.Member, FindingMember.IdOf(member));

    /// <summary>The API that the data meets, and what kind of place that is.</summary>
    public static ImmutableDictionary<string, string?> To(this ImmutableDictionary<string, string?> bag, ISymbol sink, string? kind)
    {
        bag = bag.Add(FindingProperties.Sink, sink.OriginalDefinition.GetDocumentationCommentId());
        return kind is null ? bag : bag.Add(FindingProperties.Kind, kind);
    }

    /// <inheritdoc cref="To(ImmutableDictionary{string, string?}, ISymbol, string?)"/>
    public static ImmutableDictionary<string, string?> To(this ImmutableDictionary<string, string?> bag, ISymbol sink, PiiSinkKind? kind) =>
        bag.To(sink, kind is { } known ? PolicyWords.SinkKinds.For(known) : null);

    public static ImmutableDictionary<string, string?> Protected(this ImmutableDictionary<string, string?> bag, Protection protection) =>
        bag.Add(FindingProperties.Protection, Words.SnakeCase(protection.ToString()));

    public static ImmutableDictionary<string, string?> Along(this ImmutableDictionary<string, string?> bag, ImmutableArray<Location> way) =>
        bag.Add(FindingProperties.Path, string.Join(" -> ", way.Select(FlowReport.Describe)));
}
