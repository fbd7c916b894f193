using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What a query is made on, for messages: a context's set, or what gives the query. Behind variables, delegates and operators.</summary>
internal static class QueryRoot
{
    /// <summary>The set, its entity where a call gives it, a member, or a method; null where it is none of those.</summary>
    public static ISymbol? Of(IOperation query, SetTrace trace, SetContext context)
    {
        var named = query;
        while (Behind(Expressions.Unwrap(named), trace) is { } behind && context.Step())
        {
            named = behind;
        }

        return Expressions.Unwrap(named) switch
        {
            IMemberReferenceOperation member => member.Member,

            // context.Set<Customer>(): how it is called says nothing.
            IInvocationOperation { TargetMethod.DeclaringSyntaxReferences.IsEmpty: true } call when context.Roles.As(call.Type, Role.EfSet) is { TypeArguments: [var entity] } => entity,
            IInvocationOperation call => call.TargetMethod,
            ILocalReferenceOperation local => local.Local,
            _ => null,
        };
    }

    // Of a variable what it was given first: what follows is made of that.
    private static IOperation? Behind(IOperation query, SetTrace trace) => query switch
    {
        IInvocationOperation { TargetMethod.MethodKind: MethodKind.DelegateInvoke, Instance: { } called } => called,
        IInvocationOperation call => CallTrace.SourceOf(call),
        ILocalReferenceOperation local => trace.Variables.Definitions(local).LastOrDefault(),
        IAnonymousFunctionOperation lambda => Expressions.Values(lambda).FirstOrDefault(),
        _ => null,
    };
}
