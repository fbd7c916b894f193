using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>What makes a type an entity: a set of a context, a configuration, a call on the model's builder.</summary>
/// <param name="Type">The entity.</param>
/// <param name="Owner">The type of this compilation that says so.</param>
/// <param name="At">Where.</param>
/// <param name="IsOfContext">A context says so, and not a configuration alone.</param>
internal sealed record EntityRoot(INamedTypeSymbol Type, INamedTypeSymbol Owner, Location At, bool IsOfContext);

/// <summary>A column of an entity that another assembly declares, and what makes it one here.</summary>
internal sealed record ForeignColumn(EntityRoot Root, IPropertySymbol Property, INamedTypeSymbol Entity);

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
                roots.AddRange(Sets(type, roles, at));
            }
        }

        roots.AddRange(setup.Entities);
        return roots.ToImmutable();
    }

    private static IEnumerable<EntityRoot> Sets(INamedTypeSymbol context, Roles roles, Location at)
    {
        for (var type = context; type is not null; type = type.BaseType)
        {
            foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
            {
                if (roles.As(property.Type, Role.EfSet) is { TypeArguments: [INamedTypeSymbol entity] })
                {
                    yield return new EntityRoot(entity, context, property.Locations.FirstOrDefault(location => location.IsInSource) ?? at, IsOfContext: true);
                }
            }
        }
    }
}
