using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>Where the properties of entities lead: to a table of its own, to a part that is stored with its owner, or nowhere, for a value.</summary>
/// <param name="roles">What marks types.</param>
/// <param name="setup">What configurations say.</param>
/// <param name="tables">The types that sets and configurations name: they have tables of their own, whatever their keys are called.</param>
internal sealed class EntityNavigations(Roles roles, EntitySetup setup, ISet<INamedTypeSymbol> tables)
{
    /// <summary>Whether objects of this type are stored with their owner and loaded with it.</summary>
    public bool IsPart(ITypeSymbol type) =>
        roles.AttributeOf(type.OriginalDefinition, Role.EfOwned) is not null || setup.IsPart(type)
        || (type is INamedTypeSymbol { TypeKind: TypeKind.Class } named && !tables.Contains(named.OriginalDefinition) && !EntityKeys.HasKey(named, roles));

    /// <summary>The type that a navigation, or a part, leads to; null for a value.</summary>
    public INamedTypeSymbol? Target(IPropertySymbol property)
    {
        return Wrappers.UnwrapElement(property.Type) is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } named
            && !FrameworkAssemblies.Contains(named.ContainingAssembly)
            && (named.TypeKind == TypeKind.Class || IsPart(named))
                ? named
                : null;
    }

    /// <summary>Whether what a property stores is spoken of in its name: a value, or objects of a table or part that don't say themselves which of their members are personal.</summary>
    public bool IsColumn(IPropertySymbol property, TypeShapes shapes) =>
        setup.IsConverted(property) || Target(property) is not { } target || !shapes.Holds(target);
}
