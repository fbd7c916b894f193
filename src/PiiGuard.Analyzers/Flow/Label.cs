using System.Collections.Immutable;
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
internal sealed record Label
{
    private Label()
    {
    }

    public Tag? Tag { get; private init; }

    public Port? Input { get; private init; }

    /// <summary>For an <see cref="Input"/>: what of the caller's value is meant.</summary>
    public Disclosure As { get; private init; }

    public Place? Place { get; private init; }

    public SinkMark? Mark { get; private init; }

    /// <summary>A sanitizer gave the value, whatever went in.</summary>
    public bool IsShield { get; private init; }

    public Protection Protection { get; private init; }

    public Extent Extent { get; private init; }

    /// <summary>Whether this stands for data, now or once a caller is known.</summary>
    public bool IsData => Tag is not null || Input is not null;

    /// <summary>Stands in a heap slot that was assigned on some paths only, for what the slot held before.</summary>
    public static Label Unassigned { get; } = new();

    public static Label Of(Tag tag, Extent extent = Extent.Value, Protection protection = Protection.None) =>
        new() { Tag = tag, Extent = extent, Protection = protection };

    public static Label Of(Port input, Disclosure disclosure = Disclosure.Value, Protection protection = Protection.None) =>
        new() { Input = input, As = disclosure, Protection = protection };

    public static Label Of(Place place) => new() { Place = place };

    public static Label Of(SinkMark mark) => new() { Mark = mark };

    public static Label Shield(Protection protection) => new() { IsShield = true, Protection = protection };

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
            return this with { Protection = Tag is null ? Protection.Cleared : Protection.None };
        }

        var keepsInner = outer.IsWeak() && Protection is not (Protection.None or Protection.Cleared);
        return keepsInner ? this : this with { Protection = outer };
    }

    public Label WithoutProtection() => Protection == Protection.None ? this : this with { Protection = Protection.None };

    public Label With(Extent extent) => Tag is null || Extent == extent ? this : this with { Extent = extent };
}

internal static class Protections
{
    /// <summary>Looks like a protection, but isn't one; <see cref="Protection.Hashed"/> depends on the category and is judged by policy.</summary>
    public static bool IsWeak(this Protection protection) =>
        protection is Protection.Encoded or Protection.WeakHash or Protection.WeakCipher;

    public static bool IsProtected(this Protection protection) =>
        protection is Protection.Redacted or Protection.Pseudonymized or Protection.Encrypted or Protection.Anonymized or Protection.Hashed;
}

/// <summary>A set of labels; empty, and one object, for everything that is clean.</summary>
internal static class Labels
{
    public static readonly ImmutableHashSet<Label> None = ImmutableHashSet<Label>.Empty;

    /// <summary>The one label of a slot that was assigned on some paths only.</summary>
    public static readonly ImmutableHashSet<Label> Unassigned = ImmutableHashSet.Create(Label.Unassigned);

    public static ImmutableHashSet<Label> Join(this ImmutableHashSet<Label> left, ImmutableHashSet<Label> right) =>
        right.IsEmpty || ReferenceEquals(left, right) ? left : left.IsEmpty ? right : left.Union(right);

    public static ImmutableHashSet<Label> Map(this ImmutableHashSet<Label> labels, Func<Label, Label> change)
    {
        if (labels.IsEmpty)
        {
            return labels;
        }

        var mapped = labels.ToBuilder();
        foreach (var label in labels)
        {
            var changed = change(label);
            if (!ReferenceEquals(changed, label))
            {
                mapped.Remove(label);
            }
        }

        foreach (var label in labels)
        {
            mapped.Add(change(label));
        }

        return mapped.ToImmutable();
    }

    public static ImmutableHashSet<Label> Where(this ImmutableHashSet<Label> labels, Func<Label, bool> keep) =>
        labels.All(keep) ? labels : labels.Except(labels.AsEnumerable().Where(label => !keep(label)));

    public static ImmutableHashSet<Label> Protect(this ImmutableHashSet<Label> labels, Protection protection) =>
        protection == Protection.None ? labels : labels.Map(label => label.With(protection));
}
