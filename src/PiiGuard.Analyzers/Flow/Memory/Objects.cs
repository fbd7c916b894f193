using System.Collections.Immutable;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// What was assigned to parts of objects. Kept by the objects' roots, so that an object's parts are found, and an object is forgotten, without a look at the
/// others, and what a branch didn't touch is compared by reference. Immutable.
/// </summary>
internal sealed class Objects : IEquatable<Objects>
{
    public static readonly Objects None = new(ImmutableDictionary<object, FlatMap<Slot>>.Empty);

    private readonly ImmutableDictionary<object, FlatMap<Slot>> _byRoot;

    private Objects(ImmutableDictionary<object, FlatMap<Slot>> byRoot) => _byRoot = byRoot;

    public int Count => _byRoot.Count;

    /// <summary>All parts that were assigned to, root by root.</summary>
    public IEnumerable<FlatMap<Slot>> All => _byRoot.Values;

    /// <summary>The parts that were assigned to of all objects with the root of this one.</summary>
    public FlatMap<Slot> Around(Cell cell) => Of(cell.Root);

    /// <summary>What was assigned to a part; null where nothing was.</summary>
    public Value? Find(Cell cell, Part part) => Of(cell.Root) is { IsEmpty: false } slots ? slots.Find(new Slot(cell, part)) : null;

    public Objects Set(Slot slot, Value value)
    {
        var slots = Of(slot.Cell.Root);
        var changed = slots.Set(slot, value);
        return ReferenceEquals(changed, slots) ? this : new(_byRoot.SetItem(slot.Cell.Root, changed));
    }

    /// <summary>Without what is known of the objects made at a site.</summary>
    public Objects Forget(Site site) => _byRoot.ContainsKey(site) ? new(_byRoot.Remove(site)) : this;

    /// <summary>The parts of an object that were assigned to, directly or further inside, in the order of their names.</summary>
    public IEnumerable<KeyValuePair<Slot, Value>> PartsOf(Cell cell)
    {
        var slots = Of(cell.Root);
        if (slots.IsEmpty)
        {
            return [];
        }

        var parts = new List<KeyValuePair<Slot, Value>>();
        for (var i = 0; i < slots.Count; i++)
        {
            var slot = slots.KeyAt(i);
            if (slot.Cell.Equals(cell))
            {
                parts.Add(new KeyValuePair<Slot, Value>(slot, slots.ValueAt(i)));
            }
            else if (slot.Cell.IsInside(cell) && new Slot(cell, slot.Cell.Path[cell.Path.Length]) is var inside && !slots.Contains(inside) && !parts.Exists(known => known.Key.Equals(inside)))
            {
                parts.Add(new KeyValuePair<Slot, Value>(inside, cell.Child(inside.Part, Types.OfPart(cell.Type, inside.Part)).AsValue));
            }
        }

        if (parts.Count > 1)
        {
            parts.Sort(static (left, right) => string.CompareOrdinal(left.Key.Part.Text, right.Key.Part.Text));
        }

        return parts;
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
            if (!ReferenceEquals(root.Value, there) && Join(root.Value, there, existsHere, existsThere) is var both && !ReferenceEquals(both, root.Value))
            {
                joined = joined.SetItem(root.Key, both);
            }
        }

        foreach (var root in other._byRoot)
        {
            if (!_byRoot.ContainsKey(root.Key))
            {
                joined = joined.SetItem(root.Key, Join(FlatMap<Slot>.Empty, root.Value, existsHere, existsThere));
            }
        }

        return ReferenceEquals(joined, _byRoot) ? this : new Objects(joined);
    }

    public bool Equals(Objects? other) =>
        other is not null
        && (ReferenceEquals(_byRoot, other._byRoot)
            || (_byRoot.Count == other._byRoot.Count && _byRoot.All(root => other._byRoot.TryGetValue(root.Key, out var slots) && root.Value.Same(slots))));

    public override bool Equals(object? obj) => Equals(obj as Objects);

    public override int GetHashCode() => _byRoot.Count;

    private FlatMap<Slot> Of(object root) => _byRoot.TryGetValue(root, out var slots) ? slots : FlatMap<Slot>.Empty;

    private static FlatMap<Slot> Join(FlatMap<Slot> here, FlatMap<Slot> there, Func<Cell, bool> existsHere, Func<Cell, bool> existsThere)
    {
        var joined = here;
        for (var i = 0; i < here.Count; i++)
        {
            var slot = here.KeyAt(i);
            var value = here.ValueAt(i);
            joined = joined.Set(slot, there.Find(slot) is { } other ? value.Join(other) : existsThere(slot.Cell) ? MaybeUnassigned(value) : value);
        }

        for (var i = 0; i < there.Count; i++)
        {
            var slot = there.KeyAt(i);
            if (!here.Contains(slot))
            {
                joined = joined.Set(slot, existsHere(slot.Cell) ? MaybeUnassigned(there.ValueAt(i)) : there.ValueAt(i));
            }
        }

        return joined;
    }

    private static Value MaybeUnassigned(Value value) => value.With(Labels.Unassigned);
}
