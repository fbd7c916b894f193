using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Reporting;

/// <summary>A finding about what is declared or set up, and not about a flow: the same words and properties for each rule that reports one.</summary>
/// <remarks>The message's placeholders: 0 the category, 1 the source, 2 the sink, 3 what other sources there are, 4 what the rule adds.</remarks>
internal static class DeclaredFinding
{
    /// <summary>The finding about tagged declarations at a place; null where policy is silent about each of them.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="tags">The tagged declarations whose data is meant; empty is no finding.</param>
    /// <param name="sink">What the data gets to.</param>
    /// <param name="kind">What kind of place that is, where it is one.</param>
    /// <param name="member">The member that it stands in.</param>
    /// <param name="policy">What decides.</param>
    /// <param name="circumstance">What the severity depends on besides.</param>
    /// <param name="protection">How the data is protected there, not well enough.</param>
    /// <param name="more">What the rule adds to the message.</param>
    public static Diagnostic? Of(
        DiagnosticDescriptor descriptor, Location at, IEnumerable<Tag> tags, ISymbol sink, PiiSinkKind? kind, ISymbol? member, SeverityPolicy policy,
        Circumstance circumstance = Circumstance.None, Protection protection = Protection.None, string more = "")
    {
        var tree = at.SourceTree;
        var rated = Rated.MostSevereFirst(tags.Distinct()
            .OrderBy(static tag => tag.Symbol.ToDisplayString(), StringComparer.Ordinal)
            .Select(tag => Rated.Of(tag, tag.Category, policy.SeverityOf(descriptor.Id, tag.Category, tree, circumstance), policy, tree)));
        if (rated.Count == 0)
        {
            return null;
        }

        var first = rated[0].What;
        var others = rated.Skip(1).Select(static each => each.What).ToList();
        var way = Way(first.Symbol, at);
        var properties = PropertyBag.Empty.About(first, others).To(sink, kind).In(member).Protected(protection).Along(way);
        return Diagnostic.Create(
            descriptor, at, rated[0].Severity, way, properties,
            FlowReport.Name(first.Category), FlowReport.Name(first.Symbol), FlowReport.SinkName(sink), others.Count == 0 ? "" : ", " + FlowReport.List(others), more);
    }

    /// <summary>A finding about a set-up; null where policy is silent.</summary>
    /// <param name="descriptor">The rule.</param>
    /// <param name="at">Where it stands.</param>
    /// <param name="sink">What is set up.</param>
    /// <param name="kind">What kind of place that leads to, where it is one.</param>
    /// <param name="member">The member that it stands in.</param>
    /// <param name="policy">What decides.</param>
    /// <param name="tag">The piece of data that it is about, where it is about one.</param>
    /// <param name="circumstance">What the severity depends on besides.</param>
    /// <param name="words">What fills the message's placeholders.</param>
    public static Diagnostic? Of(
        DiagnosticDescriptor descriptor, Location at, ISymbol sink, PiiSinkKind? kind, ISymbol? member, SeverityPolicy policy, Tag? tag = null,
        Circumstance circumstance = Circumstance.None, params object[] words)
    {
        if (policy.SeverityOf(descriptor.Id, tag?.Category ?? PiiCategory.Unspecified, at.SourceTree, circumstance) is not { } severity)
        {
            return null;
        }

        var properties = PropertyBag.Empty.To(sink, kind).In(member);
        properties = tag is null ? properties : properties.About(tag.Category, tag.Symbol);
        return Diagnostic.Create(descriptor, at, severity, additionalLocations: null, properties, words);
    }

    /// <summary>From the tagged declaration, where it is part of this compilation, to the finding.</summary>
    public static ImmutableArray<Location> Way(ISymbol source, Location at) =>
        source.Locations.FirstOrDefault(place => place.IsInSource) is { } declared && !(declared.SourceTree == at.SourceTree && declared.SourceSpan == at.SourceSpan)
            ? ImmutableArray.Create(declared, at)
            : ImmutableArray.Create(at);
}
