using System.Collections.Immutable;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>The parts of an object that a body has written to, directly or further inside.</summary>
internal static class Parts
{
    public static IEnumerable<KeyValuePair<Slot, Value>> Of(ImmutableDictionary<Slot, Value> heap, Cell cell)
    {
        var parts = new SortedDictionary<string, KeyValuePair<Slot, Value>>(StringComparer.Ordinal);
        foreach (var pair in heap)
        {
            if (pair.Key.Cell.Equals(cell))
            {
                parts[pair.Key.Part.Text] = pair;
            }
        }

        foreach (var pair in heap)
        {
            if (pair.Key.Cell.IsInside(cell) && pair.Key.Cell.Path[cell.Path.Length] is var part && !parts.ContainsKey(part.Text))
            {
                var inner = cell.Child(part, Types.OfPart(cell.Type, part));
                parts[part.Text] = new KeyValuePair<Slot, Value>(new Slot(cell, part), Value.Of(inner));
            }
        }

        return parts.Values;
    }
}
