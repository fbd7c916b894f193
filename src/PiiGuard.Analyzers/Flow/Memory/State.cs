using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>A part of an object; the empty part is the object's own labels (what was written to a builder or stream).</summary>
internal readonly record struct Slot(Cell Cell, Part Part)
{
    /// <summary>The object itself.</summary>
    public static readonly Part Self = new("=");

    /// <summary>The object that this one is a copy of, where it differs only in what was assigned since (<c>with</c>).</summary>
    public static readonly Part Original = new("~");

    /// <summary>The object that this one wraps: a writer's stream. What is written to the one is written to the other.</summary>
    public static readonly Part Wrapped = new("&");

    /// <summary>What this object's members are protected by, whatever they are: a sanitizer gave it.</summary>
    public static readonly Part Sanitized = new("#");

    /// <summary>The receiver that a method group is bound to.</summary>
    public static readonly Part Receiver = new("!");

    /// <summary>Parts that only the analysis knows; a summary doesn't name them.</summary>
    public static bool IsInternal(Part part) =>
        ReferenceEquals(part, Self) || ReferenceEquals(part, Original) || ReferenceEquals(part, Wrapped) || ReferenceEquals(part, Sanitized) || ReferenceEquals(part, Receiver);

    public bool Equals(Slot other) => Part.Equals(other.Part) && Cell.Equals(other.Cell);

    public override int GetHashCode() => (Cell.GetHashCode() * 31) ^ Part.GetHashCode();
}

/// <summary>What variables and objects hold at one point of a body. Immutable and compared by value.</summary>
internal sealed class State : IEquatable<State>
{
    public static readonly State Start = new(
        ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default),
        FlatMap<CaptureId>.Empty,
        Objects.None,
        ImmutableHashSet<Site>.Empty);

    private State(
        ImmutableDictionary<ISymbol, Value> variables, FlatMap<CaptureId> captures, Objects heap, ImmutableHashSet<Site> made)
    {
        Variables = variables;
        Captures = captures;
        Heap = heap;
        Made = made;
    }

    public ImmutableDictionary<ISymbol, Value> Variables { get; }

    /// <summary>The values that the flow graph keeps between the parts of an expression.</summary>
    public FlatMap<CaptureId> Captures { get; }

    /// <summary>What was assigned to parts of objects in this body; a slot that isn't here holds what it held at the start.</summary>
    public Objects Heap { get; }

    /// <summary>Where objects were made so far: on a path where an object wasn't made yet, its slots don't count in a join.</summary>
    public ImmutableHashSet<Site> Made { get; }

    public State Set(ISymbol variable, Value value) => new(Variables.SetItem(variable, value), Captures, Heap, Made);

    public State Set(CaptureId capture, Value value) => new(Variables, Captures.Set(capture, value), Heap, Made);

    public State Without(ImmutableArray<CaptureId> captures) => new(Variables, Captures.Without(capture => captures.Contains(capture)), Heap, Made);

    public State Set(Slot slot, Value value)
    {
        var heap = Heap.Set(slot, value);
        return ReferenceEquals(heap, Heap) ? this : new(Variables, Captures, heap, Made);
    }

    /// <summary>A new object made at a site. What is known of the one that an earlier round of a loop made there is forgotten: this is another.</summary>
    public State Make(Site site) => new(Variables, Captures, Heap.Forget(site), Made.Add(site));

    /// <summary>What is true on either path; this very state where the other adds nothing. An unassigned variable is clean.</summary>
    public State Join(State other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        var variables = Join(Variables, other.Variables);
        var captures = Captures.Join(other.Captures);
        var heap = Heap.Join(other.Heap, Exists, other.Exists);
        var made = ReferenceEquals(Made, other.Made) ? Made : Made.Union(other.Made);
        return ReferenceEquals(variables, Variables) && ReferenceEquals(captures, Captures) && ReferenceEquals(heap, Heap) && ReferenceEquals(made, Made)
            ? this
            : new State(variables, captures, heap, made);
    }

    public bool Equals(State? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Same(Variables, other.Variables) && Captures.Same(other.Captures) && Heap.Equals(other.Heap) && Made.SetEquals(other.Made)));

    public override bool Equals(object? obj) => Equals(obj as State);

    public override int GetHashCode() => Variables.Count + (31 * Heap.Count);

    private bool Exists(Cell cell) => cell.Root is not Site site || Made.Contains(site);

    /// <summary>absent ⊔ v = v; the left map itself where the right one adds nothing.</summary>
    private static ImmutableDictionary<ISymbol, Value> Join(ImmutableDictionary<ISymbol, Value> left, ImmutableDictionary<ISymbol, Value> right)
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        var joined = left;
        foreach (var pair in right)
        {
            if (!left.TryGetValue(pair.Key, out var value))
            {
                joined = joined.SetItem(pair.Key, pair.Value);
            }
            else if (value.Join(pair.Value) is var both && !ReferenceEquals(both, value))
            {
                joined = joined.SetItem(pair.Key, both);
            }
        }

        return joined;
    }

    private static bool Same(ImmutableDictionary<ISymbol, Value> left, ImmutableDictionary<ISymbol, Value> right) =>
        ReferenceEquals(left, right)
        || (left.Count == right.Count && left.All(pair => right.TryGetValue(pair.Key, out var value) && pair.Value.Equals(value)));
}
