using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The facts of a set that a call gives: an operator of LINQ, a method of the compilation, or one that nobody knows.</summary>
internal sealed class CallTrace(SetContext context, SetTrace trace)
{
    private readonly OperatorTrace _operators = new(context, trace);

    public SetFacts Of(IInvocationOperation call, Scope scope)
    {
        var method = call.TargetMethod;
        var roles = context.Roles;
        var source = SourceOf(call);
        if (roles.Plays(method, Role.Aggregate))
        {
            return SetFacts.Clean;
        }

        if (roles.Plays(method, Role.Bound))
        {
            return source is null ? SetFacts.Clean : trace.Of(source, scope) with { Bound = Bound.Bounded, IsQuery = SetTypes.IsQuery(call.Type) };
        }

        if (roles.As(call.Type, Role.EfSet) is { TypeArguments: [var entity] } && source is null)
        {
            return new SetFacts(Bound.Unbounded, true, context.LoadedTags(entity));
        }

        if (source is not null && roles.Plays(method, Role.Include))
        {
            return _operators.Include(call, trace.Of(source, scope));
        }

        if (source is not null && roles.Plays(method, Role.Materialize))
        {
            return _operators.Materialize(call, trace.Of(source, scope), scope);
        }

        if (source is not null && roles.Plays(method, Role.Sequence))
        {
            return _operators.Of(call, source, scope);
        }

        return OwnMethod(call, scope) ?? Unknown(call, source, scope);
    }

    /// <summary>The set that a call is made on: an extension method's first argument, or the receiver.</summary>
    public static IOperation? SourceOf(IInvocationOperation call) =>
        call.Instance is { } instance && SetTypes.IsSet(instance.Type) ? instance
        : call.TargetMethod.IsExtensionMethod && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } first && SetTypes.IsSet(first.Value.Type) ? first.Value
        : null;

    private SetFacts? OwnMethod(IInvocationOperation call, Scope scope)
    {
        if (scope.Depth >= Scope.MaximalDepth || context.ReturnsOf(call.TargetMethod).ToList() is not { Count: > 0 } bodies)
        {
            return null;
        }

        var all = SetFacts.Clean;
        foreach (var (target, values) in bodies)
        {
            var inner = new Scope(Scope.Empty.Known, scope.Depth + 1);
            foreach (var argument in call.Arguments.Where(argument => SetTypes.IsSet(argument.Value.Type) && argument.Parameter!.Ordinal < target.Parameters.Length))
            {
                inner = inner.With(target.Parameters[argument.Parameter!.Ordinal], trace.Of(argument.Value, scope));
            }

            foreach (var value in values)
            {
                all = all.Or(YieldTrace.Of(value, trace, inner));
            }
        }

        return all;
    }

    // Somebody else's method: on a query it goes on as one, where its name doesn't say that it takes a page; without arguments it can only give all.
    private SetFacts Unknown(IInvocationOperation call, IOperation? source, Scope scope)
    {
        var method = call.TargetMethod;
        if (source is not null && SetTypes.IsQuery(source.Type))
        {
            var isPage = method.Name.IndexOf("Page", StringComparison.Ordinal) >= 0 || call.Arguments.Any(argument => SaysHowMany(argument.Value.ConstantValue));
            var facts = trace.Of(source, scope);
            return isPage ? facts with { Bound = Bound.Bounded } : facts with { IsQuery = SetTypes.IsQuery(call.Type) };
        }

        var tags = trace.TagsOf(method, call.Type);
        return SetTypes.IsQuery(call.Type) ? new SetFacts(Bound.Unbounded, true, tags)
            : SetTypes.IsSet(call.Type) && call.Arguments.All(argument => argument.Parameter?.Type.Name == nameof(System.Threading.CancellationToken)) && method.MethodKind == MethodKind.Ordinary
                && call.Instance is { Type.TypeKind: TypeKind.Interface or TypeKind.Class } ? new SetFacts(Bound.Unbounded, false, tags)
            : new SetFacts(Bound.Unknown, false, tags);
    }

    private static bool SaysHowMany(Optional<object?> text) => text is { HasValue: true, Value: string sql }
        && (sql.IndexOf(" TOP", StringComparison.OrdinalIgnoreCase) >= 0 || sql.IndexOf("LIMIT ", StringComparison.OrdinalIgnoreCase) >= 0 || sql.IndexOf("FETCH ", StringComparison.OrdinalIgnoreCase) >= 0);
}
