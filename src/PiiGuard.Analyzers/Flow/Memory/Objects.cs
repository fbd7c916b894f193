using System.Collections;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// What was assigned to parts of objects. Kept by the objects' roots, so that an object's parts are found, and an object is forgotten, without a look at the
/// others, and what a branch didn't touch is compared by reference. Immutable.
/// </summary>
internal sealed class Objects : IEnumerable<KeyValuePair<Slot, Value>>, IEquatable<Objects>
{
    public static readonly Objects None = new(ImmutableDictionary.Create<object, ImmutableDictionary<Slot, Value>>(RootComparer.Instance));

    private readonly ImmutableDictionary<object, ImmutableDictionary<Slot, Value>> _byRoot;

    private Objects(ImmutableDictionary<object, ImmutableDictionary<Slot, Value>> byRoot) => _byRoot = byRoot;

    public int Count => _byRoot.Count;

    public bool TryGetValue(Slot slot, out Value value)
    {
        value = Value.Clean;
        return _byRoot.TryGetValue(slot.Cell.Root, out var slots) && slots.TryGetValue(slot, out value!);
    }

    public Objects Set(Slot slot, Value value)
    {
        var slots = Of(slot.Cell.Root);
        return slots.TryGetValue(slot, out var known) && ReferenceEquals(known, value) ? this : new(_byRoot.SetItem(slot.Cell.Root, slots.SetItem(slot, value)));
    }

    /// <summary>Without what is known of the objects made at a site.</summary>
    public Objects Forget(Site site) => _byRoot.ContainsKey(site) ? new(_byRoot.Remove(site)) : this;

    /// <summary>The parts of an object that were assigned to, directly or further inside, in the order of their names.</summary>
    public IEnumerable<KeyValuePair<Slot, Value>> PartsOf(Cell cell)
    {
        if (!_byRoot.TryGetValue(cell.Root, out var slots))
        {
            return [];
        }

        var parts = new SortedDictionary<string, KeyValuePair<Slot, Value>>(StringComparer.Ordinal);
        foreach (var pair in slots)
        {
            if (pair.Key.Cell.Equals(cell))
            {
                parts[pair.Key.Part.Text] = pair;
            }
            else if (pair.Key.Cell.IsInside(cell) && pair.Key.Cell.Path[cell.Path.Length] is var part && !slots.ContainsKey(new Slot(cell, part)))
            {
                parts[part.Text] = new KeyValuePair<Slot, Value>(new Slot(cell, part), Value.Of(cell.Child(part, Types.OfPart(cell.Type, part))));
            }
        }

        return parts.Values;
    }

    /// <summary>
    /// What is true on either path: absent ⊔ v = v where the object doesn't exist on the other path, else v with "unassigned", which a read replaces
    /// by what the part held at the start.
    /// </summary>
    /// <param name="other">What the other path assigned.</param>
    /// <param name="existsHere">Whether an object exists on this path.</param>
    /// <param name="existsThere">Whether an object exists on the other path.</param>
    public Objects Join(Objects other, Func<Cell, bool> existsHere, Func<Cell, bool> existsThere)
    {
        if (ReferenceEquals(_byRoot, other._byRoot))
        {
            return this;
        }

        var joined = _byRoot;
        foreach (var root in _byRoot)
        {
            var there = other.Of(root.Key);
            if (!ReferenceEquals(root.Value, there))
            {
                joined = joined.SetItem(root.Key, Join(root.Value, there, existsHere, existsThere));
            }
        }

        foreach (var root in other._byRoot)
        {
            if (!_byRoot.ContainsKey(root.Key))
            {
                joined = joined.SetItem(root.Key, Join(Of(root.Key), root.Value, existsHere, existsThere));
            }
        }

        return ReferenceEquals(joined, _byRoot) ? this : new Objects(joined);
    }

    public bool Equals(Objects? other) =>
        other is not null
        && (ReferenceEquals(_byRoot, other._byRoot)
            || (_byRoot.Count == other._byRoot.Count && _byRoot.All(root => other._byRoot.TryGetValue(root.Key, out var slots) && Maps.Same(root.Value, slots))));

    public override bool Equals(object? obj) => Equals(obj as Objects);

    public override int GetHashCode() => _byRoot.Count;

    public IEnumerator<KeyValuePair<Slot, Value>> GetEnumerator() => _byRoot.Values.SelectMany(static slots => slots).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private ImmutableDictionary<Slot, Value> Of(object root) => _byRoot.TryGetValue(root, out var slots) ? slots : ImmutableDictionary<Slot, Value>.Empty;

    private static ImmutableDictionary<Slot, Value> Join(
        ImmutableDictionary<Slot, Value> here, ImmutableDictionary<Slot, Value> there, Func<Cell, bool> existsHere, Func<Cell, bool> existsThere)
    {
        var joined = here;
        foreach (var pair in here)
        {
            var value = there.TryGetValue(pair.Key, out var other) ? pair.Value.Join(other)
                : existsThere(pair.Key.Cell) ? MaybeUnassigned(pair.Value)
                : pair.Value;
            joined = ReferenceEquals(value, pair.Value) ? joined : joined.SetItem(pair.Key, value);
        }

        foreach (var pair in there)
        {
            if (!here.ContainsKey(pair.Key))
            {
                joined = joined.SetItem(pair.Key, existsHere(pair.Key.Cell) ? MaybeUnassigned(pair.Value) : pair.Value);
            }
        }

        return joined;
    }

    private static Value MaybeUnassigned(Value value) => value.With(Labels.Unassigned);

    private sealed class RootComparer : IEqualityComparer<object>
    {
        public static readonly RootComparer Instance = new();

        public new bool Equals(object? left, object? right) =>
            left is ISymbol symbol ? SymbolEqualityComparer.Default.Equals(symbol, right as ISymbol) : object.Equals(left, right);

        public int GetHashCode(object root) => root is ISymbol symbol ? SymbolEqualityComparer.Default.GetHashCode(symbol) : root.GetHashCode();
    }
}
