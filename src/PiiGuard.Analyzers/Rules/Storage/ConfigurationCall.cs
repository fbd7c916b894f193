using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>One call that configures a model: what it speaks about.</summary>
internal sealed class ConfigurationCall(InvocationExpressionSyntax syntax, IMethodSymbol method, SemanticModel model, Roles roles, CancellationToken cancellationToken)
{
    private const int MaximalChain = 60;

    public InvocationExpressionSyntax Syntax { get; } = syntax;

    public IMethodSymbol Method { get; } = method;

    /// <summary>The type that the call stands in.</summary>
    public INamedTypeSymbol? Owner => model.GetEnclosingSymbol(Syntax.SpanStart, cancellationToken)?.ContainingType;

    /// <summary>The type that the call names, as its type argument or by <c>typeof</c>.</summary>
    public INamedTypeSymbol? NamedType =>
        Method.TypeArguments.LastOrDefault() as INamedTypeSymbol
        ?? Arguments.Select(argument => argument.Expression).OfType<TypeOfExpressionSyntax>().Select(type => model.GetTypeInfo(type.Type, cancellationToken).Type).OfType<INamedTypeSymbol>().FirstOrDefault();

    /// <summary>The entity, or part, that the builder in front of the call is for.</summary>
    public INamedTypeSymbol? Entity => (ReceiverOf(Syntax) is { } receiver ? model.GetTypeInfo(receiver, cancellationToken).Type : null) is INamedTypeSymbol { TypeArguments: [.., INamedTypeSymbol entity] } ? entity : null;

    /// <summary>The properties that the first argument names, by a lambda or a constant.</summary>
    public ImmutableArray<IPropertySymbol> NamedProperties => Arguments.FirstOrDefault()?.Expression is { } first ? PropertiesOf(first) : ImmutableArray<IPropertySymbol>.Empty;

    /// <summary>The properties, or the type, that the builder in front of a conversion is for.</summary>
    public ImmutableArray<ISymbol> Converted
    {
        get
        {
            var at = ReceiverOf(Syntax);
            for (var links = 0; at is not null && links < MaximalChain; links++)
            {
                if (at is InvocationExpressionSyntax call && model.GetSymbolInfo(call, cancellationToken).Symbol is IMethodSymbol link)
                {
                    var inner = new ConfigurationCall(call, link, model, roles, cancellationToken);
                    if (roles.Plays(link, Role.EfProperty))
                    {
                        return inner.NamedProperties.CastArray<ISymbol>();
                    }

                    if (roles.Plays(link, Role.EfTypeConvention))
                    {
                        return link.TypeArguments.Select(type => (ISymbol)Shapes.Wrappers.Unwrap(type).OriginalDefinition).Concat(link.TypeArguments.IsEmpty && inner.NamedType is { } named ? [named] : []).ToImmutableArray();
                    }

                    at = ReceiverOf(call);
                }
                else
                {
                    // A builder that was put into a variable first.
                    at = model.GetSymbolInfo(at, cancellationToken).Symbol is ILocalSymbol { DeclaringSyntaxReferences: [var reference] }
                        ? (reference.GetSyntax(cancellationToken) as VariableDeclaratorSyntax)?.Initializer?.Value
                        : null;
                }
            }

            return ImmutableArray<ISymbol>.Empty;
        }
    }

    /// <summary>The class of a converter that is named as a type.</summary>
    public ITypeSymbol? ConvertedBy => (Method.TypeArguments.FirstOrDefault() ?? NamedType) is { } type && roles.IsOf(type, Role.EfConverter) ? type : null;

    /// <summary>The arguments of a conversion that say how it writes.</summary>
    public IEnumerable<SyntaxNode> ConvertingArguments => Arguments.Take(1).Select(argument => argument.Expression);

    /// <summary>The attributes that the method around a loop asks for, if any.</summary>
    public ImmutableArray<INamedTypeSymbol> AttributesAround =>
        (Syntax.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes() ?? [])
            .Select(node => node switch
            {
                TypeOfExpressionSyntax type => type.Type,
                TypeArgumentListSyntax { Arguments: [var only] } => only,
                _ => null,
            })
            .Select(type => type is null ? null : model.GetTypeInfo(type, cancellationToken).Type)
            .OfType<INamedTypeSymbol>()
            .Where(type => type.Name.EndsWith("Attribute", StringComparison.Ordinal))
            .ToImmutableArray();

    /// <summary>The types of columns that a loop around asks for; none where any type will do.</summary>
    public ImmutableArray<ITypeSymbol> TypesAround => new ColumnTypes(model, cancellationToken).Around(Syntax);

    private SeparatedSyntaxList<ArgumentSyntax> Arguments => Syntax.ArgumentList.Arguments;

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private ImmutableArray<IPropertySymbol> PropertiesOf(ExpressionSyntax argument)
    {
        if (argument is LambdaExpressionSyntax { ExpressionBody: { } body })
        {
            var named = body is AnonymousObjectCreationExpressionSyntax several ? several.Initializers.Select(member => member.Expression) : [body];
            return named.Select(Bare)
                .Select(expression => model.GetSymbolInfo(expression, cancellationToken).Symbol)
                .OfType<IPropertySymbol>().Select(property => property.OriginalDefinition).ToImmutableArray();
        }

        if (model.GetConstantValue(argument, cancellationToken).Value is not string name)
        {
            return ImmutableArray<IPropertySymbol>.Empty;
        }

        for (var type = Entity; type is not null; type = type.BaseType)
        {
            if (type.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault() is { } property)
            {
                return ImmutableArray.Create(property.OriginalDefinition);
            }
        }

        return ImmutableArray<IPropertySymbol>.Empty;
    }

    private static ExpressionSyntax Bare(ExpressionSyntax expression) => expression switch
    {
        PostfixUnaryExpressionSyntax suppressed => Bare(suppressed.Operand),
        CastExpressionSyntax cast => Bare(cast.Expression),
        ParenthesizedExpressionSyntax inner => Bare(inner.Expression),
        _ => expression,
    };
}
