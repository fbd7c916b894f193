using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What is made element by element: yielded by an iterator, or added to a collection in a loop, is as large as what the loop runs over.</summary>
internal static class YieldTrace
{
    /// <summary>The facts of what a body gives back by a value that it returns or yields.</summary>
    public static SetFacts Of(IOperation returned, SetTrace trace, Scope scope) => returned.Parent is IReturnOperation { Kind: OperationKind.YieldReturn }
        ? new SetFacts(BoundAround(returned, trace, scope), false, trace.Content.Of(returned, scope))
        : SetTypes.IsSet(returned.Type) ? trace.Of(returned, scope) : new SetFacts(Bound.Bounded, false, trace.Content.Of(returned, scope));

    /// <summary>How often a statement may run: as often as the loops around it have elements.</summary>
    /// <param name="statement">The statement.</param>
    /// <param name="trace">Follows what loops run over.</param>
    /// <param name="scope">What is known around it.</param>
    /// <param name="read">Where what it made is read: in a loop around both, only what one turn made is there.</param>
    public static Bound BoundAround(IOperation statement, SetTrace trace, Scope scope, IOperation? read = null)
    {
        var bound = Bound.Bounded;
        for (var at = statement.Parent; at is not null and not (IAnonymousFunctionOperation or ILocalFunctionOperation) && (read is null || !at.Syntax.Span.Contains(read.Syntax.Span)); at = at.Parent)
        {
            if (at is IForEachLoopOperation loop)
            {
                var around = trace.Of(loop.Collection, scope).Bound;
                bound = around > bound ? around : bound;
            }
            else if (at is IWhileLoopOperation && bound == Bound.Bounded)
            {
                bound = Bound.Unknown;
            }
        }

        return bound;
    }
}
