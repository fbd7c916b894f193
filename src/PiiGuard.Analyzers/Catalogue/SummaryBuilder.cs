using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// Turns the lines that speak about one method into its summary. Lines come level by level: the method's own first, then those of what it
/// overrides and implements. Lines of one level add up; <c>clean</c> and <c>ignore</c> also end what later levels say.
/// </summary>
internal sealed class SummaryBuilder(TypeLookup types)
{
    private readonly ImmutableArray<FlowEdge>.Builder _flows = ImmutableArray.CreateBuilder<FlowEdge>();
    private readonly ImmutableArray<SourceEdge>.Builder _sources = ImmutableArray.CreateBuilder<SourceEdge>();
    private readonly ImmutableArray<SinkEdge>.Builder _sinks = ImmutableArray.CreateBuilder<SinkEdge>();
    private readonly ImmutableArray<PlaceEdge>.Builder _places = ImmutableArray.CreateBuilder<PlaceEdge>();
    private readonly ImmutableArray<ModelSwitch>.Builder _switches = ImmutableArray.CreateBuilder<ModelSwitch>();
    private readonly List<ModelLine> _ignores = [];
    private readonly List<Port> _cleaned = [];
    private bool _allCleaned;

    /// <summary>True where a line counted, even if it says that nothing flows.</summary>
    public bool Speaks { get; private set; }

    /// <summary>True where a line says what comes out, so that a body needn't be asked.</summary>
    public bool DecidesOutputs { get; private set; }

    public ImmutableArray<ModelSwitch> Switches => _switches.ToImmutable();

    public Summary ToSummary() => new(Distinct(_flows), Distinct(_sources), Distinct(_sinks), Distinct(_places));

    /// <summary>Adds the lines of one level.</summary>
    /// <param name="lines">Lines of the level's type that name the method, or of an attribute that it carries.</param>
    /// <param name="named">The method as that level declares it: the ordinals are the same on all of them, the names may not be.</param>
    public void AddLevel(IEnumerable<ModelLine> lines, IMethodSymbol named)
    {
        var level = lines.ToList();
        _ignores.AddRange(level.Where(line => line.Verb == ModelVerb.Ignore));
        level.RemoveAll(line => line.Verb == ModelVerb.Ignore || (line.IsBuiltIn && _ignores.Exists(ignore => ignore.Ignored is null || ignore.Ignored == line.Verb)));
        if (_allCleaned)
        {
            return;
        }

        foreach (var line in level)
        {
            if (Applies(line, named) is (true, var when) && Add(line, named, when))
            {
                Speaks = true;
                DecidesOutputs |= line.Verb is not (ModelVerb.Sink or ModelVerb.Source or ModelVerb.Switch);
            }
        }

        foreach (var line in level.Where(line => line is { Verb: ModelVerb.Clean, Conditions.IsEmpty: true }))
        {
            _allCleaned |= line.Ports.IsEmpty;
            _cleaned.AddRange(line.Ports.SelectMany(port => port.Bind(named)));
        }
    }

    /// <summary>Everything that goes in comes out protected.</summary>
    public void AddProtection(Protection protection, IEnumerable<Port> outputs, IMethodSymbol method, Condition? when = null)
    {
        var ports = outputs.ToList();
        foreach (var output in ports)
        {
            foreach (var input in Inputs(method).Where(input => !ports.Contains(input)))
            {
                AddFlow(new(input, output, Derived: true, Protection: protection, When: when));
            }
        }

        Speaks = DecidesOutputs = true;
    }

    public void AddSink(SinkEdge sink)
    {
        _sinks.Add(sink);
        Speaks = true;
    }

    private bool Add(ModelLine line, IMethodSymbol named, Condition? when)
    {
        var from = line.Ports.SelectMany(port => port.Bind(named)).ToList();
        var to = line.Targets.SelectMany(port => port.Bind(named)).ToList();
        switch (line.Verb)
        {
            case ModelVerb.Source:
                var outputs = line.Ports.IsEmpty ? new ModelPort(ModelPortRoot.Return, "", ImmutableArray<Part>.Empty, default).Bind(named).ToList() : from;

                // What an implementation is given is a source in its body, not one for its caller.
                _sources.AddRange(outputs.Where(port => !IsInput(port, named)).Select(port => new SourceEdge(line.Category!.Value, port, When: when)));
                return outputs.Count > 0;

            case ModelVerb.Sink:
                // An overload without the port whose place decides leaks nowhere by this line.
                var place = line.PlaceOf?.Bind(named).FirstOrDefault();
                if (from.Count == 0 || (place is null && line.PlaceOf is not null))
                {
                    return false;
                }

                _sinks.AddRange(from.Select(port => Sink(line, port, place, named, when)));
                return true;

            case ModelVerb.Sanitizer or ModelVerb.Weak when from.Count > 0:
                AddProtection(line.Protection, from, named, when);
                return true;

            case ModelVerb.Flow:
                var mode = line.As ?? Disclosure.Value;
                AddFlows(from, to, (input, output) => new(input, output, Derived: mode != Disclosure.Value, As: mode, When: when));
                return from.Count > 0 && to.Count > 0;

            case ModelVerb.Unprotect:
                AddFlows(from, to, (input, output) => new(input, output, Derived: true, Protection: Protection.Cleared, When: when));
                return from.Count > 0 && to.Count > 0;

            case ModelVerb.Place when line.Place is { } leadsTo:
                _places.AddRange(from.Select(port => new PlaceEdge(port, leadsTo, when)));
                return from.Count > 0;

            case ModelVerb.Place:
                AddFlows(from, to, (input, output) => new(input.Then(Part.Place), output.Then(Part.Place), When: when));
                return from.Count > 0 && to.Count > 0;

            case ModelVerb.Switch:
                ISymbol member = named.AssociatedSymbol ?? named;
                _switches.AddRange(from.Select(port => new ModelSwitch(member, port, line.Kind, when ?? IsTrue(port, named))));
                if (line.Ports.IsEmpty)
                {
                    _switches.Add(new(member, null, line.Kind, when));
                }

                return line.Ports.IsEmpty || from.Count > 0;

            default:
                return line.Verb == ModelVerb.Clean && (line.Ports.IsEmpty || from.Count > 0);
        }
    }

    private SinkEdge Sink(ModelLine line, Port port, Port? place, IMethodSymbol named, Condition? when)
    {
        var template = line.Template?.Bind(named).FirstOrDefault();
        var mode = line.As is { } written && (written != Disclosure.Template || template is not null)
            ? written
            : PortType.DefaultDisclosure(PortType.Of(port, named));
        return new(port, line.Kind, mode, template, When: when, PlaceOf: place);
    }

    /// <summary>Whether the line can hold for this overload at all, and under which condition.</summary>
    private (bool Possible, Condition? When) Applies(ModelLine line, IMethodSymbol named)
    {
        Condition? when = null;
        foreach (var condition in line.Conditions.Reverse())
        {
            if (condition.Port.Bind(named).FirstOrDefault() is not { } port
                || ConditionConstant.Of(condition.Constant, PortType.Of(port, named), types) is not { } constant)
            {
                return (false, null);
            }

            when = new(port, condition.Operator, constant, when);
        }

        return (true, when);
    }

    private void AddFlows(List<Port> from, List<Port> to, Func<Port, Port, FlowEdge> edge)
    {
        foreach (var output in to)
        {
            from.FindAll(input => !input.Equals(output)).ForEach(input => AddFlow(edge(input, output)));
        }
    }

    private void AddFlow(FlowEdge edge)
    {
        if (!_cleaned.Exists(port => port.Root == edge.To.Root && port.Ordinal == edge.To.Ordinal && port.Path.SequenceEqual(edge.To.Path.Take(port.Path.Length))))
        {
            _flows.Add(edge);
        }
    }

    private static IEnumerable<Port> Inputs(IMethodSymbol method)
    {
        var parameters = method.Parameters.Where(parameter => parameter.RefKind != RefKind.Out).Select(parameter => Port.Parameter(parameter.Ordinal));
        return method.IsStatic || method.MethodKind == MethodKind.Constructor ? parameters : parameters.Prepend(Port.This);
    }

    private static bool IsInput(Port port, IMethodSymbol method) =>
        port.Root == PortRoot.Parameter && port.Path.IsEmpty && method.Parameters[port.Ordinal].RefKind is not (RefKind.Out or RefKind.Ref);

    private static Condition? IsTrue(Port port, IMethodSymbol method) =>
        PortType.Of(port, method) is { SpecialType: SpecialType.System_Boolean }
            or INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T, TypeArguments: [{ SpecialType: SpecialType.System_Boolean }] }
            ? new(port, ConditionOperator.Equal, ConditionConstant.Of(true))
            : null;

    private static ImmutableArray<T> Distinct<T>(ImmutableArray<T>.Builder edges) =>
        edges.Count < 2 ? edges.ToImmutable() : edges.Distinct().ToImmutableArray();
}
