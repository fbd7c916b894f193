using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Solves the system of nodes that one node depends on. Unknowns are found as they are asked for and start at bottom; a node is run again
/// when one that it asked for has changed, deepest first, until nothing changes. What is then known of every node met is its least solution, whichever
/// of them was asked for first: cycles need no care, and all of it can be kept. No recursion, so chains of callees may be as long as they like.
/// </summary>
/// <param name="context">What all analyses of the compilation share.</param>
/// <param name="hot">The members that give or hold personal data; there may be more later, see <see cref="Revisit"/>.</param>
/// <param name="cancellation">Ends the analysis.</param>
internal sealed class Solver(FlowContext context, HotMembers hot, CancellationToken cancellation)
{
    /// <summary>Runs of one node before it is given up: results grow in a finite lattice, but a high one.</summary>
    private const int MaxRuns = 40;

    /// <summary>Work on one system, in steps of its bodies, before what is still open is given up: no program makes a build hang.</summary>
    private const long MaxSteps = 10_000_000;

    /// <summary>Nodes that are run because another asks for them while it is run itself, one inside the other; more would take too much of a small stack.</summary>
    private const int MaxDepth = 8;

    /// <summary>What each body that was asked for adds to that.</summary>
    private const long StepsForEach = 10_000;

    private readonly Dictionary<Node, int> _orders = [];
    private readonly List<Unknown> _unknowns = [];
    private readonly Worklist _pending = new();
    private readonly Dictionary<ISymbol, HashSet<int>> _askedMembers = new(SymbolEqualityComparer.Default);
    private long _allowed = MaxSteps;
    private long _steps;
    private int _depth;

    /// <summary>The nodes met so far, each with its least solution if nothing is pending.</summary>
    public IEnumerable<(Node Node, NodeResult Result)> Results => _unknowns.Select(static unknown => (unknown.Node, unknown.Result));

    public static NodeResult Solve(FlowContext context, Node node, CancellationToken cancellation)
    {
        // What is relevant is found with results of its own, which are final too.
        var relevance = context.Relevance(cancellation);
        if (context.Finished.TryGetValue(node, out var finished))
        {
            return finished;
        }

        var solver = new Solver(context, relevance.Hot, cancellation);
        solver.Add(node);
        solver.Run();
        solver.Keep();
        return context.Finished[node];
    }

    public void Add(Node node)
    {
        _allowed += StepsForEach;
        Order(node);
    }

    public void Run()
    {
        while (!_pending.IsEmpty)
        {
            cancellation.ThrowIfCancellationRequested();
            Run(_unknowns[_pending.TakeLast()]);
        }
    }

    /// <summary>These members are hot from now on: whoever was told otherwise is run again.</summary>
    public void Revisit(IEnumerable<ISymbol> members)
    {
        foreach (var member in members)
        {
            if (_askedMembers.TryGetValue(HotMembers.Definition(member), out var asking))
            {
                _askedMembers.Remove(HotMembers.Definition(member));
                foreach (var order in asking)
                {
                    _unknowns[order].Runs = 0;
                    _pending.Add(order);
                }
            }
        }
    }

    /// <summary>Nothing will change any more: the results are everybody's.</summary>
    public void Keep()
    {
        foreach (var unknown in _unknowns)
        {
            context.Finished.TryAdd(unknown.Node, unknown.Result);
        }
    }

    private void Run(Unknown unknown)
    {
        if (unknown.Result.IsLimited)
        {
            return;
        }

        var result = ++unknown.Runs > MaxRuns || _steps > _allowed
            ? NodeResult.Limited
            : Compute(unknown);
        var isChanged = !result.SaysTheSame(unknown.Result) || result.IsLimited != unknown.Result.IsLimited;
        unknown.Result = result;
        if (isChanged)
        {
            foreach (var order in unknown.Dependents)
            {
                _pending.Add(order);
            }
        }
    }

    private NodeResult Ask(Unknown asking, Node node)
    {
        if (context.Finished.TryGetValue(node, out var finished))
        {
            return finished;
        }

        var asked = _unknowns[Order(node)];
        if (asked.Runs == 0 && _depth < MaxDepth)
        {
            // Run at once, so that whoever asks isn't run again for it.
            _pending.Remove(asked.Order);
            _depth++;
            Run(asked);
            _depth--;
        }

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

    private NodeResult Compute(Unknown unknown)
    {
        try
        {
            return Compute(unknown.Node, new Inquiry(this, unknown));
        }
        catch (InsufficientExecutionStackException) when (_depth > 0)
        {
            // With the whole stack to itself it may do.
            unknown.Runs--;
            _pending.Add(unknown.Order);
            return unknown.Result;
        }
        catch (InsufficientExecutionStackException)
        {
            return NodeResult.Limited;
        }
    }

    private NodeResult Compute(Node node, IResults results)
    {
        switch (node)
        {
            case Node.Body body:
                return context.Bodies.Of(body.Symbol, cancellation) is { } root
                    ? BodyAnalysis.Run(context, root.Main, body.WithInputs, results, ref _steps, cancellation)
                    : NodeResult.Limited;
            case Node.Nested nested:
                return context.Bodies.Of(nested.Root, cancellation)?.Nested.TryGetValue(nested.Syntax, out var inner) == true
                    ? BodyAnalysis.Run(context, inner, true, results, ref _steps, cancellation)
                    : NodeResult.Bottom;
            case Node.Field field:
                return FieldAnalysis.Run(context, field.Symbol, results);
            default:
                return NodeResult.Bottom;
        }
    }

    private bool AskHot(Unknown asking, ISymbol member)
    {
        if (hot.Contains(member))
        {
            return true;
        }

        var definition = HotMembers.Definition(member);
        if (!_askedMembers.TryGetValue(definition, out var others))
        {
            _askedMembers[definition] = others = [];
        }

        others.Add(asking.Order);
        return false;
    }

    private sealed class Inquiry(Solver solver, Unknown asking) : IResults
    {
        public NodeResult Of(Node node) => solver.Ask(asking, node);

        public bool IsHot(ISymbol member) => solver.AskHot(asking, member);
    }

    private sealed class Unknown(Node node, int order)
    {
        public Node Node { get; } = node;

        public int Order { get; } = order;

        public NodeResult Result { get; set; } = NodeResult.Bottom;

        public int Runs { get; set; }

        public HashSet<int> Dependents { get; } = [];
    }
}
