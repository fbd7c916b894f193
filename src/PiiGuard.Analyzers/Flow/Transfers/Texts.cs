using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Building text, and operators.</summary>
internal static class Texts
{
    public static Value Interpolated(Evaluator evaluator, IOperation operation)
    {
        var labels = Labels.None;
        foreach (var part in ((IInterpolatedStringOperation)operation).Parts)
        {
            switch (part)
            {
                case IInterpolationOperation hole:
                    labels = labels.Join(AsText(evaluator, hole.Expression, null).Labels);
                    break;
                case IInterpolatedStringAppendOperation append:
                    labels = labels.Join(evaluator.Heap.Own(evaluator.Visit(append.AppendCall)));
                    break;
            }
        }

        return Value.Of(labels);
    }

    /// <summary>A custom handler is an object that the holes are written to, whatever its own methods do.</summary>
    public static Value Handler(Evaluator evaluator, IOperation operation)
    {
        var creation = (IInterpolatedStringHandlerCreationOperation)operation;
        var labels = Labels.None;
        foreach (var hole in Holes(creation.Content))
        {
            labels = labels.Join(AsText(evaluator, hole, null).Labels);
        }

        var handler = evaluator.Make(operation);
        evaluator.Heap.WriteSelf(handler, labels);
        return handler;
    }

    private static IEnumerable<IOperation> Holes(IOperation content)
    {
        var pending = new Stack<IOperation>();
        pending.Push(content);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case IInterpolatedStringAppendOperation { AppendCall: IInvocationOperation { Arguments: [var first, ..] } }:
                    yield return first.Value;
                    break;
                case IInterpolatedStringAppendOperation append:
                    yield return append.AppendCall;
                    break;
                case IInterpolationOperation hole:
                    yield return hole.Expression;
                    break;
                case var other:
                    foreach (var child in other.ChildOperations.Reverse())
                    {
                        pending.Push(child);
                    }

                    break;
            }
        }
    }

    /// <summary>A chain of <c>a + b + c</c> leans to the left and may be thousands long: evaluated in a loop.</summary>
    public static Value Binary(Evaluator evaluator, IOperation operation)
    {
        var chain = new Stack<IBinaryOperation>();
        var leftmost = operation;
        while (leftmost is IBinaryOperation { OperatorMethod: null } binary)
        {
            chain.Push(binary);
            leftmost = binary.LeftOperand;
        }

        if (chain.Count == 0)
        {
            var overloaded = (IBinaryOperation)operation;
            var arguments = ImmutableArray.Create(
                new Argument(evaluator.Visit(overloaded.LeftOperand), overloaded.LeftOperand),
                new Argument(evaluator.Visit(overloaded.RightOperand), overloaded.RightOperand));
            return evaluator.Calls.Call(new CallSite(operation, overloaded.OperatorMethod!, Value.Clean, arguments));
        }

        var value = AsText(evaluator, leftmost, chain.Peek().Type);
        while (chain.Count > 0)
        {
            var binary = chain.Pop();
            value = value.Join(AsText(evaluator, binary.RightOperand, binary.Type));
            if (IsComparison(binary.OperatorKind))
            {
                value = Value.Clean;
            }
        }

        return value;
    }

    public static Value Unary(Evaluator evaluator, IOperation operation)
    {
        var unary = (IUnaryOperation)operation;
        var value = evaluator.Visit(unary.Operand);
        return unary.OperatorMethod is { } method
            ? evaluator.Calls.Call(new CallSite(operation, method, Value.Clean, ImmutableArray.Create(new Argument(value, unary.Operand))))
            : value;
    }

    /// <summary>The operand of a concatenation: an object in it is turned into text.</summary>
    public static Value AsText(Evaluator evaluator, IOperation operand, ITypeSymbol? type)
    {
        var value = evaluator.Visit(operand);
        if (PrintsItsTypesName(operand))
        {
            return Value.Clean;
        }

        return value.Cells.IsEmpty || (type is not null && type.SpecialType != SpecialType.System_String)
            ? value
            : Value.Of(Disclosed(evaluator, value, enumerates: false));
    }

    /// <summary>Collections and tasks print the name of their type when they are put into text.</summary>
    private static bool PrintsItsTypesName(IOperation operand)
    {
        while (operand is IConversionOperation { OperatorMethod: null } conversion)
        {
            operand = conversion.Operand;
        }

        return operand.Type is { } type
            && (Types.IsTask(type) || (type.SpecialType == SpecialType.None && !Types.IsText(type) && Types.ElementOf(type) is not null && PrintedText.KindOf(type) == TextKind.TypeName));
    }

    public static FlatSet<Label> Disclosed(Evaluator evaluator, Value value, bool enumerates) =>
        evaluator.Disclosures.Of(value, Disclosure.Text, enumerates).Where(label => label.Extent != Extent.Nominal);

    private static bool IsComparison(BinaryOperatorKind kind) => kind is BinaryOperatorKind.Equals or BinaryOperatorKind.NotEquals
        or BinaryOperatorKind.LessThan or BinaryOperatorKind.LessThanOrEqual or BinaryOperatorKind.GreaterThan or BinaryOperatorKind.GreaterThanOrEqual
        or BinaryOperatorKind.ConditionalAnd or BinaryOperatorKind.ConditionalOr;
}
