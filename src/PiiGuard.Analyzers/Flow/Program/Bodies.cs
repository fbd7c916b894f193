using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Finds, binds and keeps the bodies of a compilation; null for what has none or is nested too deeply to be bound safely.</summary>
internal sealed class Bodies(Compilation compilation)
{
    private readonly ConcurrentDictionary<ISymbol, RootBody?> _roots = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<SyntaxTree, SemanticModel> _models = new();

    /// <summary>The body of a method or accessor, or the initializer of a field or property.</summary>
    public RootBody? Of(ISymbol symbol, CancellationToken cancellation)
    {
        if (_roots.TryGetValue(symbol, out var known))
        {
            return known;
        }

        var root = Bind(symbol, cancellation);
        return _roots.GetOrAdd(symbol, root);
    }

    /// <summary>The model of one of the compilation's trees; kept.</summary>
    public SemanticModel ModelOf(SyntaxTree tree) => _models.GetOrAdd(tree, GetModel);

    /// <summary>Whether the method's or initializer's source can be analysed at all.</summary>
    public bool Has(ISymbol symbol) => DeclarationOf(symbol) is { } syntax && compilation.ContainsSyntaxTree(syntax.SyntaxTree);

    /// <summary>The member that a body or initializer belongs to, by the syntax that <see cref="TreeBodies"/> gives.</summary>
    public ISymbol? OwnerOf(SyntaxNode body, CancellationToken cancellation)
    {
        var model = ModelOf(body.SyntaxTree);
        return body switch
        {
            GlobalStatementSyntax => model.GetDeclaredSymbol(body.Parent!, cancellation),
            ArrowExpressionClauseSyntax => (model.GetDeclaredSymbol(body.Parent!, cancellation) as IPropertySymbol)?.GetMethod,
            TypeDeclarationSyntax => (model.GetDeclaredSymbol(body, cancellation) as INamedTypeSymbol)?.InstanceConstructors
                .FirstOrDefault(constructor => constructor.DeclaringSyntaxReferences.Any(reference => reference.GetSyntax(cancellation) == body)),
            _ => model.GetDeclaredSymbol(body, cancellation),
        };
    }

    /// <summary>The syntax that holds the body: of a method, accessor, local function or type with a primary constructor; of an initializer for a field or property.</summary>
    public static SyntaxNode? DeclarationOf(ISymbol? symbol)
    {
        switch (symbol)
        {
            case IMethodSymbol { PartialImplementationPart: { } implementation }:
                return DeclarationOf(implementation);
            case IMethodSymbol method:
                foreach (var reference in method.DeclaringSyntaxReferences)
                {
                    var syntax = reference.GetSyntax();
                    if (HasBody(syntax))
                    {
                        return syntax;
                    }
                }

                return null;
            case IFieldSymbol or IPropertySymbol when symbol.DeclaringSyntaxReferences is [var reference, ..]:
                return reference.GetSyntax() switch
                {
                    VariableDeclaratorSyntax { Initializer: { } initializer } => initializer,
                    PropertyDeclarationSyntax { Initializer: { } initializer } => initializer,
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static bool HasBody(SyntaxNode syntax) => syntax switch
    {
        BaseMethodDeclarationSyntax method => method.Body is not null || method.ExpressionBody is not null
            || (method is ConstructorDeclarationSyntax { Initializer: not null }),
        AccessorDeclarationSyntax accessor => accessor.Body is not null || accessor.ExpressionBody is not null,
        ArrowExpressionClauseSyntax => true,
        CompilationUnitSyntax => true,
        TypeDeclarationSyntax type => PrimaryBase(type) is not null,
        _ => false,
    };

    private static PrimaryConstructorBaseTypeSyntax? PrimaryBase(TypeDeclarationSyntax type) =>
        type.BaseList?.Types.OfType<PrimaryConstructorBaseTypeSyntax>().FirstOrDefault();

    /// <summary>The operations of a body or initializer; null as <see cref="Of"/> says, and where the compiler gives up.</summary>
    public IOperation? OperationOf(ISymbol symbol, CancellationToken cancellation)
    {
        if (SafeSyntaxOf(symbol) is not { } syntax)
        {
            return null;
        }

        try
        {
            return Operation(syntax, ModelOf(syntax.SyntaxTree), cancellation);
        }
        catch (Exception exception) when (IsGivenUp(exception))
        {
            return null;
        }
    }

    /// <summary>Whether an exception says that the compiler's own builders of operations and graphs gave up, as broken code can make them.</summary>
    private static bool IsGivenUp(Exception exception) =>
        exception is InsufficientExecutionStackException or ArgumentException or InvalidOperationException or NullReferenceException;

    private RootBody? Bind(ISymbol symbol, CancellationToken cancellation)
    {
        if (SafeSyntaxOf(symbol) is not { } syntax)
        {
            return null;
        }

        try
        {
            return Graph(syntax, ModelOf(syntax.SyntaxTree), cancellation) is { } graph ? RootBody.Create(symbol, graph, cancellation) : null;
        }
        catch (Exception exception) when (IsGivenUp(exception))
        {
            // A body without a graph isn't analysed.
            return null;
        }
    }

    /// <summary>What of this compilation can be bound: of a type with a primary constructor what it hands to its base.</summary>
    private SyntaxNode? SafeSyntaxOf(ISymbol symbol) =>
        DeclarationOf(symbol) is { } syntax && compilation.ContainsSyntaxTree(syntax.SyntaxTree) && Nesting.IsSafe(syntax)
            ? syntax is TypeDeclarationSyntax type ? PrimaryBase(type) : syntax
            : null;

    private static IOperation? Operation(SyntaxNode syntax, SemanticModel model, CancellationToken cancellation)
    {
        var operation = model.GetOperation(syntax, cancellation);
        while (operation?.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    private static ControlFlowGraph? Graph(SyntaxNode syntax, SemanticModel model, CancellationToken cancellation) =>
        Operation(syntax, model, cancellation) switch
        {
            IMethodBodyOperation body => ControlFlowGraph.Create(body, cancellation),
            IConstructorBodyOperation body => ControlFlowGraph.Create(body, cancellation),
            IBlockOperation body => ControlFlowGraph.Create(body, cancellation),
            IFieldInitializerOperation body => ControlFlowGraph.Create(body, cancellation),
            IPropertyInitializerOperation body => ControlFlowGraph.Create(body, cancellation),
            IParameterInitializerOperation body => ControlFlowGraph.Create(body, cancellation),
            _ => null,
        };

#pragma warning disable RS1030 // The bodies of callees lie in other trees than the one that the callback is about; models are kept, one for each tree.
    private SemanticModel GetModel(SyntaxTree tree) => compilation.GetSemanticModel(tree);
#pragma warning restore RS1030
}
