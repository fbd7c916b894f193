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
    public static bool IsInternal(Part part) => part.Text is "=" or "~" or "&" or "#" or "!";
}

/// <summary>What variables and objects hold at one point of a body. Immutable and compared by value.</summary>
internal sealed class State : IEquatable<State>
{
    public static readonly State Start = new(
        ImmutableDictionary.Create<ISymbol, Value>(SymbolEqualityComparer.Default),
        ImmutableDictionary<CaptureId, Value>.Empty,
        ImmutableDictionary<Slot, Value>.Empty,
        ImmutableHashSet<Site>.Empty);

    private State(
        ImmutableDictionary<ISymbol, Value> variables,
        ImmutableDictionary<CaptureId, Value> captures,
        ImmutableDictionary<Slot, Value> heap,
        ImmutableHashSet<Site> made)
    {
        Variables = variables;
        Captures = captures;
        Heap = heap;
        Made = made;
    }

    public ImmutableDictionary<ISymbol, Value> Variables { get; }

    /// <summary>The values that the flow graph keeps between the parts of an expression.</summary>
    public ImmutableDictionary<CaptureId, Value> Captures { get; }

    /// <summary>What was assigned to parts of objects in this body; a slot that isn't here holds what it held at the start.</summary>
    public ImmutableDictionary<Slot, Value> Heap { get; }

    /// <summary>Where objects were made so far: on a path where an object wasn't made yet, its slots don't count in a join.</summary>
    public ImmutableHashSet<Site> Made { get; }

    public State Set(ISymbol variable, Value value) => new(Variables.SetItem(variable, value), Captures, Heap, Made);

    public State Set(CaptureId capture, Value value) => new(Variables, Captures.SetItem(capture, value), Heap, Made);

    public State Set(Slot slot, Value value) => new(Variables, Captures, Heap.SetItem(slot, value), Made);

    /// <summary>A new object made at a site. What is known of the one that an earlier round of a loop made there is forgotten: this is another.</summary>
    public State Make(Site site)
    {
        if (!Made.Contains(site))
        {
            return new State(Variables, Captures, Heap, Made.Add(site));
        }

        var heap = Heap.RemoveRange(Heap.Keys.Where(slot => site.Equals(slot.Cell.Root)));
        return new State(Variables, Captures, heap, Made);
    }

    /// <summary>
    /// What is true on either path. Variables: absent ⊔ v = v (unassigned is clean). Slots: absent ⊔ v = v where the object doesn't exist on the
    /// other path, else v with "unassigned", which a read replaces by what the slot held at the start.
    /// </summary>
    public State Join(State other)
    {
        if (ReferenceEquals(this, other))
        {
            return this;
        }

        return new State(
            Join(Variables, other.Variables),
            Join(Captures, other.Captures),
            JoinHeap(this, other),
            ReferenceEquals(Made, other.Made) ? Made : Made.Union(other.Made));
    }

    public bool Equals(State? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Same(Variables, other.Variables) && Same(Captures, other.Captures) && Same(Heap, other.Heap) && Made.SetEquals(other.Made)));

    public override bool Equals(object? obj) => Equals(obj as State);

    public override int GetHashCode() => Variables.Count + (31 * Heap.Count);

    private bool Exists(Cell cell) => cell.Root is not Site site || Made.Contains(site);

    private static ImmutableDictionary<TKey, Value> Join<TKey>(ImmutableDictionary<TKey, Value> left, ImmutableDictionary<TKey, Value> right)
        where TKey : notnull
    {
        if (ReferenceEquals(left, right))
        {
            return left;
        }

        var joined = left.ToBuilder();
        foreach (var pair in right)
        {
            joined[pair.Key] = left.TryGetValue(pair.Key, out var value) ? value.Join(pair.Value) : pair.Value;
        }

        return joined.ToImmutable();
    }

    private static ImmutableDictionary<Slot, Value> JoinHeap(State left, State right)
    {
        if (ReferenceEquals(left.Heap, right.Heap))
        {
            return left.Heap;
        }

        var joined = left.Heap.ToBuilder();
        foreach (var pair in left.Heap)
        {
            if (!right.Heap.ContainsKey(pair.Key) && right.Exists(pair.Key.Cell))
            {
                joined[pair.Key] = MaybeUnassigned(pair.Value);
            }
        }

        foreach (var pair in right.Heap)
        {
            joined[pair.Key] = left.Heap.TryGetValue(pair.Key, out var value) ? value.Join(pair.Value)
                : left.Exists(pair.Key.Cell) ? MaybeUnassigned(pair.Value)
                : pair.Value;
        }

        return joined.ToImmutable();
    }

    private static Value MaybeUnassigned(Value value) => value.With(ImmutableHashSet.Create(Label.Unassigned));

    private static bool Same<TKey>(ImmutableDictionary<TKey, Value> left, ImmutableDictionary<TKey, Value> right)
        where TKey : notnull =>
        ReferenceEquals(left, right)
        || (left.Count == right.Count
            && left.All(pair => right.TryGetValue(pair.Key, out var value) && pair.Value.Equals(value)));
}
