using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Reads and writes the parts of objects in the state of an <see cref="Evaluator"/>.</summary>
internal sealed class Heap(Evaluator evaluator)
{
    /// <summary>Functions called from within reads of their results, one inside the other; beyond it nothing more is followed.</summary>
    private const int MaxCallDepth = 6;

    /// <summary>Parts that lead to an object whose parts this one's are too, as far as it has none of its own.</summary>
    private static readonly Part[] Links = [Slot.Original, Slot.Wrapped];

    // What was looked at since the first of a row of links was followed: each part once, however the objects are linked.
    private readonly HashSet<Slot> _linked = [];
    private int _callDepth;

    private State State
    {
        get => evaluator.State;
        set => evaluator.State = value;
    }

    /// <summary>The labels of the value itself: its own and what was written to the object.</summary>
    public FlatSet<Label> Own(Value value)
    {
        var labels = value.Labels;
        foreach (var cell in WithWrapped(value.Cells))
        {
            if (State.Heap.Find(cell, Slot.Self) is { } self)
            {
                labels = labels.Join(self.Labels);
            }

            if (cell.Root is ISymbol field)
            {
                labels = labels.Join(Held(field, cell.Path).Labels);
            }

            // Letters and bytes are the text itself.
            if (State.Heap.Find(cell, Part.Element) is { } letters && Types.IsText(cell.Type))
            {
                labels = labels.Join(letters.Labels.Remove(Label.Unassigned));
            }
        }

        return labels;
    }

    /// <summary>The objects, and what they wrap, and so on: a stream may come to wrap itself in a loop.</summary>
    private FlatSet<Cell> WithWrapped(FlatSet<Cell> cells)
    {
        var all = cells;
        for (var count = -1; all.Count != count;)
        {
            count = all.Count;
            foreach (var cell in all)
            {
                all = State.Heap.Find(cell, Slot.Wrapped) is { } inner ? all.Join(inner.Cells) : all;
            }
        }

        return all;
    }

    /// <summary>Reads a part: what it holds, what its declaration says, and, because what is read out of a personal value is personal, the value's labels.</summary>
    /// <param name="value">The object.</param>
    /// <param name="part">The part of it.</param>
    /// <param name="member">The field or property that the part is, where there is one.</param>
    /// <param name="type">The part's type; null if it can't be told.</param>
    public Value Read(Value value, Part part, ISymbol? member = null, ITypeSymbol? type = null)
    {
        evaluator.Spend(value.Cells.Count);
        var result = Value.Clean;
        var believed = !value.Cells.IsEmpty;
        foreach (var cell in value.Cells)
        {
            var slot = part == Part.Result && cell.Function is not null ? Call(cell) : ReadSlot(cell, part, member, type ?? Types.OfPart(cell.Type, part));
            believed = believed && IsBelieved(cell, part);
            result = result.Join(slot);
        }

        if (part == Part.Place)
        {
            return result;
        }

        if (member is not null && evaluator.Context.Shapes.OwnMarkOf(member) is { IsPersonal: false })
        {
            return Shield(Value.Of(Labels.None, result.Cells), Protection.Redacted);
        }

        var derived = Derived(value);
        if (member is not null && evaluator.Context.Shapes.TagOf(member) is not null)
        {
            // The members of a tagged type have tags of their own.
            derived = derived.Where(label => label.Tag?.Symbol is not ITypeSymbol);
        }
        else if (member is not null && !derived.IsEmpty && !value.Cells.IsEmpty)
        {
            derived = derived.Where(label => label.Tag is not { } tag || StandsIn(tag, member, value));
        }

        result = result.With(derived);
        if (member is null || evaluator.Context.Shapes.TagOf(member) is not { } tag)
        {
            return Types.Unwrap(type)?.SpecialType == SpecialType.System_Boolean ? Value.Of(result.Labels.Where(label => !label.IsData), result.Cells) : result;
        }

        return believed ? result : result.With(FlatSet.Of(Label.Of(tag)));
    }

    /// <summary>Whether a datum that an object was made of, read from JSON say, may stand in a member: in that of its own name, where there is one, and nowhere where it doesn't fit.</summary>
    private static bool StandsIn(Tag tag, ISymbol member, Value value) =>
        tag.Symbol is not (IPropertySymbol or IFieldSymbol) || Types.HasParts(Types.Of(tag.Symbol)) || Types.HasParts(Types.Of(member))
        || (Types.MayHold(Types.Of(member), tag)
            && (tag.Symbol.Name == member.Name || !value.Cells.Any(cell => cell.Type is { } type && PortType.Member(type, tag.Symbol.Name) is not null)));

    /// <summary>A tagged member is believed to be protected where the same object was given a protected value on every path, in this body.</summary>
    private bool IsBelieved(Cell cell, Part part) =>
        (State.Heap.Find(cell, part) is { } stored && IsProtected(stored)) || (State.Heap.Find(cell, Slot.Sanitized) is { } sanitized && IsProtected(sanitized));

    public static bool IsProtected(Value stored)
    {
        var data = stored.Labels.Where(label => label.IsData || label == Label.Unassigned);
        return data.All(label => label.Protection.IsProtected()) && (!data.IsEmpty || stored.Labels.Any(label => label.IsShield));
    }

    /// <summary>Whatever is in the object isn't personal, or is protected: a sanitizer gave it, or a declaration says so.</summary>
    public Value Shield(Value value, Protection protection)
    {
        var shield = FlatSet.Of(Label.Shield(protection));
        Write(value, Slot.Sanitized, Value.Of(shield), replace: false);
        return value.With(shield);
    }

    /// <summary>The labels that what is read out of a value gets from it. An input's own label isn't needed on its parts: the caller finds it by their port.</summary>
    private FlatSet<Label> Derived(Value value)
    {
        var own = Own(value).Where(static label => label.IsData);
        var derived = own;
        foreach (var label in own)
        {
            derived = IsInputOf(label, value.Cells) ? derived.Remove(label) : derived;
        }

        return derived;
    }

    private static bool IsInputOf(Label label, FlatSet<Cell> cells)
    {
        if (label.Input is { } input && label.As == Disclosure.Value)
        {
            foreach (var cell in cells)
            {
                if (input.Equals(cell.Input))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private Value ReadSlot(Cell cell, Part part, ISymbol? member, ITypeSymbol? type)
    {
        if (State.Heap.Find(cell, part) is not { } stored)
        {
            return Initial(cell, part, member, type);
        }

        return stored.Labels.Contains(Label.Unassigned)
            ? Value.Of(stored.Labels.Remove(Label.Unassigned), stored.Cells).Join(Initial(cell, part, member, type))
            : stored;
    }

    /// <summary>What a part holds before this body assigns to it.</summary>
    private Value Initial(Cell cell, Part part, ISymbol? member, ITypeSymbol? type)
    {
        if (!Types.MayHave(cell.Type, part))
        {
            return Value.Clean;
        }

        var child = cell.Child(part, Types.Unwrap(type));
        var isFollowed = child.Input is { } port && evaluator.IsFollowed(port);
        var value = part != Part.Place && (type is null || evaluator.Context.HasParts(type))
            ? isFollowed ? child.AsInput : child.AsValue
            : isFollowed ? Value.Of(child.InputLabels) : Value.Clean;
        if (cell.Root is ISymbol field)
        {
            value = value.With(Held(field, child.Path).Labels);
        }

        value = value.Join(Linked(cell, part, type));
        return member is not null && Fields.IsFollowed(member) ? value.Join(Held(member, type)) : value;
    }

    /// <summary>What the part holds in the objects that this one's parts are taken from. Those may lead back here.</summary>
    private Value Linked(Cell cell, Part part, ITypeSymbol? type)
    {
        var value = Value.Clean;
        if (Slot.IsInternal(part) || !IsLinked(cell))
        {
            return value;
        }

        var isFirst = _linked.Count == 0;
        foreach (var link in _linked.Add(new Slot(cell, part)) ? Links : [])
        {
            value = State.Heap.Find(cell, link) is { } linked ? value.Join(Read(linked, part, null, type)) : value;
        }

        if (isFirst)
        {
            _linked.Clear();
        }

        return value;
    }

    private bool IsLinked(Cell cell) => State.Heap.Find(cell, Slot.Original) is not null || State.Heap.Find(cell, Slot.Wrapped) is not null;

    /// <summary>What a field holds, by what its own type's code assigns to it.</summary>
    public Value Held(ISymbol field, ITypeSymbol? type)
    {
        var node = new Node.Field(field.OriginalDefinition);
        var summary = evaluator.Results.IsHot(field) || Types.MayLeadOut(type) ? evaluator.Results.Of(node).Summary : Summary.Empty;
        if (summary.Sources.IsEmpty && summary.Places.IsEmpty && summary.Sinks.IsEmpty)
        {
            return Value.Clean;
        }

        var labels = Held(field.OriginalDefinition, ImmutableArray<Part>.Empty).Labels;
        return evaluator.Context.HasParts(type)
            ? Value.Of(labels, FlatSet.Of(Cell.Held(field.OriginalDefinition, Types.Unwrap(type))))
            : Value.Of(labels);
    }

    private Value Held(ISymbol field, ImmutableArray<Part> path)
    {
        var summary = evaluator.Results.Of(new Node.Field(field)).Summary;
        var labels = Labels.None;
        foreach (var source in summary.Sources)
        {
            if (source.Symbol is not null && source.To.Path.SequenceEqual(path))
            {
                labels = labels.Add(Label.Of(new Tag(source.Category, source.Symbol), source.Whole ? Extent.Whole : Extent.Value, source.Protection));
            }
        }

        foreach (var place in summary.Places)
        {
            if (place.To.Then(Part.Place).Path.SequenceEqual(path))
            {
                labels = labels.Add(Label.Of(place.Place));
            }
        }

        foreach (var sink in summary.Sinks)
        {
            if (sink is { Kind: { } kind, Member: not null } && sink.From.Path.SequenceEqual(path))
            {
                labels = labels.Add(Label.Of(new SinkMark(kind, sink.As, sink.Member)));
            }
        }

        return Value.Of(labels);
    }

    /// <summary>Writes a part. One object and a named member: what the part held is gone. Several objects, or elements: it is added.</summary>
    public void Write(Value target, Part part, Value value, bool replace = true)
    {
        evaluator.Spend(target.Cells.Count);
        var strong = replace && part.IsMember && target.Cells.Count == 1;
        foreach (var cell in target.Cells)
        {
            if (!Types.MayHave(cell.Type, part))
            {
                continue;
            }

            var slot = new Slot(cell, part);
            if (strong)
            {
                State = State.Set(slot, value);
            }
            else if (!value.IsClean)
            {
                var before = State.Heap.Find(cell, part) is { } stored ? stored
                    : Slot.IsInternal(part) ? Value.Clean
                    : Value.Of(Labels.Unassigned);
                State = State.Set(slot, before.Join(value));
            }
        }
    }

    /// <summary>Writes into the object itself, as a builder's <c>Append</c> does.</summary>
    public void WriteSelf(Value target, FlatSet<Label> labels)
    {
        if (!labels.IsEmpty)
        {
            Write(Value.Of(Labels.None, WithWrapped(target.Cells)), Slot.Self, Value.Of(labels), replace: false);
        }
    }

    /// <summary>Hands an argument to a function: what an earlier call handed to it is gone.</summary>
    public void Pass(Value function, int ordinal, Value argument, bool replace)
    {
        foreach (var cell in function.Cells)
        {
            var slot = new Slot(cell, Part.Argument(ordinal));
            var before = replace ? Value.Clean : State.Heap.Find(cell, slot.Part) ?? Value.Clean;
            State = State.Set(slot, before.Join(argument));
        }
    }

    /// <summary>A copy of an object: what is known of its parts now, and what it held at the start for the others.</summary>
    public Value Copy(IOperation operation, Value original, ITypeSymbol? type)
    {
        var slots = original.Cells.SelectMany(evaluator.SlotsOf).ToList();
        var copy = evaluator.Make(operation, type);
        Write(copy, Slot.Original, Value.Of(Labels.None, original.Cells.Where(cell => !cell.IsMade)), replace: false);
        foreach (var slot in slots)
        {
            Write(copy, slot.Key.Part, slot.Value, replace: original.Cells.Count == 1);
        }

        return copy.With(original.Labels.Where(label => label.Input is null));
    }

    /// <summary>Calls a function with the arguments that were written to its argument parts.</summary>
    private Value Call(Cell function)
    {
        if (_callDepth >= MaxCallDepth)
        {
            return Value.Clean;
        }

        _callDepth++;
        try
        {
            return evaluator.Calls.Call(function);
        }
        finally
        {
            _callDepth--;
        }
    }
}
