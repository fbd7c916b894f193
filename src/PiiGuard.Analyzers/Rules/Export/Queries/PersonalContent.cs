using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The personal data that a value shows: what is read of tagged members to make it, or what its type holds where it comes from elsewhere.</summary>
internal sealed class PersonalContent(SetContext context, SetTrace trace)
{
    /// <summary>What calls give that give no sets.</summary>
    public CallContent Calls { get; } = new(context, trace);

    public ImmutableHashSet<Tag> Of(IOperation operation, Scope scope)
    {
        operation = Expressions.Unwrap(operation);
        if (!context.Step() || operation.ConstantValue.HasValue || operation.Type?.SpecialType is SpecialType.System_Boolean or SpecialType.System_Void && operation is not IMemberReferenceOperation)
        {
            return SetFacts.NoTags;
        }

        switch (operation)
        {
            case IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member:
                return trace.Reads.Content(member, scope);

            case IParameterReferenceOperation parameter:
                return trace.Of(parameter, scope).Tags;

            case ILocalReferenceOperation local:
                return trace.Of(local, scope).Tags.Union(trace.Members.TagsIn(local.Local, local, scope));

            case IInvocationOperation call:
                return Calls.Of(call, scope);

            case IObjectCreationOperation creation when !context.Roles.IsOf(creation.Type, Role.ByteStream):
                return trace.Constructed.Of(creation, scope).Aggregate(
                    creation.Initializer is { } initializer ? Of(initializer, scope) : SetFacts.NoTags,
                    (tags, part) => tags.Union(trace.Members.Shown(part.Value, part.Scope, part.Into)));

            case IObjectCreationOperation or IAnonymousObjectCreationOperation or ITupleOperation or IWithOperation or IArrayCreationOperation or IArrayInitializerOperation
                or IObjectOrCollectionInitializerOperation or IInterpolatedStringOperation or IInterpolationOperation or IBinaryOperation or ISwitchExpressionOperation or ISwitchExpressionArmOperation:
                return Union(operation, scope);

            case ISimpleAssignmentOperation assignment:
                return trace.Members.Assigned(assignment.Target, assignment.Value, scope);

            case IMemberInitializerOperation inner:
                return Of(inner.Initializer, scope);

            // Text that goes in between placeholders: sb.Append($"{mail};").
            case IInterpolatedStringHandlerCreationOperation handler:
                return Of(handler.Content, scope);

            case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation appended }:
                return appended.Arguments.Aggregate(SetFacts.NoTags, (tags, argument) => tags.Union(Of(argument, scope)));

            case IArgumentOperation argument:
                return Of(argument.Value, scope);

            case IConditionalOperation choice:
                return trace.Dead.Living(choice, scope).Aggregate(SetFacts.NoTags, (tags, branch) => tags.Union(Of(branch, scope)));

            case ICoalesceOperation coalesce:
                return Of(coalesce.Value, scope).Union(Of(coalesce.WhenNull, scope));

            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, scope);

            case IThrowOperation or IAnonymousFunctionOperation or ITypeOfOperation or INameOfOperation or IIsPatternOperation:
                return SetFacts.NoTags;

            // A span of arguments, which older compilers have no operation for: string.Join(", ", name, mail).
            case { Type.IsRefLikeType: true }:
                return Union(operation, scope);

            default:
                return SetTypes.IsSet(operation.Type) ? trace.Of(operation, scope).Tags : context.SentTags(operation.Type);
        }
    }

    private ImmutableHashSet<Tag> Union(IOperation operation, Scope scope)
    {
        var parts = operation is ISwitchExpressionOperation choice ? choice.Arms.Select(arm => arm.Value)
            : operation is IAnonymousObjectCreationOperation anonymous ? anonymous.Initializers
            : operation is IBinaryOperation row ? Operands.Of(row)
            : operation is IObjectCreationOperation made && context.Roles.IsOf(made.Type, Role.ByteStream) ? made.Arguments.Where(IsOfBytes)
            : operation.ChildOperations;
        return parts.Aggregate(SetFacts.NoTags, (tags, part) => tags.Union(Of(part, scope)));
    }

    // A stream gives away texts and bytes, and not the objects that it is made with.
    private bool IsOfBytes(IArgumentOperation argument) => Expressions.Unwrap(argument.Value).Type is var type
        && (type is IArrayTypeSymbol or { SpecialType: not SpecialType.None } || context.Roles.IsOf(type, Role.ByteStream));
}
