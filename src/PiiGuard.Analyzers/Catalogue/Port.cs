using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>What a <see cref="Port"/> starts from.</summary>
internal enum PortRoot
{
    /// <summary>The receiver of the call.</summary>
    This,

    /// <summary>The value that the call returns.</summary>
    Return,

    /// <summary>A parameter, by its ordinal.</summary>
    Parameter,

    /// <summary>A variable that a lambda or local function captures.</summary>
    Captured,
}

/// <summary>Where data enters or leaves a call: a root and the way into it, as in <c>return.Email</c> or <c>items[]</c>.</summary>
internal sealed class Port : IEquatable<Port>, IComparable<Port>
{
    public static readonly Port This = new(PortRoot.This, 0, null, ImmutableArray<Part>.Empty);
    public static readonly Port Return = new(PortRoot.Return, 0, null, ImmutableArray<Part>.Empty);

    private readonly int _hash;

    private Port(PortRoot root, int ordinal, ISymbol? captured, ImmutableArray<Part> path)
    {
        Root = root;
        Ordinal = ordinal;
        Captured = captured;
        Path = path;

        var hash = ((int)root * 397) ^ (ordinal * 31);
        if (captured is not null)
        {
            hash ^= SymbolEqualityComparer.Default.GetHashCode(captured);
        }

        foreach (var part in path)
        {
            hash = (hash * 31) + part.GetHashCode();
        }

        _hash = hash;
    }

    public PortRoot Root { get; }

    /// <summary>The parameter's ordinal where <see cref="Root"/> is <see cref="PortRoot.Parameter"/>.</summary>
    public int Ordinal { get; }

    /// <summary>The local or parameter where <see cref="Root"/> is <see cref="PortRoot.Captured"/>.</summary>
    public ISymbol? Captured { get; }

    public ImmutableArray<Part> Path { get; }

    public static Port Parameter(int ordinal) => new(PortRoot.Parameter, ordinal, null, ImmutableArray<Part>.Empty);

    public static Port Capture(ISymbol variable) => new(PortRoot.Captured, 0, variable, ImmutableArray<Part>.Empty);

    /// <summary>What this port is a part of; itself for a root.</summary>
    public Port Parent => Path.IsEmpty ? this : new(Root, Ordinal, Captured, Path.RemoveAt(Path.Length - 1));

    /// <summary>The same way from another root.</summary>
    public Port From(Port root) => Path.Aggregate(root, (port, part) => port.Then(part));

    /// <summary>The port of a part of what this port names.</summary>
    public Port Then(Part part) => new(Root, Ordinal, Captured, Path.Add(part));

    public bool Equals(Port? other) =>
        other is not null
        && _hash == other._hash
        && Root == other.Root
        && Ordinal == other.Ordinal
        && SymbolEqualityComparer.Default.Equals(Captured, other.Captured)
        && Path.AsSpan().SequenceEqual(other.Path.AsSpan());

    public override bool Equals(object? obj) => Equals(obj as Port);

    public override int GetHashCode() => _hash;

    public int CompareTo(Port? other) => string.CompareOrdinal(ToString(), other?.ToString());

    public override string ToString()
    {
        var root = Root switch
        {
            PortRoot.This => "this",
            PortRoot.Return => "return",
            PortRoot.Parameter => "p" + Ordinal,
            _ => "captured:" + Captured!.Name,
        };
        return root + string.Concat(Path.Select(part => part.Text));
    }
}
