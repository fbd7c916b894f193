using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>The flows of personal data into sinks, body by body.</summary>
/// <param name="context">What all analyses share.</param>
internal sealed class FlowAnalysis(FlowContext context)
{
    /// <summary>Whether what a piece of syntax mentions allows for personal data in it at all.</summary>
    public bool CanMatter(SyntaxNode body, CancellationToken cancellation) => context.Relevance(cancellation).Mentions(body, cancellation);

    /// <summary>Whether a body that <see cref="CanMatter"/> allows for does more with objects that hold personal data than to hand them on.</summary>
    public bool MayGiveAway(ISymbol owner, CancellationToken cancellation)
    {
        var hot = context.Relevance(cancellation).Hot;

        // The search for what is relevant has analysed what reads some.
        return context.Options.SeeksUnfollowed
            || context.Finished.ContainsKey(new Node.Body(owner))
            || context.Bodies.OperationOf(owner, cancellation) is not { } body
            || new WholeObjects(context, new Meanings(context, hot, cancellation)).MayBeGivenAway(body);
    }

    /// <summary>The flows in a method's body or a member's initializer, lambdas and local functions included, in source order.</summary>
    public BodyFlows In(ISymbol owner, CancellationToken cancellation)
    {
        var result = Solver.Solve(context, new Node.Body(owner), cancellation);
        var bodies = Bindings.Of(owner, result, context, cancellation);
        var flows = new List<DataFlow>();
        foreach (var (found, bindings) in bodies)
        {
            foreach (var hit in found.Hits.Where(hit => !hit.ForCallers))
            {
                var labels = bindings.Bind(hit.Labels);
                foreach (var kind in labels.IsEmpty ? [] : KindsOf(hit, bindings))
                {
                    flows.Add(new DataFlow(hit.At, Ordered(labels), kind, hit.Member, label => new Way(context, cancellation).Of(label, hit)));
                }
            }
        }

        return new BodyFlows(
            Merge(flows).OrderBy(flow => flow.At.SpanStart).ThenBy(flow => flow.At.Span.Length).ToImmutableArray(),
            context.Options.SeeksUnfollowed ? UnfollowedIn(bodies) : ImmutableArray<Unfollowed>.Empty,
            result.IsLimited && context.Bodies.Has(owner));
    }

    private static ImmutableArray<Unfollowed> UnfollowedIn(IReadOnlyList<BoundBody> bodies) => bodies
        .SelectMany(body => body.Result.Unfollowed.Select(found => new Unfollowed(found.At, body.Bindings.Bind(found.Labels).Where(IsInClear), found.Into)))
        .Where(found => !found.Labels.IsEmpty)
        .GroupBy(found => found.At, (at, found) => new Unfollowed(at, FlatSet.From(found.SelectMany(each => each.Labels)), found.First().Into))
        .OrderBy(found => found.At.SpanStart)
        .ToImmutableArray();

    private static bool IsInClear(Label label) => label.Tag is not null && !label.Protection.IsProtected();

    /// <summary>The kinds of sink that a hit stands for; in a lambda, the places that the bodies around it give to what it writes to.</summary>
    private static IEnumerable<PiiSinkKind> KindsOf(Hit hit, Bindings bindings) => hit.Kind is { } kind
        ? [kind]
        : hit.PlaceOf is null
            ? []
            : bindings.Bind(Labels.None.Add(hit.PlaceLabel)).Select(label => label.Place).OfType<Place>().Select(SinkApplication.KindOf).OfType<PiiSinkKind>().Distinct().OrderBy(each => each);

    /// <summary>One expression that meets one kind of sink in several ways is one flow; each member that it is put into is a flow of its own.</summary>
    private static IEnumerable<DataFlow> Merge(List<DataFlow> flows) =>
        flows.GroupBy(flow => new Meeting(flow.At, flow.Kind, flow.Kind == MemberStores.Kind ? flow.Sink : null)).Select(group => group.Count() == 1
            ? group.First()
            : group.First() with { Labels = Ordered(FlatSet.From(group.SelectMany(flow => flow.Labels))) });

    /// <summary>The same order whatever was found first.</summary>
    public static ImmutableArray<Label> Ordered(FlatSet<Label> labels) =>
        labels.OrderBy(label => label.Tag!.Symbol.ToDisplayString(), StringComparer.Ordinal)
            .ThenBy(label => label.Tag!.Category).ThenBy(label => label.Extent).ThenBy(label => label.Protection)
            .ToImmutableArray();

    private sealed record Meeting(SyntaxNode At, PiiSinkKind Kind, ISymbol? Sink);
}

/// <summary>What the analysis found in one body.</summary>
/// <param name="Flows">Personal data that meets a sink.</param>
/// <param name="Unfollowed">Where personal data goes out of sight, and which.</param>
/// <param name="IsLimited">The body was too long or nested too deeply to be analysed.</param>
internal sealed record BodyFlows(ImmutableArray<DataFlow> Flows, ImmutableArray<Unfollowed> Unfollowed, bool IsLimited)
{
    public static readonly BodyFlows None = new(ImmutableArray<DataFlow>.Empty, ImmutableArray<Unfollowed>.Empty, false);
}
