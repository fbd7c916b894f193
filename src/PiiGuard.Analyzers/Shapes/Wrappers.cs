using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>Types that stand for another: a tag on them means what they hold.</summary>
internal static class Wrappers
{
    // Nobody nests these deeper; a bound keeps odd code from costing anything.
    private const int MaximalDepth = 8;

    private static readonly string[] TaskNamespace = ["System", "Threading", "Tasks"];
    private static readonly string[] AwaiterNamespace = ["System", "Runtime", "CompilerServices"];

    /// <summary>The type that a task, lazy, nullable or awaitable of it stands for.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        for (var depth = 0; depth < MaximalDepth && Inner(type) is { } inner; depth++)
        {
            type = inner;
        }

        return type;
    }

    /// <summary>As <see cref="Unwrap"/>, of a collection's elements where the type is one.</summary>
    public static ITypeSymbol UnwrapElement(ITypeSymbol type) => Unwrap(ElementOf(type) ?? type);

    /// <summary>What a wrapper holds; null for any other type.</summary>
    public static ITypeSymbol? Inner(ITypeSymbol type) => type is INamedTypeSymbol { Arity: 1, TypeArguments: [var inner] } named && IsWrapper(named) ? inner : null;

    /// <summary>What the elements of a collection are; null where the type is none, and for text.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return array.ElementType;

            case INamedTypeSymbol { SpecialType: not SpecialType.System_String } named:
                if (ElementOfSequence(named) is { } element)
                {
                    return element;
                }

                foreach (var implemented in named.AllInterfaces)
                {
                    if (ElementOfSequence(implemented) is { } inherited)
                    {
                        return inherited;
                    }
                }

                return null;

            default:
                return null;
        }
    }

    /// <summary>True for a type of this name, directly in this namespace.</summary>
    public static bool Is(INamedTypeSymbol type, string name, params string[] namespaces)
    {
        if (type.Name != name || type.ContainingType is not null)
        {
            return false;
        }

        var current = type.ContainingNamespace;
        for (var i = namespaces.Length - 1; i >= 0; i--)
        {
            if (current?.Name != namespaces[i])
            {
                return false;
            }

            current = current.ContainingNamespace;
        }

        return current is { IsGlobalNamespace: true };
    }

    private static ITypeSymbol? ElementOfSequence(INamedTypeSymbol type)
    {
        if (type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
        {
            return type.TypeArguments[0];
        }

        return type.Arity == 1 && Is(type, "IAsyncEnumerable", "System", "Collections", "Generic") ? type.TypeArguments[0] : null;
    }

    private static bool IsWrapper(INamedTypeSymbol type) => type.Name switch
    {
        "Nullable" => type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T,
        "Lazy" => Is(type, "Lazy", "System"),
        "Task" or "ValueTask" => Is(type, type.Name, TaskNamespace),
        "ConfiguredTaskAwaitable" or "ConfiguredValueTaskAwaitable" or "TaskAwaiter" or "ValueTaskAwaiter" =>
            Is(type, type.Name, AwaiterNamespace),
        _ => false,
    };
}
