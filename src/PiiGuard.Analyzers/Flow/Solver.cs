using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Solves the system of nodes that one node depends on. Unknowns are found as they are asked for and start at bottom; a node is run again
/// when one that it asked for has changed, deepest first, until nothing changes. What is then known of every node met is its least solution, whichever
/// of them was asked for first: cycles need no care, and all of it can be kept. No recursion, so chains of callees may be as long as they like.
/// </summary>
internal sealed class Solver(FlowContext context, CancellationToken cancellation)
{
    /// <summary>Runs of one node before it is given up: results grow in a finite lattice, but a high one.</summary>
    private const int MaxRuns = 40;

    private readonly Dictionary<Node, int> _orders = [];
    private readonly List<Unknown> _unknowns = [];
    private readonly SortedSet<int> _pending = [];

    public static NodeResult Solve(FlowContext context, Node node, CancellationToken cancellation) =>
        context.Finished.TryGetValue(node, out var finished) ? finished : new Solver(context, cancellation).Solve(node);

    private NodeResult Solve(Node root)
    {
        Order(root);
        while (_pending.Count > 0)
        {
            cancellation.ThrowIfCancellationRequested();
            var order = _pending.Max;
            _pending.Remove(order);
            Run(_unknowns[order]);
        }

        foreach (var unknown in _unknowns)
        {
            context.Finished.TryAdd(unknown.Node, unknown.Result);
        }

        return context.Finished[root];
    }

    private void Run(Unknown unknown)
    {
        if (unknown.Result.IsLimited)
        {
            return;
        }

        var result = ++unknown.Runs > MaxRuns
            ? NodeResult.Of(Summary.Empty, isLimited: true)
            : Compute(unknown.Node, node => Ask(unknown, node));
        var isChanged = !result.SaysTheSame(unknown.Result) || result.IsLimited != unknown.Result.IsLimited;
        unknown.Result = result;
        if (isChanged)
        {
            _pending.UnionWith(unknown.Dependents);
        }
    }

    private NodeResult Ask(Unknown asking, Node node)
    {
        if (context.Finished.TryGetValue(node, out var finished))
        {
            return finished;
        }

        var asked = _unknowns[Order(node)];
        asked.Dependents.Add(asking.Order);
        return asked.Result;
    }

    private int Order(Node node)
    {
        if (!_orders.TryGetValue(node, out var order))
        {
            order = _unknowns.Count;
            _orders.Add(node, order);
            _unknowns.Add(new Unknown(node, order));
            _pending.Add(order);
        }

        return order;
    }

    private NodeResult Compute(Node node, Func<Node, NodeResult> results)
    {
        switch (node)
        {
            case Node.Body body:
                return context.Bodies.Of(body.Symbol, cancellation) is { } root
                    ? BodyAnalysis.Run(context, root.Main, body.Inputs, results, cancellation)
                    : NodeResult.Of(Summary.Empty, isLimited: true);
            case Node.Nested nested:
                return context.Bodies.Of(nested.Root, cancellation)?.Nested.TryGetValue(nested.Syntax, out var inner) == true
                    ? BodyAnalysis.Run(context, inner, ulong.MaxValue, results, cancellation)
                    : NodeResult.Bottom;
            case Node.Field field:
                return FieldAnalysis.Run(context, field.Symbol, results);
            default:
                return NodeResult.Bottom;
        }
    }

    private sealed class Unknown(Node node, int order)
    {
        public Node Node { get; } = node;

        public int Order { get; } = order;

        public NodeResult Result { get; set; } = NodeResult.Bottom;

        public int Runs { get; set; }

        public SortedSet<int> Dependents { get; } = [];
    }
}
