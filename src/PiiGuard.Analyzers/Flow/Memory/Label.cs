using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>How much of what it names a label stands for.</summary>
internal enum Extent
{
    /// <summary>The value of the tagged declaration, or something made from it.</summary>
    Value,

    /// <summary>An object that holds the tagged member was turned into text, or given away, whole.</summary>
    Whole,

    /// <summary>An object that holds the tagged member was given away, but only its type's name shows.</summary>
    Nominal,
}

/// <summary>A parameter of a delegate that is a sink: what is passed there when the delegate is called ends up in <paramref name="Kind"/>.</summary>
internal sealed record SinkMark(PiiSinkKind Kind, Disclosure As, ISymbol Member);

/// <summary>
/// What is known of a value: that it holds personal data (<see cref="Tag"/>), that it came in through a port and is whatever the caller passes
/// (<see cref="Input"/>), where it leads to (<see cref="Place"/>), or that it is a sink (<see cref="Mark"/>). Exactly one of these is set.
/// A label carries source and protection, never the way.
/// </summary>
internal sealed class Label : IEquatable<Label>
{
    private readonly int _hash;

    private Label(
        Tag? tag = null, Port? input = null, Disclosure disclosure = default, Place? place = null, SinkMark? mark = null, bool isShield = false,
        Protection protection = Protection.None, Extent extent = Extent.Value)
    {
        Tag = tag;
        Input = input;
        As = disclosure;
        Place = place;
        Mark = mark;
        IsShield = isShield;
        Protection = protection;
        Extent = extent;
        _hash = (tag?.GetHashCode() ?? 0) ^ (input?.GetHashCode() ?? 0) ^ (mark?.GetHashCode() ?? 0)
            ^ ((int)disclosure << 4) ^ (place is { } known ? ((int)known + 1) << 8 : 0) ^ ((int)protection << 16) ^ ((int)extent << 24) ^ (isShield ? 1 << 28 : 0);
    }

    public Tag? Tag { get; }

    public Port? Input { get; }

    /// <summary>For an <see cref="Input"/>: what of the caller's value is meant.</summary>
    public Disclosure As { get; }

    public Place? Place { get; }

    public SinkMark? Mark { get; }

    /// <summary>A sanitizer gave the value, whatever went in.</summary>
    public bool IsShield { get; }

    public Protection Protection { get; }

    public Extent Extent { get; }

    /// <summary>Whether this stands for data, now or once a caller is known.</summary>
    public bool IsData => Tag is not null || Input is not null;

    /// <summary>Stands in a heap slot that was assigned on some paths only, for what the slot held before.</summary>
    public static Label Unassigned { get; } = new();

    public static Label Of(Tag tag, Extent extent = Extent.Value, Protection protection = Protection.None) =>
        new(tag, extent: extent, protection: protection);

    public static Label Of(Port input, Disclosure disclosure = Disclosure.Value, Protection protection = Protection.None) =>
        new(input: input, disclosure: disclosure, protection: protection);

    public static Label Of(Place place) => new(place: place);

    public static Label Of(SinkMark mark) => new(mark: mark);

    public static Label Shield(Protection protection) => new(isShield: true, protection: protection);

    /// <summary>The label after something with the given effect was done to the value.</summary>
    /// <remarks>
    /// outer \ inner  | none       | protected  | weak
    /// none           | none       | protected  | weak
    /// protected      | outer      | outer      | outer
    /// weak           | outer      | inner      | outer
    /// cleared        | none*      | none*      | none*      (* stays "cleared" on an input, whose own protection only the caller knows)
    /// </remarks>
    public Label With(Protection outer)
    {
        if (!IsData || outer == Protection.None || outer == Protection)
        {
            return this;
        }

        if (outer == Protection.Cleared)
        {
            return ProtectedBy(Tag is null ? Protection.Cleared : Protection.None);
        }

        var keepsInner = outer.IsWeak() && Protection is not (Protection.None or Protection.Cleared);
        return keepsInner ? this : ProtectedBy(outer);
    }

    public Label WithoutProtection() => ProtectedBy(Protection.None);

    public Label With(Extent extent) => Tag is null || Extent == extent ? this : Of(Tag, extent, Protection);

    public bool Equals(Label? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && Protection == other.Protection && Extent == other.Extent && As == other.As && Place == other.Place
            && IsShield == other.IsShield && Equals(Tag, other.Tag) && Equals(Input, other.Input) && Equals(Mark, other.Mark));

    public override bool Equals(object? obj) => Equals(obj as Label);

    public override int GetHashCode() => _hash;

    private Label ProtectedBy(Protection protection) =>
        Protection == protection ? this : new(Tag, Input, As, Place, Mark, IsShield, protection, Extent);
}

internal static class Protections
{
    /// <summary>Looks like a protection, but isn't one; <see cref="Protection.Hashed"/> depends on the category and is judged by policy.</summary>
    public static bool IsWeak(this Protection protection) =>
        protection is Protection.Encoded or Protection.WeakHash or Protection.WeakCipher;

    public static bool IsProtected(this Protection protection) =>
        protection is Protection.Redacted or Protection.Pseudonymized or Protection.Encrypted or Protection.Anonymized or Protection.Hashed;

    /// <summary>What protects that which a call with these constants gives, by a model line or <c>[PiiSanitizer]</c>; null where nothing does.</summary>
    public static Protection? ProtectionAt(this Summary summary, Func<Port, Optional<object?>> constantAt) =>
        summary.Flows.FirstOrDefault(flow => flow.Protection.IsProtected() && flow.When?.Holds(constantAt) != false)?.Protection;
}

/// <summary>A set of labels; empty, and one object, for everything that is clean.</summary>
internal static class Labels
{
    public static readonly FlatSet<Label> None = FlatSet<Label>.Empty;

    /// <summary>The one label of a slot that was assigned on some paths only.</summary>
    public static readonly FlatSet<Label> Unassigned = FlatSet.Of(Label.Unassigned);

    public static FlatSet<Label> Protect(this FlatSet<Label> labels, Protection protection) =>
        protection == Protection.None ? labels : labels.Map(label => label.With(protection));
}
