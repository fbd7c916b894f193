using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>A value that a walk has come to: its type, the way to it, and the member that holds it.</summary>
/// <param name="Type">The value's type, without the wrappers that show what they hold.</param>
/// <param name="Path">The way from the walk's root.</param>
/// <param name="Member">The member that holds the value; null for the root and for elements.</param>
/// <param name="Parent">The value that this one is a part of.</param>
/// <param name="Depth">How many members lie on the way.</param>
/// <param name="Enumerates">What meets the value enumerates collections.</param>
internal sealed record DisclosureNode(
    ITypeSymbol Type, ImmutableArray<Part> Path, ISymbol? Member = null, DisclosureNode? Parent = null, int Depth = 0, bool Enumerates = false)
{
    /// <summary>The type of the object that <see cref="Member"/> is read from.</summary>
    public ITypeSymbol? Holder { get; init; }

    /// <summary>True for a value whose tag is among the results already, under a wider type.</summary>
    public bool IsKnown { get; init; }

    /// <summary>True where the same type lies on the way: another round gives nothing new.</summary>
    public bool IsCycle
    {
        get
        {
            for (var ancestor = Parent; ancestor is not null; ancestor = ancestor.Parent)
            {
                if (SymbolEqualityComparer.Default.Equals(ancestor.Type, Type))
                {
                    return true;
                }
            }

            return false;
        }
    }

    public DisclosureNode Element(ITypeSymbol type) => new(type, Path.Add(Part.Element), null, this, Depth, true);

    public DisclosureNode Inside(ISymbol member, ITypeSymbol type, bool enumerates) =>
        new(type, Path.Add(Part.Member(member.Name)), member, this, Depth + 1, enumerates) { Holder = Type };

    /// <summary>The same value, known to be of a narrower type.</summary>
    public DisclosureNode As(ITypeSymbol type, bool isKnown) => this with { Type = type, Parent = this, IsKnown = isKnown || IsKnown };
}
