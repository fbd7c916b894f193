using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>How a value converter protects what it writes: the sanitizers that its lambda, or its class, calls.</summary>
internal sealed class ConverterProtection(Compilation compilation, ModelCatalogue catalogue, Roles roles, CancellationToken cancellationToken)
{
    // An own method around the library's call, and one around that.
    private const int MaximalDepth = 4;

    /// <summary>The protections that code in these nodes gives. Unprotecting gives none, so that both directions of a converter may be among them.</summary>
    public HashSet<Protection> In(IEnumerable<SyntaxNode> nodes)
    {
        var found = new HashSet<Protection>();
        var seen = new HashSet<SyntaxNode>();
        foreach (var node in nodes)
        {
            Visit(node, found, seen, 0);
        }

        return found;
    }

    /// <summary>As <see cref="In"/>, of a converter's class.</summary>
    public HashSet<Protection> In(ITypeSymbol converter) => In(Declarations(converter));

    private void Visit(SyntaxNode node, HashSet<Protection> found, HashSet<SyntaxNode> seen, int depth)
    {
        if (depth > MaximalDepth || !seen.Add(node) || !compilation.ContainsSyntaxTree(node.SyntaxTree))
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var model = compilation.GetSemanticModel(node.SyntaxTree);
        foreach (var inner in node.DescendantNodesAndSelf())
        {
            switch (inner)
            {
                case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    if (model.GetSymbolInfo(inner, cancellationToken).Symbol is IMethodSymbol method && !Take(method, Receiver(inner, model), found))
                    {
                        Follow(method.MethodKind == MethodKind.Constructor && roles.IsOf(method.ContainingType, Role.EfConverter) ? method.ContainingType : method, found, seen, depth);
                    }

                    break;

                case IdentifierNameSyntax when model.GetSymbolInfo(inner, cancellationToken).Symbol is ILocalSymbol or IFieldSymbol or IPropertySymbol:
                    var symbol = model.GetSymbolInfo(inner, cancellationToken).Symbol!;
                    if (roles.IsOf((symbol as ILocalSymbol)?.Type ?? (symbol as IFieldSymbol)?.Type ?? ((IPropertySymbol)symbol).Type, Role.EfConverter))
                    {
                        Follow(symbol, found, seen, depth);
                    }

                    break;
            }
        }
    }

    /// <summary>What is known of a method without reading it; false where nothing is.</summary>
    private bool Take(IMethodSymbol method, ITypeSymbol? receiver, HashSet<Protection> found)
    {
        if (catalogue.SummaryOf(method, receiver) is not { } summary)
        {
            return false;
        }

        foreach (var edge in summary.Flows)
        {
            if (edge.When is null && edge.Protection is not (Protection.None or Protection.Cleared))
            {
                found.Add(edge.Protection);
            }
        }

        if (summary.Places.Any(edge => edge is { Place: Place.Encrypting, When: null }))
        {
            found.Add(Protection.Encrypted);
        }

        return true;
    }

    private void Follow(ISymbol symbol, HashSet<Protection> found, HashSet<SyntaxNode> seen, int depth)
    {
        foreach (var declaration in Declarations(symbol))
        {
            Visit(declaration, found, seen, depth + 1);
        }

        // A field that a constructor sets: what the type's constructors do.
        if (symbol is IFieldSymbol { IsImplicitlyDeclared: false } field && field.ContainingType is { } type)
        {
            foreach (var constructor in type.InstanceConstructors.SelectMany(Declarations))
            {
                Visit(constructor, found, seen, depth + 1);
            }
        }
    }

    private IEnumerable<SyntaxNode> Declarations(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).Where(node => node is not ParameterSyntax);

    private ITypeSymbol? Receiver(SyntaxNode call, SemanticModel model) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? model.GetTypeInfo(access.Expression, cancellationToken).Type : null;
}
