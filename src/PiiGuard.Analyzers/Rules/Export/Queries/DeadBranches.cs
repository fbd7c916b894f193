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

    /// <summary>Those of a body's values that don't stand in a branch that isn't run.</summary>
    public IEnumerable<IOperation> Living(IEnumerable<IOperation> values, Scope scope) => scope.HasConstants ? values.Where(value => !Hold(value, scope)) : values;

    /// <summary>The branches of a choice that may be taken.</summary>
    public IEnumerable<IOperation> Living(IConditionalOperation choice, Scope scope)
    {
        var isTrue = scope.HasConstants ? IsTrue(choice.Condition, scope) : null;
        if (isTrue != false)
        {
            yield return choice.WhenTrue;
        }

        if (isTrue != true && choice.WhenFalse is { } other)
        {
            yield return other;
        }
    }

    /// <summary>Whether an operation stands in a branch that isn't run.</summary>
    public bool Hold(IOperation operation, Scope scope)
    {
        if (!scope.HasConstants)
        {
            return false;
        }

        for (var at = operation; at.Parent is { } parent; at = parent)
        {
            var isDead = parent switch
            {
                IConditionalOperation choice => at != choice.Condition && !Living(choice, scope).Contains(at),
                IBlockOperation block => block.Operations.TakeWhile(statement => statement != at).Any(statement => Leaves(statement, scope)),
                _ => false,
            };
            if (isDead)
            {
                return true;
            }
        }

        return false;
    }

    // A guard whose branch is known to be taken, and to leave: nothing behind it is run.
    private bool Leaves(IOperation statement, Scope scope) =>
        statement is IConditionalOperation guard && IsTrue(guard.Condition, scope) is { } isTrue && (isTrue ? guard.WhenTrue : guard.WhenFalse) is { } taken && Leaves(taken);

    /// <summary>Whether nothing behind a branch is run once it was.</summary>
    public static bool Leaves(IOperation branch) => branch switch
    {
        IReturnOperation { Kind: not OperationKind.YieldReturn } or IThrowOperation => true,
        IBlockOperation { Operations: [.., var last] } => Leaves(last),
        _ => false,
    };

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
