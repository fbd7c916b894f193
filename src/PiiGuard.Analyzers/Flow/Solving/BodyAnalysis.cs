using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Runs one flow graph to its fixpoint: a worklist of blocks, lowest first. It ends because states only grow, and labels, objects and ways into
/// objects are finite; should a body still take too long, <see cref="Evaluator.StepLimit"/> ends it.
/// </summary>
internal sealed class BodyAnalysis
{
    private readonly Body _body;
    private readonly Evaluator _evaluator;
    private readonly State?[] _before;
    private readonly Worklist _pending = new();
    private readonly Dictionary<ControlFlowRegion, HashSet<BasicBlock>> _afterFinally = [];
    private Value _returned = Value.Clean;
    private State? _exit;

    // The state that the handlers around the current block were last reached with.
    private State? _reached;

    private BodyAnalysis(FlowContext context, Body body, bool withInputs, IResults results, CancellationToken cancellation)
    {
        _body = body;
        _evaluator = new Evaluator(context, body, withInputs, results, cancellation);
        _before = new State?[body.Graph.Blocks.Length];
    }

    /// <param name="context">What all analyses share.</param>
    /// <param name="body">The body.</param>
    /// <param name="withInputs">Whether what callers pass is followed.</param>
    /// <param name="results">What other nodes do, as far as it is known by now.</param>
    /// <param name="steps">Grows by the work that was done.</param>
    /// <param name="cancellation">Ends the analysis.</param>
    /// <exception cref="InsufficientExecutionStackException">An expression is nested too deeply for what is left of the stack.</exception>
    public static NodeResult Run(
        FlowContext context, Body body, bool withInputs, IResults results, ref long steps, CancellationToken cancellation)
    {
        var analysis = new BodyAnalysis(context, body, withInputs, results, cancellation);
        try
        {
            return analysis.Run();
        }
        catch (StepLimitException)
        {
            return NodeResult.Limited;
        }
        finally
        {
            steps += analysis._evaluator.Steps;
        }
    }

    private NodeResult Run()
    {
        var blocks = _body.Graph.Blocks;
        var findings = _evaluator.Findings = new Findings();
        Flow(blocks[0], _evaluator.Enter());
        if (!ProcessPending(blocks))
        {
            // A block was met again: what was found there before isn't all that there is.
            findings = _evaluator.Findings = new Findings();
            _returned = Value.Clean;
            _exit = null;
            foreach (var block in blocks)
            {
                if (_before[block.Ordinal] is not null)
                {
                    Process(block, false);
                }
            }
        }

        _evaluator.State = _exit ?? State.Start;
        return new SummaryExport(_evaluator, findings, _returned.Join(_evaluator.Yielded)).Export();
    }

    /// <summary>Runs blocks until nothing changes; whether one round was enough.</summary>
    private bool ProcessPending(ImmutableArray<BasicBlock> blocks)
    {
        var met = new HashSet<int>();
        while (!_pending.IsEmpty)
        {
            var ordinal = _pending.TakeFirst();
            _evaluator.Findings = met.Add(ordinal) ? _evaluator.Findings : null;
            Process(blocks[ordinal], true);
        }

        return _evaluator.Findings is not null;
    }

    private void Process(BasicBlock block, bool propagate)
    {
        _evaluator.State = _before[block.Ordinal]!;
        _reached = null;
        var handlers = Regions.HandlersOf(block, _body.Graph);
        Reach(handlers, propagate);
        foreach (var operation in block.Operations)
        {
            _evaluator.Visit(operation);
            Reach(handlers, propagate);
        }

        var value = _evaluator.Visit(block.BranchValue);
        Reach(handlers, propagate);
        Follow(block.ConditionalSuccessor, value, propagate);
        Follow(block.FallThroughSuccessor, value, propagate);
    }

    private void Follow(ControlFlowBranch? branch, Value value, bool propagate)
    {
        if (branch is null)
        {
            return;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.Return)
        {
            _returned = _returned.Join(value);
        }

        if (branch.Destination is { Kind: BasicBlockKind.Exit })
        {
            _exit = _exit is null ? _evaluator.State : _exit.Join(_evaluator.State);
        }

        if (!propagate)
        {
            return;
        }

        if (branch.Semantics == ControlFlowBranchSemantics.StructuredExceptionHandling && Regions.Around(branch.Source, ControlFlowRegionKind.Finally) is { } ended)
        {
            foreach (var next in Destinations(ended))
            {
                Flow(next, _evaluator.State);
            }

            return;
        }

        if (branch.Destination is not { } destination)
        {
            return;
        }

        if (branch.FinallyRegions.IsEmpty)
        {
            Flow(destination, Leave(branch.LeavingRegions));
            return;
        }

        for (var i = 0; i < branch.FinallyRegions.Length; i++)
        {
            var next = i + 1 < branch.FinallyRegions.Length ? Regions.First(branch.FinallyRegions[i + 1], _body.Graph) : destination;
            Destinations(branch.FinallyRegions[i]).Add(next);
        }

        Flow(Regions.First(branch.FinallyRegions[0], _body.Graph), _evaluator.State);
        if (_before[branch.FinallyRegions[0].LastBlockOrdinal] is not null)
        {
            _pending.Add(branch.FinallyRegions[0].LastBlockOrdinal);
        }
    }

    /// <summary>The state outside of regions that are left: what was kept for an expression in them isn't needed any more.</summary>
    private State Leave(ImmutableArray<ControlFlowRegion> regions) =>
        regions.Aggregate(_evaluator.State, static (state, region) => region.CaptureIds.IsEmpty ? state : state.Without(region.CaptureIds));

    private void Reach(List<BasicBlock> handlers, bool propagate)
    {
        // What is kept within an expression doesn't reach a handler.
        if (!propagate || (ReferenceEquals(_reached?.Variables, _evaluator.State.Variables) && ReferenceEquals(_reached?.Heap, _evaluator.State.Heap)))
        {
            return;
        }

        _reached = _evaluator.State;
        foreach (var handler in handlers)
        {
            Flow(handler, _evaluator.State);
        }
    }

    private void Flow(BasicBlock block, State state)
    {
        // Blocks behind a constant condition aren't reachable; a handler's are, though no branch leads there.
        if (!block.IsReachable)
        {
            return;
        }

        var before = _before[block.Ordinal];
        var joined = before is null ? state : before.Join(state);
        if (before is null || !joined.Equals(before))
        {
            _before[block.Ordinal] = joined;
            _pending.Add(block.Ordinal);
        }
    }

    private HashSet<BasicBlock> Destinations(ControlFlowRegion region)
    {
        if (!_afterFinally.TryGetValue(region, out var blocks))
        {
            _afterFinally[region] = blocks = [];
        }

        return blocks;
    }
}
