using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net;
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

    /// <summary>Whether a body does, or what it calls on its own object or type: one call further in, since such a method is a part of it with a name.</summary>
    public bool In(IOperation body) => Does(body)
        || body.DescendantsAndSelf().OfType<IInvocationOperation>().Any(call => _credentials.AreGivenTo(call, body))
        || OwnMethods(body).Any(called => BodyOf(called) is { } inner && Does(inner));

    private bool Does(IOperation code) => code.DescendantsAndSelf().Any(operation => operation switch
    {
        IArgumentOperation { Parameter.Name: var name, Value: var value } when Results.IsStatus(name) => value.DescendantsAndSelf().Any(IsRefusal),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.Name: var name }, Value: var value } when Results.IsStatus(name) => value.DescendantsAndSelf().Any(IsRefusal),
        IFieldReferenceOperation { Field.ContainingType.Name: "StatusCodes" or nameof(HttpStatusCode) } status => IsRefusal(status) && !IsCompared(status),
        IInvocationOperation call => roles.Plays(call.TargetMethod, Role.AskForCaller),
        IPropertyReferenceOperation property => roles.Plays(property.Property, Role.AskForCaller),
        IObjectCreationOperation creation => roles.Plays(creation.Constructor, Role.AskForCaller),
        _ => false,
    });

    private static IEnumerable<IMethodSymbol> OwnMethods(IOperation body)
    {
        var around = body.SemanticModel?.GetEnclosingSymbol(body.Syntax.SpanStart);
        var type = around as INamedTypeSymbol ?? around?.ContainingType;
        return from operation in body.DescendantsAndSelf()
            let called = operation switch
            {
                IInvocationOperation { Instance: null or IInstanceReferenceOperation } call => call.TargetMethod,
                IPropertyReferenceOperation { Instance: null or IInstanceReferenceOperation, Property.GetMethod: { } getter } => getter,
                _ => null,
            }
            where called is not null && (!called.IsStatic || SymbolEqualityComparer.Default.Equals(called.ContainingType, type))
            select called.OriginalDefinition;
    }

    // 401 may be a row's number as well: what makes it a status is where it is put.
    private static bool IsRefusal(IOperation status) => status.ConstantValue is { HasValue: true, Value: Unauthorized or Forbidden };

    // What another service said: reply.StatusCode == HttpStatusCode.Forbidden.
    private static bool IsCompared(IOperation status)
    {
        while (status.Parent is IConversionOperation conversion)
        {
            status = conversion;
        }

        return status.Parent is IBinaryOperation or IPatternOperation or ICaseClauseOperation;
    }

    /// <summary>
    /// Whether a type is an authorization filter that asks who the caller is, or another filter that turns callers away because of that. Authorization filters also send callers to https, or catch robots;
    /// of what can't be read it is believed.
    /// </summary>
    public bool ByFilter(ITypeSymbol? type) => type is INamedTypeSymbol filter && roles.IsOf(filter, Role.Filter) && _filters.GetOrAdd(filter, roles.IsOf(filter, Role.AuthorizationFilter) ? Asks : Refuses);

    /// <summary>Whether a name says so.</summary>
    public static bool InName(string name) => Words.Any(name.Contains);

    /// <summary>The operations of a constructor or method; null where they can't be read.</summary>
    public IOperation? BodyOf(IMethodSymbol method) => flow.Bodies.OperationOf(method, CancellationToken.None);

    private bool Asks(INamedTypeSymbol filter) => filter.DeclaringSyntaxReferences.IsEmpty
        ? !roles.IsOf(filter, Role.TransportFilter)
        : InName(filter.Name) || (filter.ContainingType is { } outer && InName(outer.Name))
            || CodeOf(filter).Any(In);

    // Whoever only looks at the caller, to log them, lets everybody through.
    private bool Refuses(INamedTypeSymbol filter) => CodeOf(filter).SelectMany(body => body.Descendants().OfType<ISimpleAssignmentOperation>())
        .Any(assignment => assignment.Target is IPropertyReferenceOperation { Property: var property } && roles.Plays(property, Role.FilterResult) && Does(assignment.Value));

    private IEnumerable<IOperation> CodeOf(INamedTypeSymbol type) =>
        SourceTypes.Bases(type).SelectMany(at => at.GetMembers().OfType<IMethodSymbol>()).Select(BodyOf).OfType<IOperation>();
}
