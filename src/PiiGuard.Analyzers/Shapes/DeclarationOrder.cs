using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>
/// Properties as they are declared, then fields: metadata keeps these two apart. The compiler lists the members of a partial type in the order of its
/// files, which must not matter either.
/// </summary>
internal static class DeclarationOrder
{
    public static IEnumerable<ISymbol> Of(ImmutableArray<ISymbol> members)
    {
        if (members.Length > 1 && members[0].ContainingType is { DeclaringSyntaxReferences.Length: > 1 })
        {
            members = members.Sort(Compare);
        }

        return members.OfType<IPropertySymbol>().Concat<ISymbol>(members.OfType<IFieldSymbol>());
    }

    private static int Compare(ISymbol left, ISymbol right)
    {
        var (one, other) = (Place(left), Place(right));
        var byFile = string.CompareOrdinal(one.File, other.File);
        if (byFile != 0)
        {
            return byFile;
        }

        var byPosition = one.Position.CompareTo(other.Position);
        return byPosition != 0 ? byPosition : string.CompareOrdinal(left.MetadataName, right.MetadataName);
    }

    private static (string File, int Position) Place(ISymbol symbol) =>
        symbol.Locations is [{ SourceTree: { } tree } location, ..] ? (tree.FilePath, location.SourceSpan.Start) : ("", 0);
}
