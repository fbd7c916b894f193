using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>The members that a member overrides or implements, as defined: its tag comes from them.</summary>
internal static class InheritedMembers
{
    public static IEnumerable<ISymbol> Of(ISymbol member)
    {
        switch (member)
        {
            case IPropertySymbol property:
                return With(property.OverriddenProperty, property.ExplicitInterfaceImplementations, property);

            case IMethodSymbol { MethodKind: MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation } method:
                return With(method.OverriddenMethod, method.ExplicitInterfaceImplementations, method);

            case IParameterSymbol { ContainingSymbol: IMethodSymbol or IPropertySymbol } parameter:
                return Of(parameter.ContainingSymbol)
                    .Select(inherited => inherited is IMethodSymbol method ? method.Parameters : ((IPropertySymbol)inherited).Parameters)
                    .Where(parameters => parameter.Ordinal < parameters.Length)
                    .Select(parameters => (ISymbol)parameters[parameter.Ordinal]);

            case INamedTypeSymbol type:
                return type.BaseType is { SpecialType: SpecialType.None } baseType
                    ? type.Interfaces.Insert(0, baseType).Select(inherited => inherited.OriginalDefinition)
                    : type.Interfaces.Select(inherited => inherited.OriginalDefinition);

            default:
                return [];
        }
    }

    private static IEnumerable<ISymbol> With<T>(T? overridden, IEnumerable<T> explicitly, T member)
        where T : class, ISymbol
    {
        if (overridden is not null)
        {
            yield return overridden.OriginalDefinition;
        }

        foreach (var implemented in explicitly)
        {
            yield return implemented.OriginalDefinition;
        }

        if (member.DeclaredAccessibility != Accessibility.Public || member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            yield break;
        }

        foreach (var implementedInterface in type.AllInterfaces)
        {
            foreach (var candidate in implementedInterface.GetMembers(member.Name))
            {
                if (candidate.Kind == member.Kind
                    && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
                {
                    yield return candidate.OriginalDefinition;
                }
            }
        }
    }
}
