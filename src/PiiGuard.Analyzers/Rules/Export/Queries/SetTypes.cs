using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The types of sets.</summary>
internal static class SetTypes
{
    /// <summary>Whether a type holds elements; a text, or its bytes, doesn't.</summary>
    public static bool IsSet(ITypeSymbol? type) => type is not (null or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte or SpecialType.System_Char }) && Wrappers.ElementOf(Wrappers.Unwrap(type)) is not null;

    /// <summary>Whether a type is a query that runs when it is read.</summary>
    public static bool IsQuery(ITypeSymbol? type) => type is INamedTypeSymbol named && (IsQueryable(named) || named.AllInterfaces.Any(IsQueryable));

    private static bool IsQueryable(INamedTypeSymbol type) => type.Name == "IQueryable" && type.ContainingNamespace is { Name: "Linq", ContainingNamespace.Name: "System" };
}
