using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>Tells a query that is read within the very expression that an endpoint answers with: the endpoint's rule speaks about it.</summary>
internal static class AnsweredQuery
{
    public static bool Is(IOperation query, ISymbol owner, Roles roles)
    {
        for (var at = query.Parent; at is not null; at = at.Parent)
        {
            switch (at)
            {
                case IReturnOperation { Kind: OperationKind.Return }:
                    return IsHandler(at, owner, roles);

                case IInvocationOperation or IArgumentOperation or IConversionOperation or IAwaitOperation or IParenthesizedOperation or ITranslatedQueryOperation or IDelegateCreationOperation
                    or IObjectCreationOperation or IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation or IConditionalOperation or ICoalesceOperation:
                    break;

                // The name of an anonymous object's member.
                case ISimpleAssignmentOperation { Parent: IAnonymousObjectCreationOperation or IObjectOrCollectionInitializerOperation }:
                    break;

                default:
                    return false;
            }
        }

        return false;
    }

    private static bool IsHandler(IOperation returned, ISymbol owner, Roles roles)
    {
        for (var at = returned.Parent; at is not null; at = at.Parent)
        {
            if (at is IAnonymousFunctionOperation or ILocalFunctionOperation)
            {
                while (at.Parent is IDelegateCreationOperation or IConversionOperation or IArgumentOperation)
                {
                    at = at.Parent;
                }

                return at.Parent is IInvocationOperation map && roles.Plays(map.TargetMethod, Role.MapHandler);
            }
        }

        return owner is IMethodSymbol method && EndpointMethods.IsEndpoint(method, roles);
    }
}
