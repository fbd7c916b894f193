using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>Members as they are declared. The compiler lists those of a partial type in the order of its files, which must not matter.</summary>
internal static class DeclarationOrder
{
    public static ImmutableArray<ISymbol> Of(ImmutableArray<ISymbol> members) =>
        members.Length > 1 && members[0].ContainingType is { DeclaringSyntaxReferences.Length: > 1 }
            ? members.Sort(Compare)
            : members;

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
