using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PiiGuard.Analyzers.Flow;

/// <summary>The identifiers in a body, and the names of what may carry data out of it.</summary>
internal sealed class BodyFacts
{
    private static readonly ConditionalWeakTable<SyntaxNode, BodyFacts> Known = new();

    private BodyFacts(SyntaxNode body)
    {
        Identifiers = new HashSet<string>(
            body.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)).Select(static token => token.ValueText), StringComparer.Ordinal);
        Carries = CarriedBy(body).ToImmutableArray();
        ChainsTo = ChainedBy(body).ToImmutableArray();
    }

    public HashSet<string> Identifiers { get; }

    /// <summary>The member itself where it gives something back, and the fields that the body assigns to or calls methods of.</summary>
    public ImmutableArray<string> Carries { get; }

    /// <summary>The types whose constructors a constructor calls by <c>base(…)</c>, <c>this(…)</c> or in its type's base list.</summary>
    public ImmutableArray<string> ChainsTo { get; }

    public static BodyFacts Of(SyntaxNode body) => Known.GetValue(body, static body => new BodyFacts(body));

    private static IEnumerable<string> ChainedBy(SyntaxNode body)
    {
        var type = body as TypeDeclarationSyntax ?? body.Parent as TypeDeclarationSyntax;
        switch (body)
        {
            case ConstructorDeclarationSyntax { Initializer: { ArgumentList.Arguments.Count: > 0 } initializer }:
                return initializer.ThisOrBaseKeyword.IsKind(SyntaxKind.ThisKeyword) ? [type!.Identifier.ValueText] : BaseNames(type!);
            case TypeDeclarationSyntax:
                return BaseNames(type!);
            default:
                return [];
        }
    }

    private static IEnumerable<string> BaseNames(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.Take(1).SelectMany(static name => name.Type.DescendantTokens().Where(static token => token.IsKind(SyntaxKind.IdentifierToken)))
            .Select(static token => token.ValueText) ?? [];

    private static HashSet<string> CarriedBy(SyntaxNode body)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var own = OwnName(body);
        var locals = body is GlobalStatementSyntax ? [] : LocalsOf(body);

        foreach (var node in body.DescendantNodes())
        {
            switch (node)
            {
                case AssignmentExpressionSyntax assignment:
                    Add(assignment.Left);
                    break;
                case InvocationExpressionSyntax { ArgumentList.Arguments.Count: > 0, Expression: MemberAccessExpressionSyntax access }:
                    Add(access.Expression);
                    break;
            }
        }

        if (own is not null)
        {
            names.Add(own);
        }

        return names;

        // The field or property at the root of `_x`, `this._x`, `_x.Y[0]`: what is behind it belongs to it.
        void Add(ExpressionSyntax target)
        {
            while (true)
            {
                switch (target)
                {
                    case MemberAccessExpressionSyntax { Expression: ThisExpressionSyntax, Name: var name }:
                        names.Add(name.Identifier.ValueText);
                        return;
                    case MemberAccessExpressionSyntax access:
                        names.Add(access.Name.Identifier.ValueText);
                        target = access.Expression;
                        break;
                    case ElementAccessExpressionSyntax element:
                        target = element.Expression;
                        break;
                    case IdentifierNameSyntax identifier:
                        if (!locals.Contains(identifier.Identifier.ValueText))
                        {
                            names.Add(identifier.Identifier.ValueText);
                        }

                        return;
                    default:
                        return;
                }
            }
        }
    }

    /// <summary>The names of variables and parameters, which carry nothing out of the body.</summary>
    private static HashSet<string> LocalsOf(SyntaxNode body)
    {
        var locals = new HashSet<string>(StringComparer.Ordinal);
        foreach (var node in body.DescendantNodes())
        {
            var name = node switch
            {
                VariableDeclaratorSyntax variable => variable.Identifier,
                ParameterSyntax parameter => parameter.Identifier,
                SingleVariableDesignationSyntax variable => variable.Identifier,
                ForEachStatementSyntax loop => loop.Identifier,
                _ => default,
            };
            if (name.RawKind != 0)
            {
                locals.Add(name.ValueText);
            }
        }

        return locals;
    }

    private static string? OwnName(SyntaxNode body) => body switch
    {
        MethodDeclarationSyntax { ReturnType: PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } } method
            when !method.ParameterList.Parameters.Any(static parameter => parameter.Modifiers.Any(SyntaxKind.OutKeyword) || parameter.Modifiers.Any(SyntaxKind.RefKeyword) || IsObject(parameter)) => null,
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.ValueText,
        OperatorDeclarationSyntax or ConversionOperatorDeclarationSyntax or IndexerDeclarationSyntax => (body.Parent as TypeDeclarationSyntax)?.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        AccessorDeclarationSyntax { Parent.Parent: IndexerDeclarationSyntax { Parent: TypeDeclarationSyntax type } } => type.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: PropertyDeclarationSyntax property } => property.Identifier.ValueText,
        ArrowExpressionClauseSyntax { Parent: IndexerDeclarationSyntax { Parent: TypeDeclarationSyntax type } } => type.Identifier.ValueText,
        VariableDeclaratorSyntax field => field.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        TypeDeclarationSyntax type => type.Identifier.ValueText,
        _ => null,
    };

    /// <summary>A method may fill an object that it is handed.</summary>
    private static bool IsObject(ParameterSyntax parameter) => parameter.Type is not (null or PredefinedTypeSyntax);
}
