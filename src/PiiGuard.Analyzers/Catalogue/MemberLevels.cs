using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The declarations whose lines count for a member: its own, what it overrides, what it implements.</summary>
internal static class MemberLevels
{
    /// <summary>A method's declarations, the nearest first, each with the type whose lines are to be asked.</summary>
    public static IEnumerable<(INamedTypeSymbol Type, IMethodSymbol Method)> Of(IMethodSymbol method, IAssemblySymbol own, Func<INamedTypeSymbol, bool> hasLines)
    {
        yield return (method.ContainingType, method);

        if (method.MethodKind == MethodKind.Constructor)
        {
            // What a constructor of this compilation hands to its base stands in its own code.
            if (!SymbolEqualityComparer.Default.Equals(method.ContainingAssembly, own))
            {
                for (var type = method.ContainingType.BaseType; type is not null; type = type.BaseType)
                {
                    yield return (type.OriginalDefinition, method);
                }
            }

            yield break;
        }

        for (var at = method.OverriddenMethod?.OriginalDefinition; at is not null; at = at.OverriddenMethod?.OriginalDefinition)
        {
            yield return (at.ContainingType, at);
        }

        foreach (var implemented in Implemented(method, hasLines))
        {
            yield return (implemented.ContainingType.OriginalDefinition, (IMethodSymbol)implemented.OriginalDefinition);
        }
    }

    /// <summary>The types between a receiver's and the one that declares the method: the receiver's own first, the declaring one not among them.</summary>
    public static IEnumerable<INamedTypeSymbol> Heirs(INamedTypeSymbol receiver, IMethodSymbol method)
    {
        var declaring = method.ContainingType.OriginalDefinition;
        for (var type = receiver; type is not null && !SymbolEqualityComparer.Default.Equals(type, declaring); type = type.BaseType?.OriginalDefinition)
        {
            yield return type;
        }
    }

    /// <summary>The interface members that a member implements, in its own type's terms.</summary>
    public static IEnumerable<ISymbol> Implemented(ISymbol member, Func<INamedTypeSymbol, bool> hasLines)
    {
        if (member.IsStatic && !member.IsOverride || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            yield break;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (!hasLines(contract.OriginalDefinition))
            {
                continue;
            }

            foreach (var declared in contract.GetMembers())
            {
                if (declared.Kind == member.Kind
                    && (member.Name == declared.Name || member.Name.EndsWith("." + declared.Name, StringComparison.Ordinal))
                    && type.FindImplementationForInterfaceMember(declared) is { } implementation
                    && IsOrOverrides(member, implementation.OriginalDefinition))
                {
                    yield return declared;
                }
            }
        }
    }

    // A base class may implement what this member overrides.
    private static bool IsOrOverrides(ISymbol member, ISymbol implementation)
    {
        for (var at = member; at is not null; at = Overridden(at)?.OriginalDefinition)
        {
            if (SymbolEqualityComparer.Default.Equals(at, implementation))
            {
                return true;
            }
        }

        return false;
    }

    public static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        IEventSymbol @event => @event.OverriddenEvent,
        _ => null,
    };
}
