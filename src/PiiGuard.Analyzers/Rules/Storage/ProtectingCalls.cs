using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>The sanitizers that code calls, and how each protects: what a value converter does with what it writes, and what protected the data of a flow.</summary>
/// <param name="compilation">Whose code is read.</param>
/// <param name="catalogue">What is known of methods.</param>
/// <param name="isFollowed">Which variables are followed to what they hold, told by their types.</param>
/// <param name="cancellationToken">Ends the reading.</param>
internal sealed class ProtectingCalls(Compilation compilation, ModelCatalogue catalogue, Func<ITypeSymbol, bool> isFollowed, CancellationToken cancellationToken)
{
    // An own method around the library's call, and one around that.
    private const int MaximalDepth = 4;

    private readonly WeakCiphers _weak = new(compilation, catalogue, cancellationToken);

    /// <summary>The protections that code in these nodes gives, each with the first method that does. Unprotecting gives none, so that both directions of a converter may be among them.</summary>
    public IReadOnlyDictionary<Protection, IMethodSymbol> In(IEnumerable<SyntaxNode> nodes)
    {
        var found = new Dictionary<Protection, IMethodSymbol>();
        var seen = new HashSet<SyntaxNode>();
        foreach (var node in nodes)
        {
            Visit(node, found, seen, 0);
        }

        return found;
    }

    /// <summary>As <see cref="In(IEnumerable{SyntaxNode})"/>, of a converter's class.</summary>
    public IReadOnlyDictionary<Protection, IMethodSymbol> In(ITypeSymbol converter) => In(Declarations(converter));

    private void Visit(SyntaxNode node, Dictionary<Protection, IMethodSymbol> found, HashSet<SyntaxNode> seen, int depth)
    {
        if (depth > MaximalDepth || !seen.Add(node) || !compilation.ContainsSyntaxTree(node.SyntaxTree))
        {
            return;
        }

        cancellationToken.ThrowIfCancellationRequested();
        var model = compilation.GetSemanticModel(node.SyntaxTree);
        var isWeak = new Lazy<bool>(() => _weak.AreUsedIn(node, model));
        foreach (var inner in node.DescendantNodesAndSelf())
        {
            switch (inner)
            {
                case InvocationExpressionSyntax or BaseObjectCreationExpressionSyntax:
                    if (model.GetSymbolInfo(inner, cancellationToken).Symbol is IMethodSymbol method && !Take(method, Receiver(inner, model), isWeak, found))
                    {
                        Follow(method.MethodKind == MethodKind.Constructor && isFollowed(method.ContainingType) ? method.ContainingType : method, found, seen, depth);
                    }

                    break;

                case IdentifierNameSyntax when model.GetSymbolInfo(inner, cancellationToken).Symbol is { } symbol && TypeOf(symbol) is { } type && isFollowed(type):
                    Follow(symbol, found, seen, depth);
                    break;
            }
        }
    }

    /// <summary>What is known of a method without reading it; false where nothing is.</summary>
    private bool Take(IMethodSymbol method, ITypeSymbol? receiver, Lazy<bool> isWeak, Dictionary<Protection, IMethodSymbol> found)
    {
        if (catalogue.SummaryOf(method, receiver) is not { } summary)
        {
            return false;
        }

        var given = summary.Flows.Where(edge => edge.When is null).Select(edge => edge.Protection).Where(protection => protection is not (Protection.None or Protection.Cleared));
        if (summary.Places.Any(edge => edge is { Place: Place.Encrypting, When: null }))
        {
            given = given.Append(Protection.Encrypted);
        }

        foreach (var protection in given)
        {
            var worth = protection is Protection.Encrypted or Protection.Pseudonymized && isWeak.Value ? Protection.WeakCipher : protection;
            if (!found.ContainsKey(worth))
            {
                found.Add(worth, (method.ReducedFrom ?? method).OriginalDefinition);
            }
        }

        return true;
    }

    private void Follow(ISymbol symbol, Dictionary<Protection, IMethodSymbol> found, HashSet<SyntaxNode> seen, int depth)
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

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        _ => null,
    };

    /// <summary>Where a symbol is declared, and a local is assigned to.</summary>
    private IEnumerable<SyntaxNode> Declarations(ISymbol symbol)
    {
        var declared = symbol.DeclaringSyntaxReferences.Select(reference => reference.GetSyntax(cancellationToken)).Where(node => node is not ParameterSyntax).ToList();
        return symbol is not ILocalSymbol ? declared : declared.Concat(declared
            .SelectMany(node => node.FirstAncestorOrSelf<MemberDeclarationSyntax>()?.DescendantNodes() ?? [])
            .OfType<AssignmentExpressionSyntax>()
            .Where(assignment => assignment.Left is IdentifierNameSyntax name && name.Identifier.ValueText == symbol.Name));
    }

    private ITypeSymbol? Receiver(SyntaxNode call, SemanticModel model) =>
        call is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } ? model.GetTypeInfo(access.Expression, cancellationToken).Type : null;
}
