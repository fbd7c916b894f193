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

        return conversion.Conversion.IsImplicit ? value : Narrow(evaluator, value, conversion.Type);
    }

    /// <summary>What a cast, a pattern or <c>as</c> says of objects of which less was known: an event's sender, what a cache or a container gives.</summary>
    public static Value Narrow(Evaluator evaluator, Value value, ITypeSymbol? type)
    {
        if (value.Cells.IsEmpty || Types.Unwrap(type) is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface } known || !evaluator.Context.HasParts(known))
        {
            return value;
        }

        var cells = value.Cells.Map(cell => cell.Function is null && SaysMore(known, cell.Type) ? cell.As(known) : cell);
        return ReferenceEquals(cells, value.Cells) ? value : Value.Of(value.Labels, cells);
    }

    private static bool SaysMore(INamedTypeSymbol type, ITypeSymbol? before) =>
        type.SpecialType != SpecialType.System_Object
        && (before is null or { SpecialType: SpecialType.System_Object } or { TypeKind: TypeKind.Dynamic }
            || SourceTypes.Bases(type).Skip(1).Contains(before, SymbolEqualityComparer.Default)
            || type.AllInterfaces.Contains(before, SymbolEqualityComparer.Default));
}
