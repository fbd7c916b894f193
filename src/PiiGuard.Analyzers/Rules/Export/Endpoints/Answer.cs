using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Rules.Export.Queries;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>A value that an endpoint answers with.</summary>
/// <param name="Value">The value.</param>
/// <param name="Scope">What is known of the parameters around it.</param>
/// <param name="Member">The member of a page that shows it.</param>
internal readonly record struct Answer(IOperation Value, Scope Scope, IOperation? Member = null);

/// <summary>The body that an answer is made in: the endpoint's, or that of a method that it calls for it.</summary>
/// <param name="Scope">What is known of its parameters.</param>
/// <param name="Call">The call; null for the endpoint's own body.</param>
/// <param name="Target">The method that is called.</param>
/// <param name="Caller">The body with the call.</param>
internal sealed record AnsweringBody(Scope Scope, IInvocationOperation? Call = null, IMethodSymbol? Target = null, AnsweringBody? Caller = null)
{
    /// <summary>What is passed for a parameter; null in the endpoint itself, whose caller sends it.</summary>
    public IOperation? ArgumentFor(IParameterSymbol parameter) =>
        Target is not null && SymbolEqualityComparer.Default.Equals(parameter.ContainingSymbol.OriginalDefinition, Target.OriginalDefinition)
            ? Call!.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == parameter.Ordinal)?.Value
            : null;

    /// <summary>The body of a method that is called here.</summary>
    public AnsweringBody Calling(IInvocationOperation call, IMethodSymbol target, SetTrace trace)
    {
        var scope = new Scope(Scope.Empty.Known, Scope.Depth + 1);
        foreach (var argument in call.Arguments.Where(argument => argument.Parameter!.Ordinal < target.Parameters.Length))
        {
            var value = KeyFilter.Unwrap(argument.Value);
            scope = scope.With(target.Parameters[argument.Parameter!.Ordinal], trace.Own.Is(value, Scope) ? SetFacts.CallersOwn
                : SetTypes.IsSet(value.Type) ? trace.Of(value, Scope)
                : new SetFacts(Bound.Bounded, false, trace.Content.Of(value, Scope)));
        }

        return new AnsweringBody(scope, call, target, this);
    }
}
