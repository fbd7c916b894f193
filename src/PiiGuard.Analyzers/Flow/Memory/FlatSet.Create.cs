namespace PiiGuard.Analyzers.Flow;

/// <summary>Makes <see cref="FlatSet{T}"/>s.</summary>
internal static class FlatSet
{
    public static FlatSet<T> Of<T>(T item)
        where T : class, IEquatable<T> => FlatSet<T>.Of(item);

    public static FlatSet<T> From<T>(IEnumerable<T> items)
        where T : class, IEquatable<T>
    {
        var distinct = items.Distinct().ToArray();
        Array.Sort(distinct, static (left, right) => left.GetHashCode().CompareTo(right.GetHashCode()));
        return FlatSet<T>.OfSorted(distinct);
    }
}
