using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>The bodies and initializers of a tree, kept with it: trees outlive compilations.</summary>
internal static class TreeBodies
{
    private static readonly ConditionalWeakTable<SyntaxTree, ImmutableArray<BodyFacts>[]> Known = new();

    public static ImmutableArray<BodyFacts> Of(SyntaxTree tree) => Known.GetValue(tree, static tree => [Read(tree)])[0];

    private static ImmutableArray<BodyFacts> Read(SyntaxTree tree) =>
        tree.GetRoot().DescendantNodes(static node => node is not (StatementSyntax or ExpressionSyntax) || node is GlobalStatementSyntax)
            .Where(static node => node is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }
                or VariableDeclaratorSyntax { Initializer: not null, Parent.Parent: FieldDeclarationSyntax } or PropertyDeclarationSyntax { Initializer: not null }
                or GlobalStatementSyntax or TypeDeclarationSyntax { ParameterList: not null })
            .Select(BodyFacts.Of)
            .ToImmutableArray();
}
