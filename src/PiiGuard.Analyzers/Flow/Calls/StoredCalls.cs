using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>
/// Calls that are described and not made: the expression tree <c>() => service.Send(mail)</c> is handed to a scheduler, which stores what the call is given until it
/// makes it. A sink at a parameter that takes an expression tree is one of the described call's arguments.
/// </summary>
internal static class StoredCalls
{
    /// <summary>The sinks that a call's arguments meet because of the method that its description is handed to; null where there are none.</summary>
    public static Summary? SinksOf(Evaluator evaluator, IInvocationOperation call)
    {
        if (evaluator.Findings is null || evaluator.Body.Nested is not LambdaExpressionSyntax { ExpressionBody: { } described, Parent: ArgumentSyntax argument }
            || Unparenthesized(described) != call.Syntax
            || evaluator.Context.Bodies.ModelOf(argument.SyntaxTree).GetOperation(argument) is not IArgumentOperation { Parameter: { ContainingSymbol: IMethodSymbol taker } parameter }
            || !Types.Inherits(parameter.Type, "LambdaExpression")
            || evaluator.Context.Catalogue.SummaryOf(taker) is not { } model)
        {
            return null;
        }

        var sinks = model.Sinks
            .Where(sink => sink is { Kind: not null, When: null } && sink.From.Equals(Port.Parameter(parameter.Ordinal)))
            .SelectMany(sink => call.TargetMethod.Parameters.Select(given => new SinkEdge(Port.Parameter(given.Ordinal), sink.Kind, sink.As, null, sink.Member ?? taker)))
            .ToImmutableArray();
        return sinks.IsEmpty ? null : new Summary(ImmutableArray<FlowEdge>.Empty, ImmutableArray<SourceEdge>.Empty, sinks, ImmutableArray<PlaceEdge>.Empty);
    }

    private static ExpressionSyntax Unparenthesized(ExpressionSyntax expression)
    {
        while (expression is ParenthesizedExpressionSyntax { Expression: var inner })
        {
            expression = inner;
        }

        return expression;
    }
}
