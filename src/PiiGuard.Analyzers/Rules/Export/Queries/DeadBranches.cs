using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What a call rules out by a constant that it passes: <c>Prepare(model, customer, exclude: true)</c> doesn't run what stands under <c>if (!exclude)</c>.</summary>
internal sealed class DeadBranches
{
    private readonly BodyLookup<IOperation> _written = new(static operation => operation switch
    {
        IAssignmentOperation { Target: IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } target } => (target.Parameter, target),
        IArgumentOperation { Parameter.RefKind: not RefKind.None, Value: IParameterReferenceOperation { Type.SpecialType: SpecialType.System_Boolean } target } => (target.Parameter, target),
        _ => null,
    });

    /// <summary>Whether an operation stands in a branch that isn't run.</summary>
    public bool Hold(IOperation operation, Scope scope)
    {
        if (!scope.HasConstants)
        {
            return false;
        }

        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            if (parent is IConditionalOperation choice && at != choice.Condition && IsTrue(choice.Condition, scope) is { } isTrue && at == choice.WhenTrue != isTrue)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>What a condition is; null where that can't be told.</summary>
    public bool? IsTrue(IOperation condition, Scope scope) => condition switch
    {
        { ConstantValue: { HasValue: true, Value: bool constant } } => constant,
        IParenthesizedOperation inner => IsTrue(inner.Operand, scope),
        IParameterReferenceOperation parameter => scope.Known.TryGetValue(parameter.Parameter, out var facts) && !_written.Of(parameter.Parameter, parameter).Any() ? facts.IsTrue : null,
        IUnaryOperation { OperatorKind: UnaryOperatorKind.Not } not => !IsTrue(not.Operand, scope),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalAnd } both => IsTrue(both.LeftOperand, scope) & IsTrue(both.RightOperand, scope),
        IBinaryOperation { OperatorKind: BinaryOperatorKind.ConditionalOr } either => IsTrue(either.LeftOperand, scope) | IsTrue(either.RightOperand, scope),
        _ => null,
    };
}
