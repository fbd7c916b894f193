using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>Which framework calls an endpoint.</summary>
internal enum EndpointKind
{
    Controller,
    Page,
    Hub,
    Grpc,
    Route,
}

/// <summary>The methods of controllers, pages, hubs and services that the outside calls.</summary>
internal static class EndpointMethods
{
    private const string ControllerName = "Controller";

    // A page's handlers: OnGet, OnPostDelete, OnGetAsync.
    private static readonly ImmutableArray<string> Handlers = ImmutableArray.Create("OnGet", "OnPost", "OnPut", "OnDelete", "OnPatch", "OnHead");

    /// <summary>Which framework calls methods of this type from outside; null where none does.</summary>
    public static EndpointKind? KindOf(INamedTypeSymbol type, Roles roles)
    {
        if (type.TypeKind != TypeKind.Class || type.IsStatic)
        {
            return null;
        }

        if (roles.IsOf(type, Role.PageModel))
        {
            return EndpointKind.Page;
        }

        if (roles.IsOf(type, Role.Controller) || (roles.Exists(Role.Controller) && IsPlainController(type, roles)))
        {
            return EndpointKind.Controller;
        }

        if (roles.IsOf(type, Role.Hub))
        {
            return EndpointKind.Hub;
        }

        return SourceTypes.Bases(type).Any(@base => roles.AttributeOf(@base, Role.GrpcServiceMark) is not null) ? EndpointKind.Grpc : null;
    }

    /// <summary>Whether the framework calls this method.</summary>
    public static bool IsCalled(IMethodSymbol method, EndpointKind kind, Roles roles) =>
        method is { MethodKind: MethodKind.Ordinary, IsStatic: false, IsAbstract: false, IsGenericMethod: false, DeclaredAccessibility: Accessibility.Public }
        && !Overridden(method).Any(at => roles.AttributeOf(at, Role.NotAnAction) is not null)
        && kind switch
        {
            EndpointKind.Page => Handlers.Any(handler => method.Name.StartsWith(handler, StringComparison.Ordinal)),
            EndpointKind.Grpc => method.IsOverride,
            EndpointKind.Controller => Overridden(method).Last().ContainingType.SpecialType != SpecialType.System_Object && !method.Name.StartsWith("Dispose", StringComparison.Ordinal),
            _ => !method.IsOverride,
        };

    /// <summary>A method of a type that a framework calls.</summary>
    public static bool IsEndpoint(IMethodSymbol method, Roles roles) =>
        method.ContainingType is { } type && KindOf(type, roles) is { } kind && IsCalled(method, kind, roles);

    /// <summary>A method and what it overrides: a library's base may declare the action, or say of it what holds here too.</summary>
    public static IEnumerable<IMethodSymbol> Overridden(IMethodSymbol method)
    {
        for (var at = method; at is not null; at = at.OverriddenMethod)
        {
            yield return at;
        }
    }

    // MVC also takes public classes that are called so, or marked.
    private static bool IsPlainController(INamedTypeSymbol type, Roles roles) =>
        type is { DeclaredAccessibility: Accessibility.Public, IsAbstract: false, Arity: 0, ContainingType: null }
        && (type.Name.EndsWith(ControllerName, StringComparison.Ordinal) || SourceTypes.Bases(type).Any(@base => roles.AttributeOf(@base, Role.ControllerMark) is not null));
}

/// <summary>The calls that map a handler to a route.</summary>
internal static class RouteHandlers
{
    /// <summary>The argument that is the handler: a lambda, a method group, a delegate.</summary>
    public static IOperation? HandlerOf(IInvocationOperation call) => call.Arguments
        .Where(argument => argument.Parameter?.Type.TypeKind == TypeKind.Delegate || argument.Parameter?.Type.Name == nameof(Delegate))
        .Select(argument => Queries.Expressions.Unwrap(argument.Value))
        .FirstOrDefault();
}
