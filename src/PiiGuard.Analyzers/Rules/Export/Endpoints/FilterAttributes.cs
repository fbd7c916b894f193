using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>Attributes that bring a filter along by its type: <c>class AdminAttribute() : TypeFilterAttribute(typeof(AdminFilter))</c>.</summary>
internal sealed class FilterAttributes(FlowContext flow, Roles roles)
{
    // What constructors of another assembly pass on can't be read, but the filters that attributes are built around can be seen. Authorization filters also
    // send callers to https, or catch robots: only where the attribute is called so does its filter ask who they are.
    private static readonly ImmutableArray<string> Words = ImmutableArray.Create("Authoriz", "Permission", "Admin", "Role");

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _known = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the filter of an attribute is one that asks who the caller is.</summary>
    public bool Authorize(ITypeSymbol? attribute) =>
        attribute is INamedTypeSymbol type && roles.IsOf(type, Role.FilterByType) && _known.GetOrAdd(type, Names);

    private bool Names(INamedTypeSymbol attribute) => SourceTypes.Bases(attribute).Any(type =>
        type.TypeArguments.Any(IsFilter)
        || type.InstanceConstructors.Any(PassesFilter)
        || (Words.Any(word => type.Name.Contains(word)) && type.GetTypeMembers().Any(IsFilter)));

    private bool PassesFilter(IMethodSymbol constructor)
    {
        var body = flow.Bodies.OperationOf(constructor, CancellationToken.None);
        var passed = body is IConstructorBodyOperation { Initializer: var initializer } ? initializer : body;
        return passed?.Descendants().Any(part => part is ITypeOfOperation named && IsFilter(named.TypeOperand)) == true;
    }

    private bool IsFilter(ITypeSymbol type) => roles.IsOf(type, Role.AuthorizeMark);
}
