using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Tells a value that says nothing new of anybody: what the caller of an endpoint just sent, a constant, something empty, or what was protected.</summary>
internal sealed class CallersOwn(SetContext context, SetTrace trace)
{
    // Ends: each step looks at a smaller value, or at one that was assigned in front.
    public bool Is(IOperation value, Scope scope)
    {
        value = Expressions.Unwrap(value);
        if (value.ConstantValue.HasValue || !context.Step())
        {
            return value.ConstantValue.HasValue;
        }

        switch (value)
        {
            case ILiteralOperation or IDefaultValueOperation or IThrowOperation or IConditionalAccessInstanceOperation or IInterpolatedStringTextOperation:
                return true;

            case IParameterReferenceOperation parameter:
                return IsSent(parameter, scope) && !trace.Members.HoldsOthers(parameter.Parameter, parameter, scope);

            case ILocalReferenceOperation local:
                return (trace.Variables.Assigned(local.Local, local, assigned => Is(assigned, scope) ? SetFacts.CallersOwn : SetFacts.Clean) ?? trace.Variables.Element(local, scope)) is { IsCallersOwn: true }
                    && !trace.Members.HoldsOthers(local.Local, local, scope);

            case IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member:
                return IsOwnMember(member, scope);

            case IConditionalAccessOperation access:
                return Is(access.Operation, scope) && Is(access.WhenNotNull, scope);

            case IConditionalOperation choice:
                return trace.Dead.Living(choice, scope).All(branch => Is(branch, scope));

            // Trimmed, put together or cut, a text is as much the caller's as before.
            case IInvocationOperation call:
                return trace.Content.Calls.IsProtected(call)
                    || call.TargetMethod.ContainingType?.SpecialType is not (null or SpecialType.None) && call.ChildOperations.All(part => Is(part, scope))
                    || call is { TargetMethod.Name: nameof(Enumerable.Empty), Arguments.IsEmpty: true }
                    || SetTypes.IsSet(call.Type) && trace.Of(call, scope).IsCallersOwn;

            case IBinaryOperation row:
                return Operands.Of(row).All(part => Is(part, scope));

            case ICoalesceOperation or IInterpolatedStringOperation or IInterpolationOperation or IArgumentOperation or IObjectCreationOperation or IArrayCreationOperation
                or IObjectOrCollectionInitializerOperation or IArrayInitializerOperation:
                return value.ChildOperations.All(part => Is(part, scope));

            case ISimpleAssignmentOperation assignment:
                return Is(assignment.Value, scope);

            // An empty collection expression, which older compilers have no operation for.
            default:
                return SetTypes.IsSet(value.Type) && value.Syntax.ToString() == "[]";
        }
    }

    /// <summary>Whether a parameter is one that the caller of an endpoint fills.</summary>
    public bool IsSent(IParameterReferenceOperation parameter, Scope scope) => scope.IsCallersOwn(parameter.Parameter) && !SetTypes.IsQuery(parameter.Type);

    // Requests are filled by setters; what else a parameter gives may come from anywhere, unless it is a plain value of it.
    private bool IsOwnMember(IMemberReferenceOperation reference, Scope scope)
    {
        var member = reference.Member;
        return reference.Instance switch
        {
            null => member.DeclaringSyntaxReferences.IsEmpty && context.Shapes.TagOf(member) is null,
            IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } =>
                context.Roles.AttributeOf(member, Role.FromRequest) is not null || context.Roles.AttributeOf(member.ContainingType, Role.FromRequest) is not null,
            var instance => !SetTypes.IsQuery(reference.Type) && Is(instance, scope)
                && (member is IFieldSymbol or IPropertySymbol { SetMethod.DeclaredAccessibility: Accessibility.Public } || reference.Type?.SpecialType is not (null or SpecialType.None)),
        };
    }
}
