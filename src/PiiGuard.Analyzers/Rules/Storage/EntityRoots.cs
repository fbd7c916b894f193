using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Shapes.Survey;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>What makes a type an entity: a set of a context, a configuration, a call on the model's builder.</summary>
/// <param name="Type">The entity.</param>
/// <param name="Owner">The type of this compilation that says so.</param>
/// <param name="At">Where.</param>
/// <param name="IsOfContext">A context says so, and not a configuration alone.</param>
internal sealed record EntityRoot(INamedTypeSymbol Type, INamedTypeSymbol Owner, Location At, bool IsOfContext);

/// <summary>A column of an entity that another assembly declares, and what makes it one here.</summary>
internal sealed record ForeignColumn(EntityRoot Root, IPropertySymbol Property, INamedTypeSymbol Entity)
{
    /// <summary>Whether it is named itself, and not led to.</summary>
    public bool IsOfRoot => SymbolEqualityComparer.Default.Equals(Entity, Root.Type);
}

/// <summary>Finds the entities that a compilation names.</summary>
internal static class EntityRoots
{
    public static ImmutableArray<EntityRoot> Of(Compilation compilation, Roles roles, EntitySetup setup, CancellationToken cancellationToken)
    {
        var roots = ImmutableArray.CreateBuilder<EntityRoot>();
        foreach (var type in SourceTypes.Of(compilation).Where(type => type.TypeKind == TypeKind.Class))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var at = type.Locations.First(location => location.IsInSource);
            if (type.AllInterfaces.Length > 0 && roles.As(type, Role.EfConfiguration) is { TypeArguments: [INamedTypeSymbol configured] })
            {
                roots.Add(new EntityRoot(configured, type, at, IsOfContext: false));
            }

            if (roles.IsOf(type, Role.EfContext))
            {
                roots.AddRange(Sets(type, roles).Select(set => new EntityRoot(set.Entity, type, set.Property.Locations.FirstOrDefault(location => location.IsInSource) ?? at, IsOfContext: true)));
            }
        }

        roots.AddRange(setup.Entities);
        return roots.ToImmutable();
    }

    /// <summary>The entities of the contexts that referenced projects and packages declare.</summary>
    public static IEnumerable<INamedTypeSymbol> InReferences(Compilation compilation, Roles roles) => compilation.SourceModule.ReferencedAssemblySymbols
        .Where(assembly => !FrameworkAssemblies.Contains(assembly) && roles.IsReferencedBy(assembly, Role.EfContext))
        .SelectMany(static assembly => AssemblyFacts.TypesOf(assembly))
        .Where(type => roles.IsOf(type, Role.EfContext))
        .SelectMany(type => Sets(type, roles))
        .Select(set => set.Entity);

    private static IEnumerable<(INamedTypeSymbol Entity, IPropertySymbol Property)> Sets(INamedTypeSymbol context, Roles roles) =>
        from type in SourceTypes.Bases(context)
        from property in type.GetMembers().OfType<IPropertySymbol>()
        let entity = roles.As(property.Type, Role.EfSet) is { TypeArguments: [INamedTypeSymbol known] } ? known : null
        where entity is not null
        select (entity, property);
}
