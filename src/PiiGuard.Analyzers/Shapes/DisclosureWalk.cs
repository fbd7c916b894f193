using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>What an object of a type gives away, found breadth first so that the nearest members come first.</summary>
internal sealed class DisclosureWalk(TagReader tags, Func<ITypeParameterSymbol, ImmutableArray<ITypeSymbol>>? closings)
{
    // A finding names a handful of members; what lies deeper or behind these many adds nothing to it.
    private const int MaximalDepth = 6;
    private const int MaximalParts = 2 * MaximalDepth;
    private const int MaximalTags = 50;
    private const int MaximalSteps = 2_000;

    private readonly ObjectMembers _members = new(tags);
    private readonly ConcurrentDictionary<ITypeSymbol, Result> _text = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Result> _enumeratedText = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Result> _destructured = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, Result> _json = new(SymbolEqualityComparer.Default);

    public Result Of(ITypeSymbol type, Disclosure mode, bool enumerates) => mode switch
    {
        Disclosure.Text => (enumerates ? _enumeratedText : _text).GetOrAdd(type, key => Walk(key, Disclosure.Text, enumerates)),
        Disclosure.Destructured => _destructured.GetOrAdd(type, key => Walk(key, Disclosure.Destructured, true)),
        Disclosure.Json => _json.GetOrAdd(type, key => Walk(key, Disclosure.Json, true)),
        _ => Result.Nothing,
    };

    public bool IsPlainObject(ITypeSymbol type) => IsPlainObject(type, MaximalDepth);

    private bool IsPlainObject(ITypeSymbol type, int depth)
    {
        type = Wrappers.Unwrap(type);
        if (depth == 0)
        {
            return false;
        }

        if (type is ITypeParameterSymbol parameter)
        {
            return Closed(parameter).Any(closed => IsPlainObject(closed, depth - 1));
        }

        if (Wrappers.ElementOf(type) is { } element)
        {
            return IsPlainObject(element, depth - 1);
        }

        var isPlain = type.TypeKind == TypeKind.Interface || PrintedText.KindOf(type) == TextKind.TypeName;
        return isPlain && !Of(type, Disclosure.Destructured, true).Tags.IsEmpty;
    }

    private Result Walk(ITypeSymbol root, Disclosure mode, bool enumerates)
    {
        var found = ImmutableArray.CreateBuilder<DisclosedTag>();
        var handWritten = ImmutableArray.CreateBuilder<HandWrittenText>();
        var queue = new Queue<DisclosureNode>();
        queue.Enqueue(new DisclosureNode(root, ImmutableArray<Part>.Empty, Enumerates: enumerates));

        // Ends: depth and the number of steps have bounds, and no type is entered on the way from itself.
        for (var steps = 0; queue.Count > 0 && steps < MaximalSteps && found.Count < MaximalTags; steps++)
        {
            var node = queue.Dequeue();
            node = node with { Type = Peel(node.Type, mode) };

            // A member that says of itself that it isn't personal is believed, whatever it holds.
            if (node.Member is { } member && tags.OwnMarkOf(member) is { IsPersonal: false })
            {
                continue;
            }

            var tag = node.IsKnown ? null : TagAt(node, mode);
            if (tag is not null)
            {
                found.Add(new DisclosedTag(tag, node.Path));
            }

            if (node.Depth < MaximalDepth && node.Path.Length < MaximalParts && !node.IsCycle)
            {
                Expand(node, mode, tag is not null, queue, handWritten);
            }
        }

        return found.Count == 0 && handWritten.Count == 0 ? Result.Nothing : new Result(found.ToImmutable(), handWritten.ToImmutable());
    }

    /// <summary>The tag of the member that the node stands for, or of its type, where the mode gives that value away.</summary>
    private Tag? TagAt(DisclosureNode node, Disclosure mode)
    {
        // What a type parameter stands for is looked at type by type.
        var tag = (node.Member is { } member ? tags.TagOf(member, node.Holder) : null)
            ?? (node.Type is ITypeParameterSymbol ? null : tags.TagOfType(node.Type));
        if (tag is null || mode != Disclosure.Text || IsEnumerated(node))
        {
            return tag;
        }

        // A text that only names a type gives nothing of it away; what a hand-written ToString of the object itself gives is for its body to say.
        return PrintedText.KindOf(node.Type) switch
        {
            TextKind.TypeName => null,
            TextKind.HandWritten when node.Path.IsEmpty => null,
            _ => tag,
        };
    }

    private void Expand(DisclosureNode node, Disclosure mode, bool isKnown, Queue<DisclosureNode> queue, ImmutableArray<HandWrittenText>.Builder handWritten)
    {
        if (node.Type is ITypeParameterSymbol parameter)
        {
            foreach (var closed in Closed(parameter))
            {
                queue.Enqueue(node.As(closed, isKnown));
            }
        }
        else if (IsEnumerated(node))
        {
            queue.Enqueue(node.Element(Wrappers.ElementOf(node.Type)!));
        }
        else if (node.Type is INamedTypeSymbol named)
        {
            if (mode == Disclosure.Text)
            {
                ExpandText(node, named, queue, handWritten);
            }
            else
            {
                Enqueue(node, _members.Of(named, mode), true, queue);
            }
        }
    }

    private static void ExpandText(DisclosureNode node, INamedTypeSymbol type, Queue<DisclosureNode> queue, ImmutableArray<HandWrittenText>.Builder handWritten)
    {
        var kind = PrintedText.KindOf(type);
        if (kind == TextKind.HandWritten)
        {
            handWritten.Add(new HandWrittenText(PrintedText.ToStringOf(type)!, node.Path));
        }
        else if (kind == TextKind.Members)
        {
            var levels = new Stack<INamedTypeSymbol>();
            for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
            {
                // Whether the base's members are printed is then for this body to say.
                if (PrintedText.PrintMembersOf(current) is { } method)
                {
                    handWritten.Add(new HandWrittenText(method, node.Path));
                    break;
                }

                levels.Push(current);
            }

            Enqueue(node, levels.SelectMany(PrintedText.MembersOf), false, queue);
        }
    }

    private static void Enqueue(DisclosureNode node, IEnumerable<ISymbol> members, bool enumerates, Queue<DisclosureNode> queue)
    {
        foreach (var member in members)
        {
            if (((member as IPropertySymbol)?.Type ?? (member as IFieldSymbol)?.Type) is { } type)
            {
                queue.Enqueue(node.Inside(member, type, enumerates));
            }
        }
    }

    private ImmutableArray<ITypeSymbol> Closed(ITypeParameterSymbol parameter) =>
        closings is null ? parameter.ConstraintTypes : parameter.ConstraintTypes.AddRange(closings(parameter));

    private static bool IsEnumerated(DisclosureNode node) => node.Enumerates && Wrappers.ElementOf(node.Type) is not null;

    // A task is the one wrapper whose text isn't that of what it holds.
    private static ITypeSymbol Peel(ITypeSymbol type, Disclosure mode)
    {
        for (var depth = 0; depth < MaximalDepth && Wrappers.Inner(type) is { } inner; depth++)
        {
            if (mode == Disclosure.Text && type.Name is not ("Nullable" or "Lazy" or "ValueTask"))
            {
                break;
            }

            type = inner;
        }

        return type;
    }

    /// <summary>What a walk found.</summary>
    internal sealed record Result(ImmutableArray<DisclosedTag> Tags, ImmutableArray<HandWrittenText> HandWritten)
    {
        public static readonly Result Nothing = new(ImmutableArray<DisclosedTag>.Empty, ImmutableArray<HandWrittenText>.Empty);
    }
}
