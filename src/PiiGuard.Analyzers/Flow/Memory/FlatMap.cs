namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// An immutable map to values that is small as a rule: arrays in the order of hash codes. Looking up is a short search, setting copies a few references, and
/// joining takes one pass.
/// </summary>
/// <typeparam name="TKey">What it maps from; its hash code should be kept, not computed.</typeparam>
internal sealed class FlatMap<TKey>
    where TKey : struct, IEquatable<TKey>
{
    public static readonly FlatMap<TKey> Empty = new([], [], []);

    private readonly int[] _hashes;
    private readonly TKey[] _keys;
    private readonly Value[] _values;

    private FlatMap(int[] hashes, TKey[] keys, Value[] values)
    {
        _hashes = hashes;
        _keys = keys;
        _values = values;
    }

    public int Count => _keys.Length;

    public bool IsEmpty => _keys.Length == 0;

    public TKey KeyAt(int index) => _keys[index];

    public Value ValueAt(int index) => _values[index];

    /// <summary>What the key maps to; null where it isn't there.</summary>
    public Value? Find(TKey key) => IndexOf(key, key.GetHashCode()) is >= 0 and var index ? _values[index] : null;

    public bool Contains(TKey key) => IndexOf(key, key.GetHashCode()) >= 0;

    /// <summary>With the key mapped to the value; this very map where it is already.</summary>
    public FlatMap<TKey> Set(TKey key, Value value)
    {
        var hash = key.GetHashCode();
        var index = IndexOf(key, hash);
        if (index >= 0)
        {
            if (ReferenceEquals(_values[index], value))
            {
                return this;
            }

            var changed = (Value[])_values.Clone();
            changed[index] = value;
            return new FlatMap<TKey>(_hashes, _keys, changed);
        }

        index = ~index;
        return new FlatMap<TKey>(Inserted(_hashes, index, hash), Inserted(_keys, index, key), Inserted(_values, index, value));
    }

    /// <summary>Without the keys that the predicate names; this very map where it has none of them.</summary>
    public FlatMap<TKey> Without(Func<TKey, bool> isGone)
    {
        var kept = Enumerable.Range(0, Count).Where(index => !isGone(_keys[index])).ToArray();
        return kept.Length == Count ? this
            : kept.Length == 0 ? Empty
            : new FlatMap<TKey>(Array.ConvertAll(kept, index => _hashes[index]), Array.ConvertAll(kept, index => _keys[index]), Array.ConvertAll(kept, index => _values[index]));
    }

    /// <summary>absent ⊔ v = v; this very map where the other adds nothing.</summary>
    public FlatMap<TKey> Join(FlatMap<TKey> other)
    {
        if (ReferenceEquals(this, other) || other.IsEmpty)
        {
            return this;
        }

        var joined = this;
        for (var i = 0; i < other.Count; i++)
        {
            joined = joined.Set(other._keys[i], Find(other._keys[i]) is { } value ? value.Join(other._values[i]) : other._values[i]);
        }

        return joined;
    }

    /// <summary>Whether both map the same keys to equal values.</summary>
    public bool Same(FlatMap<TKey> other)
    {
        if (ReferenceEquals(this, other))
        {
            return true;
        }

        for (var i = 0; i < Count && Count == other.Count; i++)
        {
            if (other.Find(_keys[i]) is not { } value || !value.Equals(_values[i]))
            {
                return false;
            }
        }

        return Count == other.Count;
    }

    /// <summary>Where the key stands; the complement of where it would.</summary>
    private int IndexOf(TKey key, int hash)
    {
        var low = 0;
        var high = _hashes.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_hashes[middle] < hash)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        for (; low < _hashes.Length && _hashes[low] == hash; low++)
        {
            if (_keys[low].Equals(key))
            {
                return low;
            }
        }

        return ~low;
    }

    private static T[] Inserted<T>(T[] items, int index, T item)
    {
        var inserted = new T[items.Length + 1];
        Array.Copy(items, inserted, index);
        inserted[index] = item;
        Array.Copy(items, index, inserted, index + 1, items.Length - index);
        return inserted;
    }
}
