using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>What calls on a route, or a group of them, demand.</summary>
internal sealed class RouteDemands(Roles roles, CancellationToken cancellationToken)
{
    private readonly HashSet<string> _names = new(
        new[] { Role.RequireAuthorization, Role.AllowAnonymous, Role.EndpointMetadata }.SelectMany(roles.NamesOf), StringComparer.Ordinal);

    /// <summary>What one call says of the endpoints of its receiver.</summary>
    public Access? Of(InvocationExpressionSyntax call, SemanticModel model)
    {
        if (call.Expression is not MemberAccessExpressionSyntax access || !_names.Contains(access.Name.Identifier.ValueText))
        {
            return null;
        }

        var method = model.GetSymbolInfo(call, cancellationToken).Symbol;
        return roles.Plays(method, Role.AllowAnonymous) || Adds(Role.AnonymousMark) ? Access.Open
            : roles.Plays(method, Role.RequireAuthorization) || Adds(Role.AuthorizeMark) ? Access.Authorized
            : null;

        bool Adds(Role mark) => roles.Plays(method, Role.EndpointMetadata)
            && call.ArgumentList.Arguments.Any(argument => roles.IsOf(model.GetTypeInfo(argument.Expression, cancellationToken).Type, mark));
    }
}
