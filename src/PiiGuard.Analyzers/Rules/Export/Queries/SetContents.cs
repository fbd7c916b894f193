using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Rules.Storage;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What personal data the objects of a set bring along: those that a query loads, and those that are sent. Kept by type, for a whole compilation.</summary>
internal sealed class SetContents
{
    private static readonly ConditionalWeakTable<FlowContext, SetContents> Known = new();

    private readonly TypeShapes _shapes;
    private readonly Lazy<EntityModel> _entities;
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableHashSet<Tag>> _loaded = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<ITypeSymbol, ImmutableHashSet<Tag>> _sent = new(SymbolEqualityComparer.Default);

    private SetContents(FlowContext flow)
    {
        _shapes = flow.Shapes;
        _entities = EntityModel.For(flow);
    }

    public static SetContents For(FlowContext flow) => Known.GetValue(flow, static flow => new SetContents(flow));

    /// <summary>What a query gives of an entity: its own columns and parts, and nothing of what its navigations lead to.</summary>
    public ImmutableHashSet<Tag> Loaded(ITypeSymbol entity) => _loaded.GetOrAdd(entity, FindLoaded);

    /// <summary>What an object of a type gives away when it is sent.</summary>
    public ImmutableHashSet<Tag> Sent(ITypeSymbol type) =>
        type.SpecialType is not (SpecialType.None or SpecialType.System_Nullable_T or SpecialType.System_Array) && type is not INamedTypeSymbol { IsGenericType: true }
            ? SetFacts.NoTags
            : _sent.GetOrAdd(type, FindSent);

    private ImmutableHashSet<Tag> FindLoaded(ITypeSymbol entity) => _shapes.Disclosed(entity, Disclosure.Destructured)
        .Where(disclosed => IsLoaded(entity, disclosed.Path))
        .Select(disclosed => disclosed.Tag).ToImmutableHashSet();

    private ImmutableHashSet<Tag> FindSent(ITypeSymbol type) => _shapes.Disclosed(type, Disclosure.Json)
        .Where(disclosed => IsHeld(type, disclosed.Path))
        .Select(disclosed => disclosed.Tag).ToImmutableHashSet();

    // Entity Framework loads what a navigation leads to only where it is asked to; other stores load documents whole.
    private bool IsLoaded(ITypeSymbol entity, ImmutableArray<Part> path) =>
        Steps(entity, path).All(step => step.To.TypeKind != TypeKind.Class || _entities.Value.IsPart(step.To));

    // An entity in an answer has what its query loaded, which the query says.
    private bool IsHeld(ITypeSymbol type, ImmutableArray<Part> path) =>
        Steps(Wrappers.UnwrapElement(type), path).All(step =>
            !_entities.Value.IsEntity(step.From) || !_entities.Value.IsEntity(step.To) || _entities.Value.IsPart(step.To) || _entities.Value.IsKeptOut(step.By));

    // From object to object on the way to a member, and to what the member itself holds.
    private static IEnumerable<(ITypeSymbol From, ISymbol By, ITypeSymbol To)> Steps(ITypeSymbol from, ImmutableArray<Part> path)
    {
        foreach (var part in path.Where(part => part.IsMember))
        {
            if (PortType.Member(from, part.Name) is not { } by || Types.Of(by) is not { } type)
            {
                yield break;
            }

            var to = Wrappers.UnwrapElement(type);
            yield return (from, by, to);
            from = to;
        }
    }
}
