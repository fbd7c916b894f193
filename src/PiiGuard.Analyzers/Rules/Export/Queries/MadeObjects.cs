using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Tells an object that code of this compilation made and nobody else filled: it holds what is put into it, and not all that its type may hold.</summary>
internal sealed class MadeObjects(SetContext context, SetTrace trace)
{
    private readonly ObjectUses _uses = new(context);

    // Ends: each step looks at a smaller value, at one that was assigned in front, or one call further in.
    public bool Is(IOperation value, Scope scope)
    {
        value = Expressions.Unwrap(value);
        if (value.ConstantValue.HasValue || !context.Step())
        {
            return value.ConstantValue.HasValue;
        }

        return value switch
        {
            ILiteralOperation or IDefaultValueOperation or IThrowOperation => true,
            IObjectCreationOperation creation => trace.Constructed.Of(creation, scope).All(part => IsPart(part.Value, part.Scope)) && Initialized(creation).All(part => IsPart(part, scope)),
            ILocalReferenceOperation local => trace.Variables.Definitions(local) is { Count: > 0 } definitions && definitions.All(definition => Is(definition, scope)) && IsFilledHere(local.Local, local, scope),
            IParameterReferenceOperation { Parameter: var parameter } => (scope.Known.TryGetValue(parameter, out var passed) ? passed.IsMade : scope.IsEndpoint) && IsFilledHere(parameter, value, scope),
            IConditionalOperation choice => trace.Dead.Living(choice, scope).All(branch => Is(branch, scope)),
            ICoalesceOperation coalesce => Is(coalesce.Value, scope) && Is(coalesce.WhenNull, scope),
            ISwitchExpressionOperation choice => choice.Arms.All(arm => Is(arm.Value, scope)),
            IInvocationOperation call => IsMadeBy(call, scope),
            _ => false,
        };
    }

    // What generic code makes of its type arguments, its body doesn't say.
    private bool IsMadeBy(IInvocationOperation call, Scope scope) => scope.Depth < Scope.MaximalDepth
        && context.ReturnsOf(call.TargetMethod).ToList() is { Count: > 0 } bodies
        && bodies.All(body => body.Method is { IsGenericMethod: false, ContainingType.IsGenericType: false }
            && trace.Passed.Into(call, body.Method, scope) is var inner && trace.Dead.Living(body.Values, inner).All(value => Is(value, inner)));

    private bool IsFilledHere(ISymbol variable, IOperation read, Scope scope) =>
        _uses.AreFollowed(variable, read) && trace.Members.PutInto(variable, read, scope).All(put => IsPart(put.Value, scope));

    private static IEnumerable<IOperation> Initialized(IObjectCreationOperation creation) =>
        creation.Initializer?.Initializers.Select(initializer => initializer is ISimpleAssignmentOperation assignment ? assignment.Value : initializer) ?? [];

    // What comes from elsewhere counts with all that its type holds; a variable with what is known to be in it.
    private bool IsPart(IOperation part, Scope scope) => Expressions.Unwrap(part) is var value
        && (value is not (ILocalReferenceOperation or IParameterReferenceOperation or IObjectCreationOperation)
            || context.SentTags(value.Type).IsEmpty || (SetTypes.IsSet(value.Type) ? trace.Own.Is(value, scope) : Is(value, scope)));
}
