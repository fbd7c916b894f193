using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>Whether code finds out who its caller is, or turns callers away because of that.</summary>
internal sealed class CallerChecks(FlowContext flow, Roles roles)
{
    private const int Unauthorized = 401;
    private const int Forbidden = 403;

    private static readonly ImmutableArray<string> Words = ImmutableArray.Create("Authoriz", "Permission", "Admin", "Role", "Login");

    private readonly SentCredentials _credentials = new(flow.Shapes, roles);

    private readonly ConcurrentDictionary<INamedTypeSymbol, bool> _filters = new(SymbolEqualityComparer.Default);

    public bool In(IOperation body) => body.DescendantsAndSelf().Any(operation => operation switch
    {
        { ConstantValue: { HasValue: true, Value: Unauthorized or Forbidden } } => true,
        IInvocationOperation call => roles.Plays(call.TargetMethod, Role.AskForCaller) || _credentials.AreGivenTo(call, body),
        IPropertyReferenceOperation property => roles.Plays(property.Property, Role.AskForCaller),
        IObjectCreationOperation creation => roles.Plays(creation.Constructor, Role.AskForCaller),
        _ => false,
    });

    /// <summary>Whether a type is an authorization filter that asks who the caller is. Such filters also send callers to https, or catch robots; of what can't be read it is believed.</summary>
    public bool ByFilter(ITypeSymbol? type) => type is INamedTypeSymbol filter && roles.IsOf(filter, Role.AuthorizationFilter) && _filters.GetOrAdd(filter, Asks);

    /// <summary>Whether a name says so.</summary>
    public static bool InName(string name) => Words.Any(name.Contains);

    /// <summary>The operations of a constructor or method; null where they can't be read.</summary>
    public IOperation? BodyOf(IMethodSymbol method)
    {
        try
        {
            return flow.Bodies.OperationOf(method, CancellationToken.None);
        }
        catch (Exception exception) when (Bodies.IsGivenUp(exception))
        {
            return null;
        }
    }

    private bool Asks(INamedTypeSymbol filter) => filter.DeclaringSyntaxReferences.IsEmpty
        ? !roles.IsOf(filter, Role.TransportFilter)
        : InName(filter.Name) || (filter.ContainingType is { } outer && InName(outer.Name))
            || SourceTypes.Bases(filter).SelectMany(type => type.GetMembers().OfType<IMethodSymbol>()).Any(method => BodyOf(method) is { } body && In(body));
}
