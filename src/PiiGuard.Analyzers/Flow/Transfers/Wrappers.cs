using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Members that give what a wrapper wraps: the value of a <c>Task&lt;T&gt;</c>, <c>Lazy&lt;T&gt;</c> or <c>Nullable&lt;T&gt;</c> is that of its <c>T</c>.</summary>
internal static class Wrappers
{
    public static bool IsValue(IPropertySymbol property) =>
        property.Name is "Value" or "Result"
        && property.ContainingType is { Arity: 1 } type
        && !SymbolEqualityComparer.Default.Equals(Types.Unwrap(type), type);
}
