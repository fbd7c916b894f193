using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The names of types and members as metadata has them, and as model lines write them.</summary>
internal static class MetadataName
{
    /// <summary><c>Namespace.Outer`1+Nested</c>.</summary>
    public static string Of(INamedTypeSymbol type)
    {
        var name = type.MetadataName;
        for (var outer = type.ContainingType; outer is not null; outer = outer.ContainingType)
        {
            name = outer.MetadataName + "+" + name;
        }

        return type.ContainingNamespace is { IsGlobalNamespace: false } space ? space.ToDisplayString() + "." + name : name;
    }

    /// <summary>The name by which a line names a method: for an accessor, that of its property or event.</summary>
    public static string Of(IMethodSymbol method) => method switch
    {
        { AssociatedSymbol: { } owner } => owner.MetadataName,

        // An older compiler sees no more of an extension property than its accessors.
        { IsStatic: true, MethodKind: MethodKind.Ordinary } when IsAccessorName(method.Name) => method.Name.Substring(4),
        _ => method.MetadataName,
    };

    /// <summary>The name by which a line names a member.</summary>
    public static string Of(ISymbol member) => member is IMethodSymbol method ? Of(method) : member.MetadataName;

    /// <summary>The type in the list of parameters of a line: <c>System.String</c>, <c>System.Byte[]</c>, <c>T</c>.</summary>
    public static string Of(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => Of(array.ElementType) + "[" + new string(',', array.Rank - 1) + "]",
        IPointerTypeSymbol pointer => Of(pointer.PointedAtType) + "*",
        INamedTypeSymbol named => Of(named.OriginalDefinition),
        _ => type.Name,
    };

    private static bool IsAccessorName(string name) =>
        name.Length > 4 && (name.StartsWith("get_", StringComparison.Ordinal) || name.StartsWith("set_", StringComparison.Ordinal));
}
