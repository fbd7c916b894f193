
namespace PiiGuard.Analyzers.Flow;

/// <summary>What an expression gives: labels of its own, and the objects that it may be.</summary>
internal sealed class Value : IEquatable<Value>
{
    public static readonly Value Clean = new(Flow.Labels.None, FlatSet<Cell>.Empty);

    private Value(FlatSet<Label> labels, FlatSet<Cell> cells)
    {
        Labels = labels;
        Cells = cells;
    }

    public FlatSet<Label> Labels { get; }

    public FlatSet<Cell> Cells { get; }

    public bool IsClean => Labels.IsEmpty && Cells.IsEmpty;

    public static Value Of(FlatSet<Label> labels) => Of(labels, FlatSet<Cell>.Empty);

    public static Value Of(Cell cell) => new(Flow.Labels.None, FlatSet.Of(cell));

    public static Value Of(FlatSet<Label> labels, FlatSet<Cell> cells) =>
        labels.IsEmpty && cells.IsEmpty ? Clean : new Value(labels, cells);

    public Value With(FlatSet<Label> more) =>
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
        var cells = Cells.Join(other.Cells);
        return ReferenceEquals(labels, Labels) && ReferenceEquals(cells, Cells) ? this : new Value(labels, cells);
    }

    public bool Equals(Value? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Labels.Equals(other.Labels) && Cells.Equals(other.Cells)));

    public override bool Equals(object? obj) => Equals(obj as Value);

    public override int GetHashCode() => Labels.Count + (31 * Cells.Count);
}
