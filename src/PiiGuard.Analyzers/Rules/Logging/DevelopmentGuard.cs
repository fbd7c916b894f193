using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>Whether code runs on a developer's machine only.</summary>
internal sealed class DevelopmentGuard(SemanticModel model, Roles roles, CancellationToken cancellationToken)
{
    private const int MaximalDepth = 20;
    private const string Debug = "DEBUG";
    private const string Development = "Development";

    /// <summary>Whether a condition around a node, or an exit in front of it, or <c>#if DEBUG</c>, keeps it off other machines.</summary>
    public bool Holds(SyntaxNode node)
    {
        for (var at = node; at.Parent is { } parent; at = parent)
        {
            var guarded = parent switch
            {
                IfStatementSyntax choice when choice.Statement == at => Implies(choice.Condition, true, 0),
                ElseClauseSyntax { Parent: IfStatementSyntax choice } => Implies(choice.Condition, false, 0),
                ConditionalExpressionSyntax choice when choice.WhenTrue == at => Implies(choice.Condition, true, 0),
                ConditionalExpressionSyntax choice when choice.WhenFalse == at => Implies(choice.Condition, false, 0),
                BinaryExpressionSyntax both when both.IsKind(SyntaxKind.LogicalAndExpression) && both.Right == at => Implies(both.Left, true, 0),
                BlockSyntax block => block.Statements.TakeWhile(statement => statement != at).Any(Leaves),
                CompilationUnitSyntax unit => unit.Members.OfType<GlobalStatementSyntax>().TakeWhile(member => member != at).Any(member => Leaves(member.Statement)),
                _ => false,
            };
            if (guarded)
            {
                return true;
            }
        }

        return IsInDebug(node);
    }

    /// <summary>Whether a value is on just on a developer's machine.</summary>
    public bool IsOnOnlyThere(ExpressionSyntax value) => Implies(value, true, 0);

    // if (!env.IsDevelopment()) return;
    private bool Leaves(StatementSyntax statement) => statement is IfStatementSyntax { Else: null } choice
        && (choice.Statement is BlockSyntax { Statements: [.., var last] } ? last : choice.Statement) is ReturnStatementSyntax or ThrowStatementSyntax
        && Implies(choice.Condition, false, 0);

    /// <summary>Whether the condition's having this value means that it is a developer's machine.</summary>
    private bool Implies(ExpressionSyntax condition, bool value, int depth) => depth < MaximalDepth && condition switch
    {
        ParenthesizedExpressionSyntax inner => Implies(inner.Expression, value, depth + 1),
        PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) => Implies(not.Operand, !value, depth + 1),
        BinaryExpressionSyntax both when both.IsKind(value ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression) =>
            Implies(both.Left, value, depth + 1) || Implies(both.Right, value, depth + 1),
        BinaryExpressionSyntax either when either.IsKind(value ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression) =>
            Implies(either.Left, value, depth + 1) && Implies(either.Right, value, depth + 1),
        BinaryExpressionSyntax equal when equal.IsKind(value ? SyntaxKind.EqualsExpression : SyntaxKind.NotEqualsExpression) =>
            IsDevelopmentName(equal.Left) || IsDevelopmentName(equal.Right),
        InvocationExpressionSyntax call => value && Asks(call),
        IdentifierNameSyntax name => Variable(name) is { } initializer && Implies(initializer, value, depth + 1),
        _ => false,
    };

    private bool Asks(InvocationExpressionSyntax call) =>
        model.GetSymbolInfo(call, cancellationToken).Symbol is { } method
        && (roles.Plays(method, Role.Development) || (roles.Plays(method, Role.Environment) && call.ArgumentList.Arguments.Any(argument => IsDevelopmentName(argument.Expression))));

    private bool IsDevelopmentName(ExpressionSyntax expression) => model.GetConstantValue(expression, cancellationToken).Value is Development;

    private ExpressionSyntax? Variable(IdentifierNameSyntax name) =>
        model.GetSymbolInfo(name, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
            ? (reference.GetSyntax(cancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value
            : null;

    private static bool IsInDebug(SyntaxNode node)
    {
        var open = new Stack<bool>();
        foreach (var trivia in node.SyntaxTree.GetRoot().DescendantTrivia(descendIntoTrivia: false).TakeWhile(trivia => trivia.SpanStart < node.SpanStart).Where(trivia => trivia.IsDirective))
        {
            switch (trivia.GetStructure())
            {
                case IfDirectiveTriviaSyntax choice:
                    open.Push(choice.Condition.ToString() == Debug);
                    break;
                case BranchingDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    open.Push(false);
                    break;
                case EndIfDirectiveTriviaSyntax when open.Count > 0:
                    open.Pop();
                    break;
            }
        }

        return open.Any(isDebug => isDebug);
    }
}
