using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Casts, boxing, <c>as</c>, user-defined conversions: what is converted stays what it is.</summary>
internal static class Conversions
{
    public static Value Conversion(Evaluator evaluator, IOperation operation)
    {
        var conversion = (IConversionOperation)operation;
        var value = evaluator.Visit(conversion.Operand);
        if (conversion.OperatorMethod is { } method)
        {
            return evaluator.Calls.Call(
                new CallSite(operation, method, Value.Clean, ImmutableArray.Create(new Argument(value, conversion.Operand))));
        }

        // Boxed structs and values without parts become objects when a type with parts is asked for, so that their type is known at a sink.
        return value;
    }
}
