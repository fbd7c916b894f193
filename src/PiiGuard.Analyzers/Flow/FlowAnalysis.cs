using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>The flows of personal data into sinks, body by body.</summary>
internal sealed class FlowAnalysis(FlowContext context)
{
    /// <summary>Whether the identifiers in a piece of syntax allow for personal data in it at all.</summary>
    public bool CanMatter(SyntaxNode body) => context.Relevance.Mentions(body);

    /// <summary>The flows in a method's body or a member's initializer, lambdas and local functions included, in source order.</summary>
    public BodyFlows In(ISymbol owner, CancellationToken cancellation)
    {
        var node = new Node.Body(owner, 0);
        var result = Solver.Solve(context, node, cancellation);
        var flows = new List<DataFlow>();
        var unfollowed = new HashSet<SyntaxNode>();
        Collect(node, result, static _ => Labels.None);
        return new BodyFlows(
            Merge(flows).OrderBy(flow => flow.At.SpanStart).ThenBy(flow => flow.At.Span.Length).ToImmutableArray(),
            unfollowed.OrderBy(at => at.SpanStart).ToImmutableArray(),
            result.IsLimited && context.Bodies.Has(owner));

        void Collect(Node at, NodeResult found, Func<Label, ImmutableHashSet<Label>> bind)
        {
            unfollowed.UnionWith(found.Unfollowed);
            foreach (var hit in found.Hits)
            {
                var labels = Bound(hit.Labels, bind).Where(label => label.Tag is not null);
                if (!labels.IsEmpty && hit.Kind is { } kind)
                {
                    var reported = hit;
                    flows.Add(new DataFlow(hit.At, Ordered(labels), kind, hit.Member, label => new Way(context, cancellation).Of(label, reported)));
                }
            }

            foreach (var use in found.Nested)
            {
                var nested = new Node.Nested(owner, use.Key);
                Collect(nested, Solver.Solve(context, nested, cancellation), label =>
                    use.Value.Bindings.TryGetValue(label, out var labels) ? Bound(labels, bind) : Labels.None);
            }
        }
    }

    private static ImmutableHashSet<Label> Bound(ImmutableHashSet<Label> labels, Func<Label, ImmutableHashSet<Label>> bind)
    {
        var bound = Labels.None;
        foreach (var label in labels)
        {
            bound = bound.Join(label.Input is null
                ? ImmutableHashSet.Create(label)
                : bind(label.WithoutProtection()).Protect(label.Protection));
        }

        return bound;
    }

    /// <summary>One expression that meets one kind of sink in several ways is one flow.</summary>
    private static IEnumerable<DataFlow> Merge(List<DataFlow> flows) =>
        flows.GroupBy(flow => (flow.At, flow.Kind)).Select(group => group.Count() == 1
            ? group.First()
            : group.First() with { Labels = Ordered(group.SelectMany(flow => flow.Labels).ToImmutableHashSet()) });

    private static ImmutableArray<Label> Ordered(ImmutableHashSet<Label> labels) =>
        labels.OrderBy(label => label.Tag!.Symbol.ToDisplayString(), StringComparer.Ordinal)
            .ThenBy(label => label.Tag!.Category).ThenBy(label => label.Extent).ThenBy(label => label.Protection)
            .ToImmutableArray();
}

/// <summary>What the analysis found in one body.</summary>
/// <param name="Flows">Personal data that meets a sink.</param>
/// <param name="Unfollowed">Where personal data goes out of sight.</param>
/// <param name="IsLimited">The body was too long or nested too deeply to be analysed.</param>
internal sealed record BodyFlows(ImmutableArray<DataFlow> Flows, ImmutableArray<SyntaxNode> Unfollowed, bool IsLimited);
