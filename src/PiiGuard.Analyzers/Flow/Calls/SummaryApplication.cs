using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Applies a summary, from a model or computed, to one call: moves values between its ports, brings in sources, meets sinks.</summary>
internal sealed class SummaryApplication(Evaluator evaluator)
{
    /// <summary>What applying an edge costs, in steps: two ways through objects.</summary>
    private const int EdgeCost = 10;

    /// <summary>Applies a summary.</summary>
    /// <param name="summary">What the callee does.</param>
    /// <param name="site">The call.</param>
    /// <param name="callee">The node that the summary was computed for; null for a model.</param>
    public Value Apply(Summary summary, CallSite site, Node? callee)
    {
        var result = Value.Clean;
        evaluator.Spend(EdgeCost * summary.Flows.Length);
        PassToFunctions(summary, site);

        // A body's edges lead from what it was given, to sinks and to what it leaves: all is read before anything is written. A model's edges may build on one another.
        var given = callee is null ? null : GivenAt(summary, site);
        if (callee is not null)
        {
            MeetSinks(summary, site, callee);
        }

        // A nested function says all that its inputs come to hold: the first of what is assigned to one takes the place of what was there.
        var replaced = callee is Node.Nested ? new HashSet<Port>() : null;
        for (var i = 0; i < summary.Flows.Length; i++)
        {
            var flow = summary.Flows[i];
            if (!site.Meets(flow.When) || HasArgumentPart(flow.To))
            {
                continue;
            }

            var value = Carry(callee is null && IsWeakened(flow, site) ? flow with { Protection = Protection.WeakCipher } : flow, given?[i] ?? Resolve(flow.From, site));
            Assign(flow.To, value);
            MeetMarks(flow, value, site);
            MeetMembers(flow, value, site, callee);
        }

        foreach (var source in summary.Sources)
        {
            if (site.Meets(source.When))
            {
                var tag = new Tag(source.Category, source.Symbol ?? MemberOf(site.Method));
                var label = Label.Of(tag, source.Whole ? Extent.Whole : Extent.Value, source.Protection);
                Assign(source.To, Value.Of(FlatSet.Of(label)));
            }
        }

        foreach (var place in summary.Places)
        {
            if (site.Meets(place.When))
            {
                Assign(place.To.Then(Part.Place), Value.Of(FlatSet.Of(Label.Of(place.Place))));
            }
        }

        foreach (var sink in summary.Sinks)
        {
            if (sink is { From.Root: PortRoot.Return, Kind: { } kind } && site.Meets(sink.When))
            {
                var mark = new SinkMark(kind, sink.As, sink.Member ?? site.Method);
                Assign(sink.From, Value.Of(FlatSet.Of(Label.Of(mark))));
            }
        }

        if (callee is null)
        {
            MeetSinks(summary, site, callee);
        }

        return result;

        void Assign(Port to, Value value)
        {
            if (value.IsClean)
            {
                return;
            }

            if (to.Root == PortRoot.Return && site.Method.MethodKind == MethodKind.Constructor)
            {
                // What a constructor returns is the object that it was called on.
                to = to.From(Port.This);
            }

            if (to.Root == PortRoot.Return)
            {
                if (to.Path.IsEmpty)
                {
                    result = result.Join(value);
                    return;
                }

                if (result.Cells.IsEmpty)
                {
                    result = result.Join(evaluator.Make(site.Site, site.Method.ReturnType));
                }

                WriteInto(result, to.Path, value, site.TypeOf(to));
            }
            else if (to.Root == PortRoot.Captured)
            {
                AssignCaptured(to, value);
            }
            else if (to.Path.IsEmpty && to.Root == PortRoot.Parameter && IsByReference(site, to.Ordinal, out var target))
            {
                evaluator.Assign(target, value.Join(callee is null && IsOut(site, to.Ordinal) ? Value.Clean : evaluator.Visit(target)));
            }
            else if (to.Path.IsEmpty)
            {
                evaluator.Heap.WriteSelf(site.RootOf(to), value.Labels);
                if (!value.Cells.IsEmpty)
                {
                    evaluator.Heap.Write(site.RootOf(to), Slot.Wrapped, Value.Of(Labels.None, value.Cells), replace: false);
                }
            }
            else
            {
                WriteInto(site.RootOf(to), to.Path, value, site.TypeOf(to), replaced?.Add(to) == true);
            }
        }
    }

    private void MeetSinks(Summary summary, CallSite site, Node? callee)
    {
        if (evaluator.Findings is null)
        {
            return;
        }

        foreach (var sink in summary.Sinks)
        {
            if (sink is not { From.Root: PortRoot.Return, Kind: not null } && site.Meets(sink.When))
            {
                new SinkApplication(evaluator, this, site, callee).Meet(sink, summary);
            }
        }
    }

    private Value[] GivenAt(Summary summary, CallSite site)
    {
        var given = new Value[summary.Flows.Length];
        for (var i = 0; i < given.Length; i++)
        {
            given[i] = HasArgumentPart(summary.Flows[i].To) ? Value.Clean : Resolve(summary.Flows[i].From, site);
        }

        return given;
    }

    /// <summary>Hands values to the functions among the arguments, as edges to <c>selector(0)</c> say; twice, for what one function gives another.</summary>
    public void PassToFunctions(Summary summary, CallSite site)
    {
        var handed = new HashSet<Port>();
        var passes = summary.Flows.Any(flow => HasArgumentPart(flow.To)) ? 2 : 0;
        for (var i = 0; i < passes; i++)
        {
            foreach (var flow in summary.Flows)
            {
                if (HasArgumentPart(flow.To) && flow.To.Root != PortRoot.Return && site.Meets(flow.When))
                {
                    Pass(flow, site, replace: i == 0 && handed.Add(flow.To));
                }
            }
        }
    }

    private void Pass(FlowEdge flow, CallSite site, bool replace)
    {
        var value = Carry(flow, Resolve(flow.From, site));
        var last = flow.To.Path[flow.To.Path.Length - 1];
        if (flow.To.Path.Length == 1 && int.TryParse(last.Text.Trim('(', ')'), out var ordinal))
        {
            evaluator.Heap.Pass(site.RootOf(flow.To), ordinal, value, replace);
        }
        else
        {
            WriteInto(site.RootOf(flow.To), flow.To.Path, value, site.TypeOf(flow.To));
        }
    }

    public Value Resolve(Port port, CallSite site)
    {
        Value value;
        ITypeSymbol? type;
        if (port.Root == PortRoot.Captured)
        {
            value = evaluator.ReadVariable(port.Captured!);
            type = Types.Of(port.Captured!);
        }
        else
        {
            value = site.RootOf(port);
            type = site.TypeOf(port);
        }

        foreach (var part in port.Path)
        {
            type = Types.OfPart(value, type, part);
            value = evaluator.Heap.Read(value, part, null, type);
        }

        return value;
    }

    /// <summary>Whether a protection isn't worth its name at this call: the cipher itself, or the key that it is given, protects nothing.</summary>
    private bool IsWeakened(FlowEdge flow, CallSite site) =>
        flow.Protection is Protection.Encrypted or Protection.Pseudonymized
        && site.Method.Parameters.Where(parameter => parameter.Name.EndsWith("key", StringComparison.OrdinalIgnoreCase)).Select(key => Port.Parameter(key.Ordinal)).Prepend(Port.This)
            .Any(port => Resolve(port.Then(Part.Place), site).Labels.Any(label => label.Place == Place.Weak));

    private Value Carry(FlowEdge flow, Value value)
    {
        if (flow.As != Disclosure.Value)
        {
            value = Value.Of(evaluator.Disclosures.Of(value, flow.As, enumerates: false).Where(label => label.Extent != Extent.Nominal));
        }
        else if (flow.Derived)
        {
            value = Value.Of(evaluator.Heap.Own(value).Where(label => label.IsData));
        }

        return flow.Protection == Protection.None ? value : Value.Of(value.Labels.Protect(flow.Protection), value.Cells);
    }

    /// <summary>What is put into a part that is itself a sink (an exception's data) has met it.</summary>
    private void MeetMarks(FlowEdge flow, Value value, CallSite site)
    {
        if (evaluator.Findings is null || value.IsClean || flow.To.Root == PortRoot.Return || flow.To.Path.IsEmpty)
        {
            return;
        }

        foreach (var label in Resolve(flow.To, site).Labels)
        {
            if (label.Mark is { } mark)
            {
                var disclosed = evaluator.Disclosures.Of(value, mark.As, enumerates: true).Where(data => data.IsData);
                evaluator.Findings.Add(new Hit(site.OperationAt(flow.From).Syntax, disclosed, mark.Kind, mark.Member));
            }
        }
    }

    /// <summary>What a modelled method puts into a member's collection or builder, or maps to another type's members, may lose its tag there.</summary>
    private void MeetMembers(FlowEdge flow, Value value, CallSite site, Node? callee)
    {
        if (callee is not null)
        {
            return;
        }

        if (flow.To.Root == PortRoot.This && flow.From.Root == PortRoot.Parameter && site.ReceiverOperation is { } receiver)
        {
            evaluator.Stores.Meet(receiver, value, site.OperationAt(flow.From));
        }

        evaluator.Stores.MeetMapped(flow, value, site);
    }

    private void AssignCaptured(Port to, Value value)
    {
        var variable = to.Captured!;
        if (to.Path.IsEmpty)
        {
            evaluator.State = evaluator.State.Set(variable, evaluator.ReadVariable(variable).Join(value));
        }
        else
        {
            WriteInto(evaluator.ReadVariable(variable), to.Path, value, Types.Of(variable));
        }
    }

    private void WriteInto(Value target, ImmutableArray<Part> path, Value value, ITypeSymbol? type, bool replace = false)
    {
        for (var i = 0; i < path.Length - 1; i++)
        {
            var part = path[i];
            type = Types.OfPart(target, type, part);
            var inner = evaluator.Heap.Read(target, part, null, type);
            target = inner.Cells.IsEmpty ? Value.Of(Labels.None, target.Cells.Map(cell => cell.Child(part, type))) : inner;
        }

        evaluator.Heap.Write(target, path[path.Length - 1], value, replace);
    }

    private static bool HasArgumentPart(Port port)
    {
        foreach (var part in port.Path)
        {
            if (part.IsArgument)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOut(CallSite site, int ordinal) => site.Method.Parameters[ordinal].RefKind == RefKind.Out;

    private static bool IsByReference(CallSite site, int ordinal, out IOperation target)
    {
        target = site.Operation;
        if (ordinal >= site.Method.Parameters.Length || site.Method.Parameters[ordinal].RefKind is not (RefKind.Out or RefKind.Ref)
            || site.Arguments[ordinal].Operation is not { } operation)
        {
            return false;
        }

        target = operation;
        return true;
    }

    /// <summary>The property or event that an accessor belongs to, else the method itself: what a message names.</summary>
    private static ISymbol MemberOf(IMethodSymbol method) => (method.AssociatedSymbol ?? method).OriginalDefinition;
}
