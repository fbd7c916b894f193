using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>Attributes that bring a filter along by its type: <c>class AdminAttribute() : TypeFilterAttribute(typeof(AdminFilter))</c>.</summary>
internal sealed class FilterAttributes(FlowContext flow, Roles roles)
{
    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the filter of an attribute is one that asks who the caller is.</summary>
    public bool Authorize(ITypeSymbol? attribute) =>
        attribute is INamedTypeSymbol type && roles.IsOf(type, Role.FilterByType) && _known.GetOrAdd(type, Names);

    // Of another assembly what its constructors pass on can't be read: its type arguments can be, and the filters that it is built around.
    private bool Names(INamedTypeSymbol attribute) => SourceTypes.Bases(attribute).Any(type =>
        type.TypeArguments.Any(IsFilter)
        || type.GetTypeMembers().Any(IsFilter)
        || type.InstanceConstructors.Any(PassesFilter));

    private bool PassesFilter(IMethodSymbol constructor)
    {
        var body = flow.Bodies.OperationOf(constructor, CancellationToken.None);
        var passed = body is IConstructorBodyOperation { Initializer: var initializer } ? initializer : body;
        return passed?.Descendants().Any(part => part is ITypeOfOperation named && IsFilter(named.TypeOperand)) == true;
    }

    private bool IsFilter(ITypeSymbol type) => roles.IsOf(type, Role.AuthorizeMark);
}
