using System.Collections;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// An immutable set that is small as a rule: one array, in the order of hash codes, so that sets are united and compared in one pass and nothing is allocated
/// for what doesn't change.
/// </summary>
/// <typeparam name="T">What it holds; its hash code should be kept, not computed.</typeparam>
internal sealed class FlatSet<T> : IReadOnlyCollection<T>, IEquatable<FlatSet<T>>
    where T : class, IEquatable<T>
{
    public static readonly FlatSet<T> Empty = new([]);

    private readonly T[] _items;

    private FlatSet(T[] items) => _items = items;

    public int Count => _items.Length;

    public bool IsEmpty => _items.Length == 0;

    public static FlatSet<T> Of(T item) => new([item]);

    /// <summary>A set of different items that are in the order of their hash codes.</summary>
    public static FlatSet<T> OfSorted(T[] items) => items.Length == 0 ? Empty : new(items);

    public bool Contains(T item) => IndexOf(item) >= 0;

    public FlatSet<T> Add(T item) => IsEmpty ? Of(item) : Join(Of(item));

    public FlatSet<T> Remove(T item)
    {
        var index = IndexOf(item);
        if (index < 0)
        {
            return this;
        }

        if (Count == 1)
        {
            return Empty;
        }

        var kept = new T[Count - 1];
        Array.Copy(_items, kept, index);
        Array.Copy(_items, index + 1, kept, index, kept.Length - index);
        return new FlatSet<T>(kept);
    }

    /// <summary>The union; one of the two sets themselves where the other adds nothing to it.</summary>
    public FlatSet<T> Join(FlatSet<T> other)
    {
        if (other.IsEmpty || ReferenceEquals(this, other))
        {
            return this;
        }

        if (IsEmpty)
        {
            return other;
        }

        var joined = new T[Count + other.Count];
        var count = 0;
        var here = 0;
        foreach (var added in other._items)
        {
            var hash = added.GetHashCode();
            while (here < Count && _items[here].GetHashCode() < hash)
            {
                joined[count++] = _items[here++];
            }

            if (!Contains(added))
            {
                joined[count++] = added;
            }
        }

        while (here < Count)
        {
            joined[count++] = _items[here++];
        }

        if (count == Count)
        {
            return this;
        }

        Array.Resize(ref joined, count);
        return new FlatSet<T>(joined);
    }

    /// <summary>Those that the predicate accepts; this very set where it accepts all.</summary>
    public FlatSet<T> Where(Func<T, bool> keep)
    {
        List<T>? kept = null;
        for (var i = 0; i < _items.Length; i++)
        {
            var isKept = keep(_items[i]);
            if (!isKept && kept is null)
            {
                kept = new List<T>(_items.Length - 1);
                kept.AddRange(_items.Take(i));
            }
            else if (isKept)
            {
                kept?.Add(_items[i]);
            }
        }

        return kept is null ? this : kept.Count == 0 ? Empty : new FlatSet<T>(kept.ToArray());
    }

    /// <summary>What the items are changed into; this very set where none changes.</summary>
    public FlatSet<T> Map(Func<T, T> change)
    {
        T[]? changed = null;
        for (var i = 0; i < _items.Length; i++)
        {
            var item = change(_items[i]);
            if (!ReferenceEquals(item, _items[i]))
            {
                changed ??= (T[])_items.Clone();
                changed[i] = item;
            }
        }

        return changed is null ? this : FlatSet.From(changed);
    }

    public bool Any(Func<T, bool> isIt)
    {
        foreach (var item in _items)
        {
            if (isIt(item))
            {
                return true;
            }
        }

        return false;
    }

    public bool All(Func<T, bool> isIt)
    {
        foreach (var item in _items)
        {
            if (!isIt(item))
            {
                return false;
            }
        }

        return true;
    }

    public T? FirstOrDefault() => IsEmpty ? null : _items[0];

    public Enumerator GetEnumerator() => new(_items);

    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();

    public bool Equals(FlatSet<T>? other)
    {
        if (other is null || Count != other.Count)
        {
            return false;
        }

        for (var i = 0; i < _items.Length && !ReferenceEquals(this, other); i++)
        {
            // Items of one hash code may stand in another order.
            if (!_items[i].Equals(other._items[i]) && !other.Contains(_items[i]))
            {
                return false;
            }
        }

        return true;
    }

    public override bool Equals(object? obj) => Equals(obj as FlatSet<T>);

    public override int GetHashCode() => IsEmpty ? 0 : _items[0].GetHashCode() ^ Count;

    private int IndexOf(T item)
    {
        var hash = item.GetHashCode();
        var low = 0;
        var high = _items.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = _items[middle].GetHashCode() < hash ? (middle + 1, high) : (low, middle);
        }

        for (; low < _items.Length && _items[low].GetHashCode() == hash; low++)
        {
            if (_items[low].Equals(item))
            {
                return low;
            }
        }

        return -1;
    }

    /// <summary>Enumerates without allocating.</summary>
    internal struct Enumerator(T[] items)
    {
        private int _at = -1;

        public readonly T Current => items[_at];

        public bool MoveNext() => ++_at < items.Length;
    }
}
