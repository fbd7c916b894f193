using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>How deeply a body is nested, measured on syntax, iteratively, before anything is bound: binding itself overflows small stacks.</summary>
internal static class Nesting
{
    /// <summary>Longest row of expressions or patterns inside one another that is analysed.</summary>
    public const int MaxChain = 500;

    /// <summary>Most statements, lambdas or conditionals inside one another that are analysed.</summary>
    public const int MaxNested = 100;

    // The compiler's own operations take that much more of the stack for a call in another's argument, and for an object that is made in another's initializer.
    private const int WideLinks = 3;

    private static readonly ConditionalWeakTable<SyntaxNode, object> Known = new();

    public static bool IsSafe(SyntaxNode body) => (bool)Known.GetValue(body, static node => Measure(node));

    private static bool Measure(SyntaxNode body)
    {
        var pending = new Stack<(SyntaxNode Node, int Chain, int Nested)>();
        pending.Push((body, 0, 0));
        while (pending.Count > 0)
        {
            var (node, chain, nested) = pending.Pop();
            if (chain > MaxChain || nested > MaxNested)
            {
                return false;
            }

            foreach (var inner in node.ChildNodesAndTokens())
            {
                // Every level takes a character at least: what is written in a few has no room for too many.
                if (inner.AsNode() is { } child && child.Span.Length >= Math.Min(MaxChain - chain, MaxNested - nested))
                {
                    pending.Push((child, chain + Links(child, node), nested + (Nests(child, node) ? 1 : 0)));
                }
            }
        }

        return true;
    }

    /// <summary>What a node adds to a row of expressions: the compiler goes into all but a few by a call of itself.</summary>
    private static int Links(SyntaxNode node, SyntaxNode parent) => node switch
    {
        InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax when parent is ArgumentSyntax => WideLinks,
        InitializerExpressionSyntax => WideLinks,

        // A left-leaning row of operators is gone through in a loop, however long.
        BinaryExpressionSyntax when parent is BinaryExpressionSyntax outer && outer.Left == node => 0,
        MemberAccessExpressionSyntax when parent is InvocationExpressionSyntax => 0,
        PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.SuppressNullableWarningExpression } => 0,
        IfStatementSyntax when parent is ElseClauseSyntax => 1,
        ExpressionSyntax or PatternSyntax => 1,
        _ => 0,
    };

    private static bool Nests(SyntaxNode node, SyntaxNode parent) => node switch
    {
        BlockSyntax => parent is BlockSyntax or SwitchSectionSyntax or GlobalStatementSyntax,
        IfStatementSyntax => parent is not ElseClauseSyntax,
        LocalDeclarationStatementSyntax or ExpressionStatementSyntax or ReturnStatementSyntax or YieldStatementSyntax or ThrowStatementSyntax
            or GotoStatementSyntax or BreakStatementSyntax or ContinueStatementSyntax or EmptyStatementSyntax => false,
        BinaryExpressionSyntax => node.IsKind(SyntaxKind.CoalesceExpression),
        StatementSyntax or AnonymousFunctionExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax => true,
        _ => false,
    };
}
