using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Whether all that code does with an object in a variable can be followed, so that nobody else fills it.</summary>
internal sealed class ObjectUses(SetContext context)
{
    private readonly BodyLookup<IOperation> _references = new(operation => operation switch
    {
        ILocalReferenceOperation local => (local.Local, operation),
        IParameterReferenceOperation parameter => (parameter.Parameter, operation),
        _ => null,
    });

    /// <summary>Whether the uses in front of a read can be followed; in all of a body where that is given.</summary>
    public bool AreFollowed(ISymbol variable, IOperation read) => AreFollowed(variable, read, 0);

    private bool AreFollowed(ISymbol variable, IOperation read, int depth) => depth < Scope.MaximalDepth && context.Step()
        && _references.Of(variable, read).Where(use => BodyLookup.IsBefore(use, read)).All(use => IsFollowed(use, depth));

    private bool IsFollowed(IOperation use, int depth)
    {
        var at = use;
        while (!IsPlain(at.Type) && (at.Parent is IConversionOperation or IParenthesizedOperation or IAwaitOperation or ICoalesceOperation
            || at.Parent is IMemberReferenceOperation member && member.Instance == at
            || at.Parent is IConditionalOperation choice && choice.Condition != at))
        {
            at = at.Parent!;
        }

        return IsPlain(at.Type) || at.Parent switch
        {
            IAssignmentOperation assignment => assignment.Target == at && IsFollowedFrom(assignment, depth),
            IReturnOperation or IBinaryOperation or IIsPatternOperation => true,
            IArgumentOperation { Parent: IInvocationOperation call, Parameter: { RefKind: RefKind.None } parameter } => IsFollowedInto(call, parameter, depth),
            IInvocationOperation call => context.Roles.Plays(call.TargetMethod, Role.Fill),
            _ => false,
        };
    }

    // A text, or a number, that is read out of it.
    private static bool IsPlain(ITypeSymbol? type) => type is { IsValueType: true } or { SpecialType: SpecialType.System_String };

    // Another object may take a parameter's place, or get into one further in, only where it is new.
    private bool IsFollowedFrom(IAssignmentOperation assignment, int depth) => Expressions.Unwrap(assignment.Value) is var value && assignment.Target switch
    {
        IParameterReferenceOperation => value is IObjectCreationOperation { Arguments.IsEmpty: true, Initializer: null },
        ILocalReferenceOperation => true,
        _ => depth == 0 || value is not (ILocalReferenceOperation or IParameterReferenceOperation or IObjectCreationOperation) || context.SentTags(value.Type).IsEmpty,
    };

    // Who only throws, or wraps a result, fills nothing.
    private bool IsFollowedInto(IInvocationOperation call, IParameterSymbol parameter, int depth) =>
        call.TargetMethod.Name.StartsWith("ThrowIf", StringComparison.Ordinal) || Expressions.Unwrap(call) != call
        || context.BodiesOf(call.TargetMethod).ToList() is { Count: > 0 } bodies
            && bodies.All(body => parameter.Ordinal < body.Method.Parameters.Length && AreFollowed(body.Method.Parameters[parameter.Ordinal], body.Body, depth + 1));
}
