using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What a body's parameters hold, by the call that runs it.</summary>
internal sealed class PassedArguments(SetContext context, SetTrace trace)
{
    private readonly Kept<Scope> _scopes = new(context);

    /// <summary>What is known inside a method that is called.</summary>
    /// <param name="call">The call.</param>
    /// <param name="target">The method whose body it runs.</param>
    /// <param name="scope">What is known around the call.</param>
    /// <param name="filled">The argument of which only what the method puts into it is asked for.</param>
    public Scope Into(IInvocationOperation call, IMethodSymbol target, Scope scope, IArgumentOperation? filled = null) =>
        _scopes.Of(filled ?? (IOperation)call, scope, () => Find(call.Arguments, target, scope, filled), target);

    /// <summary>What is known inside a constructor that is called, by whoever makes an object or by another constructor.</summary>
    public Scope Into(IOperation call, IEnumerable<IArgumentOperation> arguments, IMethodSymbol constructor, Scope scope) =>
        _scopes.Of(call, scope, () => Find(arguments, constructor, scope, null), constructor);

    private Scope Find(IEnumerable<IArgumentOperation> arguments, IMethodSymbol target, Scope scope, IArgumentOperation? filled)
    {
        var inner = new Scope(Scope.Empty.Known, scope.Depth + 1);
        foreach (var argument in arguments.Where(argument => argument.Parameter!.Ordinal < target.Parameters.Length))
        {
            var parameter = target.Parameters[argument.Parameter!.Ordinal];
            inner = inner.With(parameter, argument == filled ? SetFacts.CallersOwn : Of(CallTrace.AsSet(argument.Value) ?? Expressions.Unwrap(argument.Value), parameter, scope));
        }

        return inner;
    }

    private SetFacts Of(IOperation value, IParameterSymbol parameter, Scope scope)
    {
        var isSet = SetTypes.IsSet(value.Type) || SetTypes.IsQuery(value.Type);
        var isMade = !isSet && (value.Type is null || !context.SentTags(value.Type).IsEmpty) && trace.Made.Is(value, scope);
        if (trace.Own.Is(value, scope))
        {
            return SetFacts.CallersOwn with { IsMade = isMade, IsTrue = trace.Dead.IsTrue(value, scope) };
        }

        var facts = isSet ? trace.Of(value, scope) : new SetFacts(Bound.Bounded, false, trace.Content.Of(value, scope)) { IsMade = isMade, IsTrue = trace.Dead.IsTrue(value, scope) };
        return context.Shapes.TagOf(parameter) is { } tag ? facts with { Tags = facts.Tags.Add(tag) } : facts;
    }
}
