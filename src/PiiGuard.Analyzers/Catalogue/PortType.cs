using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The declared type of what a port names.</summary>
internal static class PortType
{
    /// <summary>The type at the end of the port's way; null where it can't be told.</summary>
    public static ITypeSymbol? Of(Port port, IMethodSymbol method)
    {
        ITypeSymbol? type = port.Root switch
        {
            PortRoot.This => method.ContainingType,
            PortRoot.Return => method.ReturnType,
            PortRoot.Parameter => method.Parameters[port.Ordinal].Type,
            _ => null,
        };

        foreach (var part in port.Path)
        {
            type = type is null ? null : Step(type, part);
        }

        return type;
    }

    /// <summary>The type of a part of a value of this type; null where it has no such part, or where that can't be told.</summary>
    public static ITypeSymbol? Step(ITypeSymbol type, Part part)
    {
        if (part.IsMember)
        {
            return Member(type, part.Name) switch
            {
                IPropertySymbol property => property.Type,
                IFieldSymbol field => field.Type,
                _ => null,
            };
        }

        if (part == Part.Element)
        {
            return Element(type);
        }

        var invoke = DelegateOf(type)?.DelegateInvokeMethod;
        if (part == Part.Result)
        {
            return invoke?.ReturnType;
        }

        return invoke?.Parameters.FirstOrDefault(parameter => Part.Argument(parameter.Ordinal) == part)?.Type;
    }

    /// <summary>A property or field of the type, declared or inherited.</summary>
    public static ISymbol? Member(ITypeSymbol type, string name)
    {
        for (var at = type; at is not null; at = at.BaseType)
        {
            if (Declared(at, name) is { } member)
            {
                return member;
            }
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (Declared(contract, name) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    private static ISymbol? Declared(ITypeSymbol type, string name)
    {
        foreach (var member in type.GetMembers(name))
        {
            if (member is IPropertySymbol or IFieldSymbol)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>How much a sink takes of what is passed at a port of this type, where its line doesn't say: see docs/models.md.</summary>
    public static Disclosure DefaultDisclosure(ITypeSymbol? type)
    {
        // An array of arrays of … ends, and so does the walk; a type that contains itself as its element doesn't.
        for (var depth = 0; depth < 8; depth++)
        {
            if (type is null or ITypeParameterSymbol or IDynamicTypeSymbol or { SpecialType: SpecialType.System_Object })
            {
                return Disclosure.Text;
            }

            if (type.SpecialType == SpecialType.System_String)
            {
                return Disclosure.Value;
            }

            if (type is INamedTypeSymbol { Name: "KeyValuePair", TypeArguments.Length: 2 } pair)
            {
                type = pair.TypeArguments[1];
                continue;
            }

            if (Element(type) is not { } element)
            {
                return IsUntypedCollection(type) ? Disclosure.Text : Disclosure.Value;
            }

            type = element;
        }

        return Disclosure.Value;
    }

    private static ITypeSymbol? Element(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type is INamedTypeSymbol { TypeArguments.Length: 1, Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "IAsyncEnumerable" } buffer)
        {
            return buffer.TypeArguments[0];
        }

        return Itself(type).Concat(type.AllInterfaces)
            .FirstOrDefault(contract => contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)?.TypeArguments[0];
    }

    private static bool IsUntypedCollection(ITypeSymbol type) =>
        Itself(type).Concat(type.AllInterfaces).Any(contract => contract.SpecialType == SpecialType.System_Collections_IEnumerable);

    private static ImmutableArray<INamedTypeSymbol> Itself(ITypeSymbol type) =>
        type is INamedTypeSymbol named ? ImmutableArray.Create(named) : ImmutableArray<INamedTypeSymbol>.Empty;

    /// <summary>The delegate that a type is, or whose expression tree it is.</summary>
    public static INamedTypeSymbol? DelegateOf(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { TypeKind: TypeKind.Delegate } named => named,
        INamedTypeSymbol { Name: "Expression", TypeArguments.Length: 1 } tree => tree.TypeArguments[0] as INamedTypeSymbol,
        _ => null,
    };
}
