using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Where a stream or writer leads by its type alone: a <c>FileStream</c> is a file, whoever gave it. That is so where the models say the same place of each of the
/// type's constructors, and nothing but a constructor can have made it.
/// </summary>
internal sealed class TypePlaces(ModelCatalogue catalogue)
{
    private readonly ConcurrentDictionary<ITypeSymbol, PlaceEdge?> _known = new(SymbolEqualityComparer.Default);

    /// <summary>The place of objects of the type (of what a task gives); null where the type doesn't tell, or the place is no sink.</summary>
    public Place? Of(ITypeSymbol? type) =>
        Types.Unwrap(type) is INamedTypeSymbol { TypeKind: TypeKind.Class, IsAbstract: false } named
            ? (_known.TryGetValue(named, out var known) ? known : _known.GetOrAdd(named, Find(named)))?.Place
            : null;

    private PlaceEdge? Find(INamedTypeSymbol type)
    {
        if (!Types.MayLeadOut(type))
        {
            return null;
        }

        PlaceEdge? common = null;
        foreach (var constructor in type.InstanceConstructors.Where(constructor => constructor.DeclaredAccessibility == Accessibility.Public))
        {
            if (catalogue.SummaryOf(constructor)?.Places is not [{ When: null, To.Path.IsEmpty: true } place] || (common is not null && common.Place != place.Place))
            {
                return null;
            }

            common = place;
        }

        return common is not null && SinkApplication.KindOf(common.Place) is not null ? common : null;
    }
}
