using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Lambdas that only compare what they are given: <c>row =&gt; row.Id == id &amp;&amp; row.Name != null</c>. A truth value is clean, and nothing is called, assigned or made, so
/// that there is nothing to follow. Half of the lambdas of a program that queries a database are such.
/// </summary>
internal static class Comparisons
{
    /// <summary>Whether a function does nothing but compare.</summary>
    public static bool Is(SyntaxNode function) => function is LambdaExpressionSyntax { ExpressionBody: { } body } && AreComparisons(body);

    private static bool AreComparisons(ExpressionSyntax all)
    {
        // Without recursion: rows of && may be long.
        var pending = new Stack<ExpressionSyntax>();
        pending.Push(all);
        while (pending.Count > 0)
        {
            switch (pending.Pop())
            {
                case ParenthesizedExpressionSyntax inner:
                    pending.Push(inner.Expression);
                    break;

                case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                    pending.Push(not.Operand);
                    break;

                case BinaryExpressionSyntax both when both.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression:
                    pending.Push(both.Left);
                    pending.Push(both.Right);
                    break;

                case IsPatternExpressionSyntax { Pattern: ConstantPatternSyntax or UnaryPatternSyntax { Pattern: ConstantPatternSyntax } } test when IsRead(test.Expression):
                case BinaryExpressionSyntax compared when IsComparison(compared.Kind()) && IsRead(compared.Left) && IsRead(compared.Right):
                    break;

                default:
                    return false;
            }
        }

        return true;
    }

    private static bool IsComparison(SyntaxKind kind) => kind
        is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression or SyntaxKind.LessThanExpression
        or SyntaxKind.LessThanOrEqualExpression or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;

    private static bool IsRead(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax inner => IsRead(inner.Expression),
        MemberAccessExpressionSyntax access => IsRead(access.Expression),
        PostfixUnaryExpressionSyntax sure when sure.IsKind(SyntaxKind.SuppressNullableWarningExpression) => IsRead(sure.Operand),
        PrefixUnaryExpressionSyntax negative when negative.IsKind(SyntaxKind.UnaryMinusExpression) => IsRead(negative.Operand),
        IdentifierNameSyntax or LiteralExpressionSyntax or ThisExpressionSyntax or PredefinedTypeSyntax or DefaultExpressionSyntax => true,
        _ => false,
    };
}
