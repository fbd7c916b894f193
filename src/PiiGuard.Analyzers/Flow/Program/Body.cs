using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;

namespace PiiGuard.Analyzers.Flow;

/// <summary>One flow graph to analyse: a method's, an initializer's, or that of a lambda or local function inside one of them.</summary>
internal sealed class Body(RootBody root, ControlFlowGraph graph, IMethodSymbol? method, SyntaxNode? nested)
{
    public RootBody Root { get; } = root;

    public ControlFlowGraph Graph { get; } = graph;

    /// <summary>The method, lambda or local function; null for an initializer.</summary>
    public IMethodSymbol? Method { get; } = method;

    /// <summary>The syntax of the lambda or local function; null for the root itself.</summary>
    public SyntaxNode? Nested { get; } = nested;

    /// <summary>The type of <c>this</c>; null in a static body.</summary>
    public INamedTypeSymbol? Receiver => Root.Symbol.IsStatic ? null : Root.Symbol.ContainingType;

    /// <summary>Whether a local or parameter is this body's own, not captured from the one around it.</summary>
    public bool Owns(ISymbol variable) =>
        Nested is null || SymbolEqualityComparer.Default.Equals(variable.ContainingSymbol, Method);
}

/// <summary>The body of a method or initializer with the graphs of all the lambdas and local functions in it.</summary>
internal sealed class RootBody
{
    private RootBody(ISymbol symbol, ControlFlowGraph graph)
    {
        Symbol = symbol;
        Main = new Body(this, graph, symbol as IMethodSymbol, null);
    }

    /// <summary>The method, or the field or property whose initializer this is.</summary>
    public ISymbol Symbol { get; }

    public Body Main { get; }

    /// <summary>The lambdas and local functions, at whatever depth, by their syntax; without those that only compare.</summary>
    public ImmutableDictionary<SyntaxNode, Body> Nested { get; private set; } = ImmutableDictionary<SyntaxNode, Body>.Empty;

    public static RootBody Create(ISymbol symbol, ControlFlowGraph graph, CancellationToken cancellation)
    {
        var root = new RootBody(symbol, graph);
        var nested = ImmutableDictionary.CreateBuilder<SyntaxNode, Body>();
        var pending = new Stack<ControlFlowGraph>();
        pending.Push(graph);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            foreach (var function in current.LocalFunctions)
            {
                if (function.DeclaringSyntaxReferences is [var reference, ..])
                {
                    Add(reference.GetSyntax(cancellation), current.GetLocalFunctionControlFlowGraph(function, cancellation), function);
                }
            }

            foreach (var operation in current.Blocks.SelectMany(OperationsOf))
            {
                if (operation is IFlowAnonymousFunctionOperation lambda && !Comparisons.Is(lambda.Syntax))
                {
                    Add(lambda.Syntax, current.GetAnonymousFunctionControlFlowGraph(lambda, cancellation), lambda.Symbol);
                }
            }
        }

        root.Nested = nested.ToImmutable();
        return root;

        void Add(SyntaxNode syntax, ControlFlowGraph inner, IMethodSymbol method)
        {
            nested[syntax] = new Body(root, inner, method, syntax);
            pending.Push(inner);
        }
    }

    /// <summary>All operations of a block, the branch value's too, without recursion.</summary>
    public static IEnumerable<IOperation> OperationsOf(BasicBlock block)
    {
        foreach (var operation in block.Operations)
        {
            foreach (var inner in DescendantsAndSelf(operation))
            {
                yield return inner;
            }
        }

        if (block.BranchValue is { } value)
        {
            foreach (var inner in DescendantsAndSelf(value))
            {
                yield return inner;
            }
        }
    }

    private static IEnumerable<IOperation> DescendantsAndSelf(IOperation operation)
    {
        var pending = new Stack<IOperation>();
        pending.Push(operation);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            yield return current;
            foreach (var child in current.ChildOperations)
            {
                pending.Push(child);
            }
        }
    }
}
