using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What a value gives away when it is turned into text, destructured or serialized: by its type, and by what was put into it in this body.</summary>
internal sealed class Disclosures(Evaluator evaluator)
{
    private const int MaxDepth = 4;

    private int _printing;

    private TypeShapes Shapes => evaluator.Context.Shapes;

    /// <summary>The labels that get out.</summary>
    /// <param name="value">The value that is given away.</param>
    /// <param name="how">How it is turned into text or bytes.</param>
    /// <param name="enumerates">Whether a collection is enumerated, as loggers do with one that they are given.</param>
    /// <param name="typesToo">Whether what the object's type declares counts, or only what was put into it.</param>
    public FlatSet<Label> Of(Value value, Disclosure how, bool enumerates, bool typesToo = true)
    {
        var labels = evaluator.Heap.Own(value).Where(label => label.IsData);
        if (how is Disclosure.Value)
        {
            return value.Cells.Aggregate(labels, (all, cell) => all.Join(Elements(cell)));
        }

        how = how == Disclosure.Template ? Disclosure.Text : how;
        foreach (var cell in value.Cells)
        {
            labels = labels.Join(Of(cell, how, enumerates, typesToo, 0));
        }

        return labels;
    }

    /// <summary>Bytes and texts in an array are the value itself.</summary>
    private FlatSet<Label> Elements(Cell cell) =>
        evaluator.State.Heap.Find(cell, Part.Element) is { } elements ? elements.Labels.Where(static label => label.IsData) : Labels.None;

    private FlatSet<Label> Of(Cell cell, Disclosure how, bool enumerates, bool typesToo, int depth)
    {
        var labels = cell.Input is { } port && evaluator.IsFollowed(port) ? FlatSet.Of(Label.Of(port, how)) : Labels.None;
        if (cell.Type is { } type && cell.Function is null)
        {
            labels = typesToo ? labels.Join(Declared(cell, type, how, enumerates, depth)) : labels;
            if (how == Disclosure.Text && Shapes.HandWritten(type, enumerates) is { IsEmpty: false } texts)
            {
                foreach (var text in texts.Where(text => text.Path.IsEmpty))
                {
                    labels = labels.Join(Printed(cell, text.Method));
                }

                return labels;
            }
        }

        if (depth < MaxDepth)
        {
            foreach (var slot in evaluator.SlotsOf(cell))
            {
                if (slot.Key.Part == Slot.Original || slot.Key.Part == Slot.Wrapped)
                {
                    labels = slot.Value.Cells.Aggregate(labels, (all, original) => all.Join(Of(original, how, enumerates, typesToo, depth + 1)));
                }
                else if (IsGivenAway(cell, slot.Key.Part, how, enumerates) && (typesToo || !IsDeclared(cell, slot.Key.Part)))
                {
                    labels = labels.Join(Held(slot.Value, how, slot.Key.Part == Part.Element, typesToo, depth));
                }
            }
        }

        return labels;
    }

    private FlatSet<Label> Held(Value value, Disclosure how, bool isElement, bool typesToo, int depth)
    {
        var labels = evaluator.Heap.Own(value).Where(label => label.IsData).Map(label => label.With(Extent.Whole));
        foreach (var cell in value.Cells)
        {
            labels = labels.Join(Of(cell, how, isElement || how != Disclosure.Text, typesToo, depth + 1)
                .Where(label => label.Extent != Extent.Nominal));
        }

        return labels;
    }

    /// <summary>What the type's declaration says, less what was protected in this very object, or what was never put into it.</summary>
    private FlatSet<Label> Declared(Cell cell, ITypeSymbol type, Disclosure how, bool enumerates, int depth)
    {
        var labels = new List<Label>();
        foreach (var disclosed in Shapes.Disclosed(type, how, enumerates))
        {
            if (disclosed.Path is not [var first, ..] || !IsHarmless(cell, first))
            {
                labels.Add(Label.Of(disclosed.Tag, disclosed.Path.IsEmpty ? Extent.Value : Extent.Whole));
            }
        }

        if (labels.Count == 0 && depth == 0 && how == Disclosure.Text && Shapes.PlainObject(type))
        {
            foreach (var held in Shapes.Disclosed(type, Disclosure.Destructured, true).Take(3))
            {
                labels.Add(Label.Of(held.Tag, Extent.Nominal));
            }
        }

        return FlatSet.From(labels);
    }

    // Whatever is assigned to a tagged member is what the tag says: only one that nothing is assigned to is empty.
    private bool IsHarmless(Cell cell, Part part) => evaluator.State.Heap.Find(cell, part) is { } stored ? Heap.IsProtected(stored) : FreshObjects.IsFresh(cell, part);

    /// <summary>What a hand-written <c>ToString</c> prints of this object: its summary, applied. One that prints a parent may come back to itself.</summary>
    private FlatSet<Label> Printed(Cell cell, IMethodSymbol toString)
    {
        if (_printing >= MaxDepth || (!evaluator.Context.Dispatch.HasBody(toString) && evaluator.Context.Catalogue.SummaryOf(toString) is null))
        {
            return Labels.None;
        }

        _printing++;
        try
        {
            var site = new CallSite(evaluator.CurrentOperation, toString, Value.Of(cell), ImmutableArray<Argument>.Empty);
            return evaluator.Calls.Call(site).Labels.Where(label => label.IsData).Map(label => label.With(Extent.Whole));
        }
        finally
        {
            _printing--;
        }
    }

    /// <summary>Whether what the declared type of a parameter gives away is among these labels, though it got there as a text of the object.</summary>
    public bool Declares(Port input, Disclosure how, FlatSet<Label> labels)
    {
        var type = input switch
        {
            { Root: PortRoot.This, Path.IsEmpty: true } => evaluator.Body.Receiver,
            { Root: PortRoot.Parameter, Path.IsEmpty: true } when evaluator.Body.Method is { } method && input.Ordinal < method.Parameters.Length
                => method.Parameters[input.Ordinal].Type,
            _ => null,
        };
        return type is not null && how != Disclosure.Value
            && Shapes.Disclosed(type, how == Disclosure.Template ? Disclosure.Text : how).Any(disclosed => labels.Any(label => disclosed.Tag.Equals(label.Tag)));
    }

    /// <summary>Whether the member's own declaration brings the tag: what was put into it is the same datum under another name.</summary>
    private bool IsDeclared(Cell cell, Part part) =>
        part.IsMember && MemberOf(cell, part) is { } member && Shapes.TagOf(member, cell.Type) is not null;

    private static bool IsGivenAway(Cell cell, Part part, Disclosure how, bool enumerates)
    {
        if (part == Part.Element)
        {
            return how != Disclosure.Text || enumerates;
        }

        if (!part.IsMember)
        {
            return false;
        }

        if (how == Disclosure.Text)
        {
            return cell.Type is { } type && PrintedText.KindOf(type) == TextKind.Members;
        }

        if (how == Disclosure.Json && cell.Type is { IsTupleType: true })
        {
            // A tuple's items are fields: a serializer leaves them out.
            return false;
        }

        return MemberOf(cell, part) is not { DeclaredAccessibility: not Accessibility.Public };
    }

    private static ISymbol? MemberOf(Cell cell, Part part) => cell.Type is { } type ? PortType.Member(type, part.Name) : null;
}
