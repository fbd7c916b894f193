using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Turns what is known at the end of a body into what its callers need: edges between its ports.</summary>
internal sealed class SummaryExport(Evaluator evaluator, Findings findings, Value returned)
{
    private const int MaxDepth = 4;

    /// <summary>What looking at an object's parts costs, in steps.</summary>
    private const int EmitCost = 10;

    /// <summary>Flows of one summary; a body that links more parts of its inputs than this with each other isn't worth what its callers would pay for it.</summary>
    private const int MaxFlows = 300;

    private readonly HashSet<(Port To, Cell Cell)> _emitted = [];
    private readonly HashSet<FlowEdge> _flows = [];
    private readonly HashSet<SourceEdge> _sources = [];
    private readonly HashSet<SinkEdge> _sinks = [];
    private readonly HashSet<PlaceEdge> _places = [];

    public NodeResult Export()
    {
        var exit = evaluator.State;
        CallWhatEscapes();
        evaluator.State = exit;
        Emit(Port.Return, returned, 0);
        foreach (var slots in exit.Heap.All)
        {
            for (var i = 0; i < slots.Count; i++)
            {
                var (cell, part) = slots.KeyAt(i);
                if (cell.Input is { } port && (part == Slot.Self || part == Slot.Wrapped || !Slot.IsInternal(part)))
                {
                    Emit(Slot.IsInternal(part) ? port : port.Then(part), slots.ValueAt(i), 0);
                }
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
                if (label.Tag is not null && hit.PlaceOf is { } place && !hit.ForCallers && !hit.IsGiven(label))
                {
                    _sinks.Add(new SinkEdge(place, null, Member: hit.Member, PlaceOf: place, Own: SourceOf(label, place)));
                }

                if (label.Input is { } input && !hit.IsReadAsTagged(input))
                {
                    _sinks.Add(new SinkEdge(input, hit.Kind, label.As, null, hit.Member, label.Protection, IsReported(hit, label), PlaceOf: hit.PlaceOf));
                }
            }
        }

        var summary = Collect();
        foreach (var group in findings.Stores.GroupBy<Store, ISymbol>(static store => store.Field, SymbolEqualityComparer.Default))
        {
            foreach (var store in group)
            {
                Emit(Port.Return, store.Value, 0);
            }

            if (evaluator.State.Variables.TryGetValue(group.Key, out var last))
            {
                Emit(Port.Return, last, 0);
            }

            stores[group.Key] = Collect();
        }

        return new NodeResult(
            summary, stores.ToImmutable(), findings.Hits.ToImmutableArray(), new NestedUses(evaluator, findings).Bind(),
            findings.Unfollowed.ToImmutableArray());
    }

    /// <summary>What the declared type of an input brings is reported where it meets the sink; unless only callers know that there is one.</summary>
    private bool IsReported(Hit hit, Label label) => hit.Kind is not null && (hit.Reported || evaluator.Disclosures.Declares(label.Input!, label.As, hit.Labels));

    private Summary Collect()
    {
        _emitted.Clear();
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
            Emit(Port.Parameter(parameter.Ordinal), value, 0);
        }
        else if (variable is ILocalSymbol or IParameterSymbol && !evaluator.Body.Owns(variable))
        {
            Emit(Port.Capture(variable), value, 0);
        }
    }

    /// <summary>What gets to a port: labels as sources and derived flows, inputs as themselves, parts of new objects one by one.</summary>
    private void Emit(Port to, Value value, int depth, ImmutableStack<ITypeSymbol?>? around = null)
    {
        around ??= ImmutableStack<ITypeSymbol?>.Empty;
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
                    Add(new FlowEdge(input, to));
                }
            }
            else if (cell.Function is not null && depth < MaxDepth)
            {
                Emit(to.Then(Part.Result), evaluator.Calls.Call(cell), depth + 1, around);
                Mark(to, cell.Function);
            }

            if (depth >= MaxDepth || cell.IsInput || !_emitted.Add((to, cell)))
            {
                continue;
            }

            evaluator.Spend(EmitCost);
            foreach (var slot in evaluator.SlotsOf(cell))
            {
                if (slot.Key.Part == Slot.Original || slot.Key.Part == Slot.Wrapped)
                {
                    Emit(to, slot.Value, depth + 1, around);
                }
                else if (!Slot.IsInternal(slot.Key.Part) && cell.Function is null)
                {
                    var inside = around.Push(cell.Type);
                    var port = Within(to, slot.Key.Part, slot.Value, inside);
                    if (port != to || !IsTold(slot.Key))
                    {
                        Emit(port, slot.Value, depth + 1, inside);
                    }
                }
            }
        }
    }

    /// <summary>What a function gives to sinks of what it is called with, for whoever calls it later.</summary>
    private void Mark(Port to, Function function)
    {
        foreach (var sink in evaluator.Calls.SinksOf(function))
        {
            if (sink is { Kind: { } kind and not MemberStores.Kind, From: { Root: PortRoot.Parameter, Path.IsEmpty: true } })
            {
                _sinks.Add(new SinkEdge(to.Then(Part.Argument(sink.From.Ordinal)), kind, sink.As, null, sink.Member ?? function.Method));
            }
        }
    }

    /// <summary>The port of a part; what lies deep inside, or repeats itself, is one with what holds it, as in <see cref="Cell.Child"/>.</summary>
    private static Port Within(Port port, Part part, Value value, ImmutableStack<ITypeSymbol?> around) =>
        port.Path.Length >= Cell.MaxDepth || (port.Path.Contains(part) && value.Cells.Any(cell => !Cell.IsKnown(cell.Type) || around.Contains(cell.Type, SymbolEqualityComparer.Default)))
            ? port
            : port.Then(part);

    /// <summary>Whether the part's own declaration says what is in it, wherever it is read. Made one with what holds it, it would be taken for what stands beside it.</summary>
    private bool IsTold(Slot slot) => slot.Part.IsMember && Types.Unwrap(slot.Cell.Type) is { } type
        && PortType.Member(type, slot.Part.Name) is { } member && evaluator.Context.Shapes.TagOf(member, type) is not null;

    private void Emit(Port to, Label label)
    {
        if (label.Tag is not null)
        {
            _sources.Add(SourceOf(label, to));
        }
        else if (label.Input is { } input)
        {
            if (!input.Equals(to) || label.Protection != Protection.None || (to.Root == PortRoot.Parameter && to.Path.IsEmpty))
            {
                Add(new FlowEdge(input, to, Derived: true, label.As, label.Protection));
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

    private static SourceEdge SourceOf(Label label, Port to) =>
        new(label.Tag!.Category, to, label.Tag.Symbol, label.Protection, label.Extent == Extent.Whole);

    private void Add(FlowEdge flow)
    {
        if (_flows.Add(flow) && _flows.Count > MaxFlows)
        {
            throw new StepLimitException();
        }
    }

    private static Port PlaceOwner(Port port) =>
        port.Path.IsEmpty || port.Path[port.Path.Length - 1] != Part.Place ? port : port.Parent;
}
