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
    public AnsweringBody Calling(IInvocationOperation call, IMethodSymbol target, SetTrace trace) => new(trace.Passed.Into(call, target, Scope), call, target, this);
}
