using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Turns what is known at the end of a body into what its callers need: edges between its ports.</summary>
internal sealed class SummaryExport(Evaluator evaluator, Findings findings, Value returned)
{
    private const int MaxDepth = 4;

    private readonly HashSet<FlowEdge> _flows = [];
    private readonly HashSet<SourceEdge> _sources = [];
    private readonly HashSet<SinkEdge> _sinks = [];
    private readonly HashSet<PlaceEdge> _places = [];

    public NodeResult Export()
    {
        var exit = evaluator.State;
        CallWhatEscapes();
        evaluator.State = exit;
        Emit(Port.Return, returned, 0, []);
        foreach (var slot in exit.Heap)
        {
            if (slot.Key.Cell.Input is { } port && (slot.Key.Part == Slot.Self || !Slot.IsInternal(slot.Key.Part)))
            {
                Emit(slot.Key.Part == Slot.Self ? port : port.Then(slot.Key.Part), slot.Value, 0, []);
            }
        }

        var stores = ImmutableDictionary.CreateBuilder<ISymbol, Summary>(SymbolEqualityComparer.Default);
        foreach (var variable in exit.Variables)
        {
            EmitVariable(variable.Key, variable.Value);
        }

        foreach (var hit in findings.Hits)
        {
            foreach (var label in hit.Labels)
            {
                if (label.Input is { } input && !hit.IsReadAsTagged(input))
                {
                    _sinks.Add(new SinkEdge(input, hit.Kind, label.As, null, hit.Member, label.Protection, hit.Reported || evaluator.Disclosures.Declares(input, label.As, hit.Labels), PlaceOf: hit.PlaceOf));
                }
            }
        }

        var summary = Collect();
        foreach (var group in findings.Stores.GroupBy<(ISymbol Field, Value Value), ISymbol>(store => store.Field, SymbolEqualityComparer.Default))
        {
            foreach (var (_, value) in group)
            {
                Emit(Port.Return, value, 0, []);
            }

            if (evaluator.State.Variables.TryGetValue(group.Key, out var last))
            {
                Emit(Port.Return, last, 0, []);
            }

            stores[group.Key] = Collect();
        }

        return new NodeResult(
            summary, stores.ToImmutable(), findings.Hits.ToImmutableArray(), Bind(),
            findings.Unfollowed.ToImmutableArray());
    }

    private Summary Collect()
    {
        var summary = new Summary(_flows.ToImmutableArray(), _sources.ToImmutableArray(), _sinks.ToImmutableArray(), _places.ToImmutableArray());
        _flows.Clear();
        _sources.Clear();
        _sinks.Clear();
        _places.Clear();
        return summary;
    }

    /// <summary>A lambda that is never called here may be called later: its sinks get what this body's callers pass.</summary>
    private void CallWhatEscapes()
    {
        foreach (var nested in evaluator.Body.Root.Nested)
        {
            if (findings.Uses.ContainsKey(nested.Key) && nested.Value.Method is { } method)
            {
                evaluator.Calls.Call(Cell.Of(new Function(method, nested.Key), null));
            }
        }
    }

    private void EmitVariable(ISymbol variable, Value value)
    {
        if (variable is IParameterSymbol { RefKind: RefKind.Out or RefKind.Ref } parameter && evaluator.Body.Owns(variable))
        {
            Emit(Port.Parameter(parameter.Ordinal), value, 0, []);
        }
        else if (variable is ILocalSymbol or IParameterSymbol && !evaluator.Body.Owns(variable))
        {
            Emit(Port.Capture(variable), value, 0, []);
        }
    }

    /// <summary>What gets to a port: labels as sources and derived flows, inputs as themselves, parts of new objects one by one.</summary>
    private void Emit(Port to, Value value, int depth, HashSet<Cell> seen)
    {
        foreach (var label in value.Cells.IsEmpty ? value.Labels : evaluator.Heap.Own(value))
        {
            Emit(to, label);
        }

        foreach (var cell in value.Cells)
        {
            if (cell.Input is { } input)
            {
                if (!input.Equals(to))
                {
                    _flows.Add(new FlowEdge(input, to));
                }
            }
            else if (cell.Function is not null && depth < MaxDepth)
            {
                Emit(to.Then(Part.Result), evaluator.Calls.Call(cell), depth + 1, seen);
            }

            if (depth >= MaxDepth || cell.IsInput || !seen.Add(cell))
            {
                continue;
            }

            foreach (var slot in evaluator.SlotsOf(cell))
            {
                if (slot.Key.Part == Slot.Original || slot.Key.Part == Slot.Wrapped)
                {
                    Emit(to, slot.Value, depth + 1, seen);
                }
                else if (!Slot.IsInternal(slot.Key.Part) && cell.Function is null)
                {
                    Emit(to.Then(slot.Key.Part), slot.Value, depth + 1, seen);
                }
            }

            seen.Remove(cell);
        }
    }

    private void Emit(Port to, Label label)
    {
        if (label.Tag is { } tag)
        {
            _sources.Add(new SourceEdge(tag.Category, to, tag.Symbol, label.Protection, label.Extent == Extent.Whole));
        }
        else if (label.Input is { } input)
        {
            if (!input.Equals(to) || label.Protection != Protection.None || (to.Root == PortRoot.Parameter && to.Path.IsEmpty))
            {
                _flows.Add(new FlowEdge(input, to, Derived: true, label.As, label.Protection));
            }
        }
        else if (label.Place is { } place)
        {
            _places.Add(new PlaceEdge(PlaceOwner(to), place, null));
        }
        else if (label.Mark is { } mark)
        {
            _sinks.Add(new SinkEdge(to, mark.Kind, mark.As, null, mark.Member));
        }
    }

    private static Port PlaceOwner(Port port) =>
        port.Path.IsEmpty || port.Path[port.Path.Length - 1] != Part.Place ? port : port.Parent;

    /// <summary>What the inputs of each lambda and local function are bound to, over all its uses and at the end.</summary>
    private ImmutableDictionary<SyntaxNode, NestedUse> Bind()
    {
        var uses = ImmutableDictionary.CreateBuilder<SyntaxNode, NestedUse>();
        var exit = evaluator.State;
        foreach (var nested in evaluator.Body.Root.Nested)
        {
            if (!findings.Uses.TryGetValue(nested.Key, out var states) || nested.Value.Method is null)
            {
                continue;
            }

            var result = evaluator.Results(new Node.Nested(evaluator.Body.Root.Symbol, nested.Key));
            var open = OpenInputs(result);
            var bindings = ImmutableDictionary.CreateBuilder<Label, ImmutableHashSet<Label>>();
            foreach (var state in states.Append(exit))
            {
                evaluator.State = state;
                var function = Value.Of(Cell.Of(new Function(nested.Value.Method, nested.Key), null));
                foreach (var label in open)
                {
                    var bound = Resolve(label, function, nested.Value.Method);
                    bindings[label] = bindings.TryGetValue(label, out var known) ? known.Join(bound) : bound;
                }
            }

            uses[nested.Key] = new NestedUse(bindings.ToImmutable());
        }

        evaluator.State = exit;
        return uses.ToImmutable();
    }

    private static HashSet<Label> OpenInputs(NodeResult result)
    {
        var open = new HashSet<Label>(result.Hits.SelectMany(hit => hit.Labels).Where(label => label.Input is not null).Select(label => label.WithoutProtection()));
        open.UnionWith(result.Hits.Where(hit => hit is { Kind: null, PlaceOf: not null }).Select(hit => hit.PlaceLabel));
        open.UnionWith(result.Nested.Values.SelectMany(use => use.Bindings.Values).SelectMany(labels => labels).Where(label => label.Input is not null).Select(label => label.WithoutProtection()));
        return open;
    }

    private ImmutableHashSet<Label> Resolve(Label label, Value function, IMethodSymbol method)
    {
        var port = label.Input!;
        var arguments = ImmutableArray.CreateBuilder<Argument>(method.Parameters.Length);
        foreach (var parameter in method.Parameters)
        {
            arguments.Add(new Argument(evaluator.Heap.Read(function, Part.Argument(parameter.Ordinal), null, parameter.Type), null));
        }

        var site = new CallSite(evaluator.CurrentOperation, method, evaluator.This, arguments.MoveToImmutable());
        var value = new SummaryApplication(evaluator).Resolve(port, site);
        return port.Path is [.., var last] && last == Part.Place ? value.Labels : evaluator.Disclosures.Of(value, label.As, enumerates: true, typesToo: false);
    }
}
