using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Lambdas, local functions and method groups as values.</summary>
internal static class Functions
{
    public static Value Lambda(Evaluator evaluator, IOperation operation)
    {
        var lambda = (IFlowAnonymousFunctionOperation)operation;
        evaluator.Findings?.AddUse(lambda.Syntax, evaluator.State);
        return Value.Of(Cell.Of(new Function(lambda.Symbol, lambda.Syntax), null));
    }

    public static Value DelegateCreation(Evaluator evaluator, IOperation operation) =>
        evaluator.Visit(((IDelegateCreationOperation)operation).Target);

    public static Value MethodReference(Evaluator evaluator, IOperation operation)
    {
        var reference = (IMethodReferenceOperation)operation;
        var method = reference.Method;
        var receiver = evaluator.Visit(reference.Instance);
        var syntax = method.MethodKind == MethodKind.LocalFunction
            ? method.OriginalDefinition.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax()
            : null;
        if (syntax is not null)
        {
            evaluator.Findings?.AddUse(syntax, evaluator.State);
        }

        var value = Value.Of(Cell.Of(new Function(method, syntax), null));
        if (!receiver.IsClean)
        {
            evaluator.Heap.Write(value, Slot.Receiver, receiver, replace: false);
        }

        return value;
    }
}
