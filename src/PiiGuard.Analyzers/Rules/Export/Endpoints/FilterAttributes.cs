using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>Attributes that bring a filter along by its type: <c>class AdminAttribute() : TypeFilterAttribute(typeof(AdminFilter))</c>.</summary>
internal sealed class FilterAttributes(CallerChecks checks, Roles roles)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the filter of an attribute is one that asks who the caller is.</summary>
    public bool Authorize(ITypeSymbol? attribute) =>
        attribute is INamedTypeSymbol type && roles.IsOf(type, Role.FilterByType) && _known.GetOrAdd(type, Names);

    // What constructors of another assembly pass on can't be read, but the filters that attributes are built around can be seen: their names say what for.
    private bool Names(INamedTypeSymbol attribute) => SourceTypes.Bases(attribute).Any(type =>
        type.TypeArguments.Any(checks.ByFilter)
        || type.InstanceConstructors.Any(PassesFilter)
        || (CallerChecks.InName(type.Name) && type.GetTypeMembers().Any(checks.ByFilter)));

    private bool PassesFilter(IMethodSymbol constructor)
    {
        var body = checks.BodyOf(constructor);
        var passed = body is IConstructorBodyOperation { Initializer: var initializer } ? initializer : body;
        return passed?.Descendants().Any(part => part is ITypeOfOperation named && checks.ByFilter(named.TypeOperand)) == true;
    }
}
