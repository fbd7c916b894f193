using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>
/// Whether an object of a type holds personal data, or is one for which others give such objects: a request (<c>FindGuest : IRequest&lt;Guest&gt;</c>), a typed
/// repository. There inference brings the holder in, and no name that stands in the code says so. May only err towards yes.
/// </summary>
/// <param name="holding">The types that hold some themselves.</param>
/// <param name="compilation">The compilation: its own generic types have names to look for.</param>
internal sealed class LeadingTypes(HoldingTypes holding, Compilation compilation) : TypeSearch
{
    protected override bool IsSought(ITypeSymbol type) => holding.Contains(type);

    protected override IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type) => type switch
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

    private bool IsForeign(INamedTypeSymbol level) => level.Arity > 0 && !SymbolEqualityComparer.Default.Equals(level.ContainingAssembly, compilation.Assembly);

    // A context of a database may be closed with the type of its users: what it has are queries, and those have names.
    private bool IsContext(INamedTypeSymbol type) => Roles.For(compilation).IsOf(type, Role.EfContext);
}
