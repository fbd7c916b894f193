using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// An object as the analysis knows it: what came in through a port, what an expression made, what a field holds, or a function. Objects inside
/// another are the same root with a longer <see cref="Path"/>, bounded by <see cref="MaxDepth"/>.
/// </summary>
internal sealed class Cell : IEquatable<Cell>
{
    /// <summary>Longest way into an object that is kept apart; what lies deeper is one with its parent.</summary>
    public const int MaxDepth = 5;

    private readonly int _hash;

    private readonly Cell? _parent;

    // Objects inside this one, as they were asked for: the next of a row hangs on the one before.
    private Cell? _children;
    private Cell? _next;
    private Value? _asValue;
    private Value? _asInput;

    private Cell(object root, ImmutableArray<Part> path, ITypeSymbol? type, Cell? parent = null)
    {
        Root = root;
        Path = path;
        Type = type;
        _parent = parent;
        Input = parent is null ? root as Port : parent.Input?.Then(path[path.Length - 1]);

        // A symbol's own equality is that of definitions and type arguments, as SymbolEqualityComparer.Default asks for it.
        var hash = root.GetHashCode();
        foreach (var part in path)
        {
            hash = (hash * 31) + part.GetHashCode();
        }

        _hash = hash;
    }

    /// <summary>
    /// A <see cref="Port"/> (an input), a <see cref="Site"/> (made there), a field or property symbol (what it holds), or a <see cref="Function"/>.
    /// </summary>
    public object Root { get; }

    public ImmutableArray<Part> Path { get; }

    /// <summary>The most that is known of its type; not part of its identity.</summary>
    public ITypeSymbol? Type { get; }

    public Function? Function => Root as Function;

    /// <summary>The port through which this came in; null if it didn't.</summary>
    public Port? Input { get; }

    public bool IsInput => Root is Port;

    /// <summary>The object was made in this body: what it held before is known.</summary>
    public bool IsMade => Root is Site;

    public static Cell Of(Port input, ITypeSymbol? type) => new(input, ImmutableArray<Part>.Empty, type);

    public static Cell Made(Site site, ITypeSymbol? type) => new(site, ImmutableArray<Part>.Empty, type);

    public static Cell Held(ISymbol field, ITypeSymbol? type) => new(field, ImmutableArray<Part>.Empty, type);

    public static Cell Of(Function function, ITypeSymbol? type) => new(function, ImmutableArray<Part>.Empty, type);

    /// <summary>
    /// The object that a part of this one leads to. A type that the way already has (a list's next node, a manager's manager), or a part where the types aren't known,
    /// leads back to where it stood first, so that ways stay finite, and few, whatever a loop does.
    /// </summary>
    public Cell Child(Part part, ITypeSymbol? type)
    {
        for (var on = this; on._parent is { } parent; on = parent)
        {
            if (IsKnown(type) && IsKnown(on.Type) ? SymbolEqualityComparer.Default.Equals(type, on.Type) : part.IsMember && on.Path[on.Path.Length - 1] == part)
            {
                return on;
            }
        }

        if (Path.Length >= MaxDepth)
        {
            return this;
        }

        for (var known = _children; known is not null; known = known._next)
        {
            if (known.Path[known.Path.Length - 1].Equals(part) && ReferenceEquals(known.Type, type))
            {
                return known;
            }
        }

        return _children = new Cell(Root, Path.Add(part), type, this) { _next = _children };
    }

    /// <summary>Whether a type says what an object is: what stands in an <c>object</c> or a type parameter may be anything.</summary>
    public static bool IsKnown(ITypeSymbol? type) => type is { TypeKind: not TypeKind.TypeParameter and not TypeKind.Dynamic, SpecialType: not SpecialType.System_Object };

    /// <summary>The very same object, of which more is known: its type.</summary>
    public Cell As(ITypeSymbol type) => new(Root, Path, type, _parent);

    /// <summary>The object as a value without labels of its own.</summary>
    public Value AsValue => _asValue ??= Value.Of(this);

    /// <summary>The object as a value that is whatever the caller passes.</summary>
    public Value AsInput => _asInput ??= Value.Of(FlatSet.Of(Label.Of(Input!)), FlatSet.Of(this));

    /// <summary>The label of whatever the caller passes.</summary>
    public FlatSet<Label> InputLabels => AsInput.Labels;

    /// <summary>Whether this is a part, at whatever depth, of another object.</summary>
    public bool IsInside(Cell outer) =>
        Path.Length > outer.Path.Length && SameRoot(outer) && Path.AsSpan().Slice(0, outer.Path.Length).SequenceEqual(outer.Path.AsSpan());

    private bool SameRoot(Cell other) => ReferenceEquals(Root, other.Root) || Root.Equals(other.Root);

    public bool Equals(Cell? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (_hash == other._hash
                && SameRoot(other)
                && Path.AsSpan().SequenceEqual(other.Path.AsSpan())));

    public override bool Equals(object? obj) => Equals(obj as Cell);

    public override int GetHashCode() => _hash;

    public override string ToString() => Root + string.Concat(Path);
}

/// <summary>Where an object is made: by an operation, or by a function that the operation calls.</summary>
internal sealed class Site(IOperation operation, Function? function = null) : IEquatable<Site>
{
    private readonly int _hash = operation.GetHashCode() ^ (function?.GetHashCode() ?? 0);

    public IOperation Operation { get; } = operation;

    public Function? Function { get; } = function;

    public bool Equals(Site? other) => other is not null && ReferenceEquals(Operation, other.Operation) && Equals(Function, other.Function);

    public override bool Equals(object? obj) => Equals(obj as Site);

    public override int GetHashCode() => _hash;
}

/// <summary>A lambda, local function or method group as a value.</summary>
/// <param name="Method">What is called.</param>
/// <param name="Body">The lambda's syntax, null for a named method.</param>
internal sealed record Function(IMethodSymbol Method, SyntaxNode? Body)
{
    public bool Equals(Function? other) =>
        other is not null && Body == other.Body && (Body is not null || SymbolEqualityComparer.Default.Equals(Method, other.Method));

    public override int GetHashCode() => Body?.GetHashCode() ?? SymbolEqualityComparer.Default.GetHashCode(Method);
}
