using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What an expression gives: labels of its own, and the objects that it may be.</summary>
internal sealed class Value : IEquatable<Value>
{
    public static readonly Value Clean = new(Flow.Labels.None, ImmutableHashSet<Cell>.Empty);

    private Value(ImmutableHashSet<Label> labels, ImmutableHashSet<Cell> cells)
    {
        Labels = labels;
        Cells = cells;
    }

    public ImmutableHashSet<Label> Labels { get; }

    public ImmutableHashSet<Cell> Cells { get; }

    public bool IsClean => Labels.IsEmpty && Cells.IsEmpty;

    public static Value Of(ImmutableHashSet<Label> labels) => Of(labels, ImmutableHashSet<Cell>.Empty);

    public static Value Of(Cell cell) => new(Flow.Labels.None, ImmutableHashSet.Create(cell));

    public static Value Of(ImmutableHashSet<Label> labels, ImmutableHashSet<Cell> cells) =>
        labels.IsEmpty && cells.IsEmpty ? Clean : new Value(labels, cells);

    public Value With(ImmutableHashSet<Label> more) =>
        Labels.Join(more) is var labels && ReferenceEquals(labels, Labels) ? this : new Value(labels, Cells);

    /// <summary>Both: what is true of either path. Union of labels, union of objects; this very value where the other adds nothing.</summary>
    public Value Join(Value other)
    {
        if (ReferenceEquals(this, other) || other.IsClean)
        {
            return this;
        }

        if (IsClean)
        {
            return other;
        }

        var labels = Labels.Join(other.Labels);
        var cells = other.Cells.IsEmpty ? Cells : Cells.Union(other.Cells);
        return ReferenceEquals(labels, Labels) && ReferenceEquals(cells, Cells) ? this : new Value(labels, cells);
    }

    public bool Equals(Value? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Labels.Count == other.Labels.Count && Cells.Count == other.Cells.Count
                && Labels.SetEquals(other.Labels) && Cells.SetEquals(other.Cells)));

    public override bool Equals(object? obj) => Equals(obj as Value);

    public override int GetHashCode() => Labels.Count + (31 * Cells.Count);
}
