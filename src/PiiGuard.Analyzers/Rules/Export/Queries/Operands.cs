using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The operands of a row of operators (<c>a + b + c</c>).</summary>
internal static class Operands
{
    /// <summary>From left to right, and without recursion: rows may be thousands long.</summary>
    public static IEnumerable<IOperation> Of(IBinaryOperation row)
    {
        var behind = new Stack<IOperation>();
        IOperation first = row;
        while (Expressions.Unwrap(first) is IBinaryOperation inner)
        {
            behind.Push(inner.RightOperand);
            first = inner.LeftOperand;
        }

        return behind.Prepend(first);
    }
}
