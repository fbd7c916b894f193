using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What an expression is behind what only wraps it, where it stands, and what a lambda gives back.</summary>
internal static class Expressions
{
    /// <summary>The values that a lambda gives back.</summary>
    public static IReadOnlyList<IOperation> Values(IAnonymousFunctionOperation lambda) => SetContext.Returned(lambda.Body).ToList();

    /// <summary>What stands behind conversions: of a lambda to a delegate or expression, of a value to another type.</summary>
    public static IOperation Unwrap(IOperation operation)
    {
        while (true)
        {
            switch (operation)
            {
                case IConversionOperation { OperatorMethod: null } conversion:
                    operation = conversion.Operand;
                    break;
                case IConversionOperation { OperatorMethod: { } convert } conversion when convert.ContainingType.Name is "ActionResult" or "Results":
                    operation = conversion.Operand;
                    break;
                case IDelegateCreationOperation creation:
                    operation = creation.Target;
                    break;
                case IParenthesizedOperation parenthesized:
                    operation = parenthesized.Operand;
                    break;
                case IAwaitOperation awaited:
                    operation = awaited.Operation;
                    break;
                case ITranslatedQueryOperation query:
                    operation = query.Operation;
                    break;
                case IInvocationOperation { TargetMethod.Name: "ConfigureAwait", Instance: { } task }:
                    operation = task;
                    break;
                case IInvocationOperation { TargetMethod: { Name: nameof(Task.FromResult), ContainingType.Name: nameof(Task) or "ValueTask" }, Arguments: [var result] }:
                    operation = result.Value;
                    break;
                default:
                    return operation;
            }
        }
    }

    /// <summary>Where a value stands: a query in its own syntax as a whole, not its last clause.</summary>
    public static SyntaxNode Place(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value.Parent is ITranslatedQueryOperation query ? query.Syntax : value.Syntax;
    }
}
