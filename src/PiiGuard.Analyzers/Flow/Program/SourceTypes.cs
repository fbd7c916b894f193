using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>The types that a compilation declares.</summary>
internal static class SourceTypes
{
    public static IEnumerable<INamedTypeSymbol> Of(Compilation compilation)
    {
        var pending = new Stack<INamespaceOrTypeSymbol>();
        pending.Push(compilation.Assembly.GlobalNamespace);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (current is INamedTypeSymbol type)
            {
                yield return type;
            }

            foreach (var member in current.GetMembers())
            {
                if (member is INamespaceOrTypeSymbol inner)
                {
                    pending.Push(inner);
                }
            }
        }
    }

    /// <summary>Whether a type is another, derives from or implements it, whatever their type arguments.</summary>
    public static bool IsA(INamedTypeSymbol type, INamedTypeSymbol ancestor)
    {
        return Bases(type).Any(IsIt) || (ancestor.TypeKind == TypeKind.Interface && type.AllInterfaces.Any(IsIt));

        bool IsIt(INamedTypeSymbol at) => SymbolEqualityComparer.Default.Equals(at.OriginalDefinition, ancestor.OriginalDefinition);
    }

    /// <summary>Whether one of two types <see cref="IsA"/> the other.</summary>
    public static bool AreRelated(INamedTypeSymbol one, INamedTypeSymbol other) => IsA(one, other) || IsA(other, one);

    /// <summary>The type and what it derives from.</summary>
    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
