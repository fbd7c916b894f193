using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>Which properties Entity Framework stores in columns, found as it finds them: from sets and configurations along the navigations, less what is kept out.</summary>
internal sealed class EntityModel
{
    private const int MostTypes = 5_000;

    private readonly Roles _roles;
    private readonly EntitySetup _setup;
    private readonly Dictionary<IPropertySymbol, INamedTypeSymbol> _columns = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<EntityRoot> _roots;

    private EntityModel(Roles roles, EntitySetup setup, ImmutableArray<EntityRoot> roots)
    {
        _roles = roles;
        _setup = setup;
        _roots = roots;
        var seen = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
        foreach (var root in roots)
        {
            Map(root.Type, (property, entity) => _columns[property] = _columns.TryGetValue(property, out var known) ? known : entity, seen);
        }
    }

    /// <summary>Reads the model from the sets and configurations of a compilation; one that has none is empty.</summary>
    public static EntityModel Of(Compilation compilation, ModelCatalogue catalogue, CancellationToken cancellationToken)
    {
        var roles = Roles.For(compilation);
        var setup = EntitySetup.Of(compilation, catalogue, roles, cancellationToken);
        return new EntityModel(roles, setup, EntityRoots.Of(compilation, roles, setup, cancellationToken));
    }

    /// <summary>What configurations say of properties.</summary>
    public EntitySetup Setup => _setup;

    /// <summary>A context of this compilation, so that the model is made here.</summary>
    public bool HasContext => _roots.Any(root => root.IsOfContext);

    /// <summary>The entity that a property is a column of; null where it is none.</summary>
    public INamedTypeSymbol? EntityOf(IPropertySymbol property) => _columns.TryGetValue(property.OriginalDefinition, out var entity) ? entity : null;

    /// <summary>Whether objects of this type are stored with their owner and loaded with it.</summary>
    public bool IsPart(ITypeSymbol type) => IsMarked(type, Role.EfOwned) || _setup.IsPart(type);

    /// <summary>Whether a property is a column of an entity that Identity's own context stores.</summary>
    public bool IsOfIdentity(IPropertySymbol property) =>
        EntityOf(property) is { } entity && _roots.Any(root => SymbolEqualityComparer.Default.Equals(root.Type, entity) && _roles.IsOf(root.Owner, Role.IdentityContext));

    /// <summary>The columns of entities that other assemblies declare, at the place in this compilation that makes them entities.</summary>
    public IEnumerable<(EntityRoot Root, IPropertySymbol Property, INamedTypeSymbol Entity)> ForeignColumns(ISymbol owner, IAssemblySymbol own)
    {
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var root in _roots)
        {
            var columns = new List<(IPropertySymbol, INamedTypeSymbol)>();
            Map(root.Type, (property, entity) => columns.Add((property, entity)), new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default));
            foreach (var (property, entity) in columns)
            {
                if (!SymbolEqualityComparer.Default.Equals(property.ContainingAssembly, own)
                    && !FrameworkAssemblies.Contains(property.ContainingAssembly)
                    && seen.Add(property)
                    && SymbolEqualityComparer.Default.Equals(root.Owner, owner))
                {
                    yield return (root, property, entity);
                }
            }
        }
    }

    // Ends: no type is entered twice.
    private void Map(INamedTypeSymbol root, Action<IPropertySymbol, INamedTypeSymbol> add, HashSet<INamedTypeSymbol> seen)
    {
        var pending = new Queue<INamedTypeSymbol>();
        pending.Enqueue(root);
        while (pending.Count > 0 && seen.Count < MostTypes)
        {
            var entity = pending.Dequeue();
            if (_setup.IsIgnored(entity) || _setup.IsReadOnly(entity) || IsMarked(entity, Role.EfUnmapped) || IsMarked(entity, Role.EfKeyless) || !seen.Add(entity.OriginalDefinition))
            {
                continue;
            }

            for (INamedTypeSymbol? type = entity; type is { SpecialType: SpecialType.None }; type = type.BaseType)
            {
                foreach (var property in type.GetMembers().OfType<IPropertySymbol>())
                {
                    if (!IsMapped(property))
                    {
                        continue;
                    }

                    add(property.OriginalDefinition, entity);
                    if (!_setup.IsConverted(property) && Navigation(property) is { } target)
                    {
                        pending.Enqueue(target);
                    }
                }
            }
        }
    }

    private bool IsMapped(IPropertySymbol property)
    {
        // A collection needs no setter; anything else without one isn't data.
        var isOut = property.IsStatic || property.IsIndexer || property.GetMethod is null || property.IsOverride || IsMarked(property, Role.EfUnmapped) || _setup.IsIgnored(property);
        return !isOut && (_setup.IsConfigured(property)
            || (property.DeclaredAccessibility == Accessibility.Public && (property.SetMethod is not null || (Wrappers.ElementOf(property.Type) is not null && Navigation(property) is not null))));
    }

    /// <summary>The type that a navigation, or a part, leads to; null for a value.</summary>
    private INamedTypeSymbol? Navigation(IPropertySymbol property)
    {
        var type = Wrappers.Unwrap(Wrappers.ElementOf(property.Type) ?? property.Type);
        return type is INamedTypeSymbol { SpecialType: SpecialType.None, TypeKind: TypeKind.Class or TypeKind.Struct } named
            && !FrameworkAssemblies.Contains(named.ContainingAssembly)
            && (named.TypeKind == TypeKind.Class || IsPart(named))
                ? named
                : null;
    }

    private bool IsMarked(ISymbol symbol, Role role) => _roles.AttributeOf(symbol.OriginalDefinition, role) is not null;
}
