using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>Which types of columns a loop over the model asks for (<c>property.ClrType == typeof(string)</c>): the others stay as they are.</summary>
internal sealed class ColumnTypes(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>The types that the conditions around a call name; none where any type will do.</summary>
    public ImmutableArray<ITypeSymbol> Around(SyntaxNode call)
    {
        for (SyntaxNode? node = call; node is not (null or MemberDeclarationSyntax); node = node.Parent)
        {
            var types = node.Parent switch
            {
                IfStatementSyntax branch when branch.Statement == node => Asked(branch.Condition, true),
                ForEachStatementSyntax loop when loop.Statement == node => Filtered(loop.Expression),
                BlockSyntax block => SkippedBefore(block, node),
                _ => ImmutableArray<ITypeSymbol>.Empty,
            };
            if (!types.IsEmpty)
            {
                return types;
            }
        }

        return ImmutableArray<ITypeSymbol>.Empty;
    }

    private ImmutableArray<ITypeSymbol> Filtered(ExpressionSyntax source) => First(source.DescendantNodesAndSelf().OfType<LambdaExpressionSyntax>()
        .Where(lambda => lambda.Parent?.Parent?.Parent is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Where" } })
        .Select(lambda => lambda.ExpressionBody is { } body ? Asked(body, true) : ImmutableArray<ITypeSymbol>.Empty));

    private ImmutableArray<ITypeSymbol> SkippedBefore(BlockSyntax block, SyntaxNode statement) => First(block.Statements.TakeWhile(before => before != statement).OfType<IfStatementSyntax>()
        .Where(skip => skip.Statement is ContinueStatementSyntax or BlockSyntax { Statements: [ContinueStatementSyntax] })
        .Select(skip => Asked(skip.Condition, false)));

    // What has to hold where the condition is as expected: one of two that both have to hold is enough; of two alternatives each has to name types.
    private ImmutableArray<ITypeSymbol> Asked(ExpressionSyntax condition, bool expected)
    {
        switch (condition)
        {
            case ParenthesizedExpressionSyntax inner:
                return Asked(inner.Expression, expected);

            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                return Asked(not.Operand, !expected);

            case BinaryExpressionSyntax both when both.IsKind(expected ? SyntaxKind.LogicalAndExpression : SyntaxKind.LogicalOrExpression):
                return First([Asked(both.Left, expected), Asked(both.Right, expected)]);

            case BinaryExpressionSyntax either when either.IsKind(expected ? SyntaxKind.LogicalOrExpression : SyntaxKind.LogicalAndExpression):
                var (left, right) = (Asked(either.Left, expected), Asked(either.Right, expected));
                return left.IsEmpty || right.IsEmpty ? ImmutableArray<ITypeSymbol>.Empty : left.AddRange(right);

            case BinaryExpressionSyntax { Right: TypeOfExpressionSyntax named } equality when equality.IsKind(expected ? SyntaxKind.EqualsExpression : SyntaxKind.NotEqualsExpression):
                return model.GetTypeInfo(named.Type, cancellationToken).Type is { } type ? ImmutableArray.Create(type) : ImmutableArray<ITypeSymbol>.Empty;

            default:
                return ImmutableArray<ITypeSymbol>.Empty;
        }
    }

    private static ImmutableArray<ITypeSymbol> First(IEnumerable<ImmutableArray<ITypeSymbol>> several) =>
        several.Where(types => !types.IsEmpty).DefaultIfEmpty(ImmutableArray<ITypeSymbol>.Empty).First();
}
