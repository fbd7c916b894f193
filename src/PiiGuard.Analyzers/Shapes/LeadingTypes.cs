using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>
/// Whether an object of a type holds personal data, or is one for which others give such objects: a request (<c>FindGuest : IRequest&lt;Guest&gt;</c>), a typed
/// repository. There inference brings the holder in, and no name that stands in the code says so. May only err towards yes.
/// </summary>
/// <param name="holding">The types that hold some themselves.</param>
/// <param name="own">The assembly whose generic types have names of their own to look for.</param>
internal sealed class LeadingTypes(HoldingTypes holding, IAssemblySymbol own)
{
    // As for holders: nobody looks through more for nothing.
    private const int MaximalTypes = 1_000;

    private readonly ConcurrentDictionary<ITypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Contains(ITypeSymbol type) => _known.TryGetValue(type, out var known) ? known : _known.GetOrAdd(type, Find(type));

    // Ends: each type is met once, and there is a bound.
    private bool Find(ITypeSymbol type)
    {
        var met = new HashSet<ITypeSymbol>(SymbolEqualityComparer.Default) { type };
        var pending = new Stack<ITypeSymbol>();
        pending.Push(type);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            if (holding.Contains(current) || met.Count > MaximalTypes)
            {
                return true;
            }

            foreach (var part in PartsOf(current).Where(met.Add))
            {
                pending.Push(part);
            }
        }

        return false;
    }

    private IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => [array.ElementType],
        ITypeParameterSymbol parameter => parameter.ConstraintTypes,
        INamedTypeSymbol named when FrameworkAssemblies.Contains(named.ContainingAssembly) || IsContext(named) => named.TypeArguments,
        INamedTypeSymbol named => named.TypeArguments.Concat(Levels(named).Where(IsForeign).SelectMany(static level => level.TypeArguments)),
        _ => [],
    };

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (var level = type.BaseType; level is not null; level = level.BaseType)
        {
            yield return level;
        }

        foreach (var contract in type.AllInterfaces)
        {
            yield return contract;
        }
    }

    private bool IsForeign(INamedTypeSymbol level) => level.Arity > 0 && !SymbolEqualityComparer.Default.Equals(level.ContainingAssembly, own);

    /// <summary>A context of a database, which may be closed with the type of its users: what it has are queries, and those have names.</summary>
    private static bool IsContext(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is not null; level = level.BaseType)
        {
            if (level.Name == "DbContext")
            {
                return true;
            }
        }

        return false;
    }
}
