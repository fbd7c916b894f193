using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>Which properties Entity Framework stores in columns, found as it finds them: from sets and configurations along the navigations, less what is kept out.</summary>
internal sealed class EntityModel
{
    private const int MostTypes = 5_000;

    private static readonly ConditionalWeakTable<FlowContext, Lazy<EntityModel>> Models = new();

    private readonly Roles _roles;
    private readonly TypeShapes _shapes;
    private readonly EntityNavigations _navigations;
    private readonly Dictionary<IPropertySymbol, INamedTypeSymbol> _columns = new(SymbolEqualityComparer.Default);
    private readonly HashSet<INamedTypeSymbol> _entities = new(SymbolEqualityComparer.Default);
    private readonly ImmutableArray<EntityRoot> _roots;
    private readonly Lazy<ILookup<ISymbol?, ForeignColumn>> _foreign;
    private readonly Lazy<HashSet<INamedTypeSymbol>> _inReferences;

    private EntityModel(Roles roles, EntitySetup setup, ImmutableArray<EntityRoot> roots, FlowContext flow)
    {
        var compilation = flow.Compilation;
        _roles = roles;
        _shapes = flow.Shapes;
        _navigations = new EntityNavigations(roles, setup, new HashSet<INamedTypeSymbol>(roots.Select(root => root.Type.OriginalDefinition), SymbolEqualityComparer.Default));
        Setup = setup;
        _roots = roots;
        foreach (var (property, entity) in roots.SelectMany(root => Columns(root.Type, _entities)))
        {
            _columns[property] = _columns.TryGetValue(property, out var known) ? known : entity;
        }

        _foreign = new(() => _roots.SelectMany(root => Foreign(root, compilation.Assembly))
            .GroupBy(column => column.Property, (_, same) => same.OrderBy(column => column.IsOfRoot ? 0 : 1).First(), (IEqualityComparer<IPropertySymbol>)SymbolEqualityComparer.Default)
            .ToLookup(column => (ISymbol?)column.Root.Owner, SymbolEqualityComparer.Default));
        _inReferences = new(() =>
        {
            var entities = new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default);
            _ = EntityRoots.InReferences(compilation, roles).SelectMany(entity => Columns(entity, entities)).Count();
            return entities;
        });
    }

    /// <summary>The model of a compilation, read when the first of its rules asks; one that has no sets or configurations is empty.</summary>
    public static Lazy<EntityModel> For(FlowContext flow) => Models.GetValue(flow, static key => new(() => Read(key)));

    private static EntityModel Read(FlowContext flow)
    {
        var roles = Roles.For(flow.Compilation);
        var setup = EntitySetup.Of(flow.Compilation, flow.Catalogue, roles, CancellationToken.None);
        return new EntityModel(roles, setup, EntityRoots.Of(flow.Compilation, roles, setup, CancellationToken.None), flow);
    }

    /// <summary>What configurations say of properties.</summary>
    public EntitySetup Setup { get; }

    /// <summary>A context of this compilation, so that the model is made here.</summary>
    public bool HasContext => _roots.Any(root => root.IsOfContext);

    /// <summary>The entity that a property is a column of; null where it is none.</summary>
    public INamedTypeSymbol? EntityOf(IPropertySymbol property) => _columns.TryGetValue(property.OriginalDefinition, out var entity) ? entity : null;

    /// <summary>Whether objects of this type are stored, on their own or with their owner.</summary>
    public bool IsEntity(ITypeSymbol type) => type is INamedTypeSymbol named && (_entities.Contains(named.OriginalDefinition) || _inReferences.Value.Contains(named.OriginalDefinition));

    /// <summary>Whether objects of this type are stored with their owner and loaded with it.</summary>
    public bool IsPart(ITypeSymbol type) => _navigations.IsPart(type);

    /// <summary>Whether Entity Framework is told to leave a property alone.</summary>
    public bool IsKeptOut(ISymbol property) => IsMarked(property, Role.EfUnmapped) || Setup.IsIgnored(property);

    /// <summary>Whether a property is a column of an entity that Identity's own context stores.</summary>
    public bool IsOfIdentity(IPropertySymbol property) =>
        EntityOf(property) is { } entity && _roots.Any(root => SymbolEqualityComparer.Default.Equals(root.Type, entity) && _roles.IsOf(root.Owner, Role.IdentityContext));

    /// <summary>The columns of entities that other assemblies declare, by the types of this compilation that make them entities.</summary>
    public ILookup<ISymbol?, ForeignColumn> ForeignColumns => _foreign.Value;

    // Where there is no context, another assembly's configurations speak for what this one's entities lead to. What a referenced project's context stores is that one's to say: it may also leave columns out.
    private IEnumerable<ForeignColumn> Foreign(EntityRoot root, IAssemblySymbol own) => Columns(root.Type, new HashSet<INamedTypeSymbol>(SymbolEqualityComparer.Default))
        .Where(column => !SymbolEqualityComparer.Default.Equals(column.Property.ContainingAssembly, own) && !FrameworkAssemblies.Contains(column.Property.ContainingAssembly))
        .Select(column => new ForeignColumn(root, column.Property, column.Entity))
        .Where(column => (HasContext || IsPart(column.Entity) || column.IsOfRoot) && (root.IsOfContext || !_inReferences.Value.Contains(column.Entity.OriginalDefinition)));

    // Ends: no type is entered twice.
    private IEnumerable<EntityColumn> Columns(INamedTypeSymbol root, HashSet<INamedTypeSymbol> seen)
    {
        var pending = new Queue<INamedTypeSymbol>([root]);
        while (pending.Count > 0 && seen.Count < MostTypes)
        {
            var entity = pending.Dequeue();
            if (Setup.IsIgnored(entity) || Setup.IsReadOnly(entity) || IsMarked(entity, Role.EfUnmapped) || IsMarked(entity, Role.EfKeyless) || !seen.Add(entity.OriginalDefinition))
            {
                continue;
            }

            var types = SourceTypes.Bases(entity).TakeWhile(static type => type.SpecialType == SpecialType.None);
            foreach (var property in types.SelectMany(static type => type.GetMembers().OfType<IPropertySymbol>()).Where(IsMapped))
            {
                if (_navigations.IsColumn(property, _shapes))
                {
                    yield return new EntityColumn(property.OriginalDefinition, entity);
                }

                if (!Setup.IsConverted(property) && _navigations.Target(property) is { } target)
                {
                    pending.Enqueue(target);
                }
            }
        }
    }

    private bool IsMapped(IPropertySymbol property)
    {
        // A collection needs no setter; anything else without one isn't data.
        var isOut = property.IsStatic || property.IsIndexer || property.GetMethod is null || property.IsOverride || IsKeptOut(property);
        return !isOut && (Setup.IsConfigured(property)
            || (property.DeclaredAccessibility == Accessibility.Public && (property.SetMethod is not null || (Wrappers.ElementOf(property.Type) is not null && _navigations.Target(property) is not null))));
    }

    private bool IsMarked(ISymbol symbol, Role role) => _roles.AttributeOf(symbol.OriginalDefinition, role) is not null;

    private sealed record EntityColumn(IPropertySymbol Property, INamedTypeSymbol Entity);
}
