using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The facts of a set that a call gives: an operator of LINQ, a method of the compilation, or one that nobody knows.</summary>
internal sealed class CallTrace(SetContext context, SetTrace trace)
{
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
            return source is null ? SetFacts.Clean : trace.Of(source, scope) with { Bound = Bound.Bounded, IsQuery = SetTrace.IsQueryType(call.Type) };
        }

        if (roles.As(call.Type, Role.EfSet) is { TypeArguments: [var entity] } && source is null)
        {
            return new SetFacts(Bound.Unbounded, true, context.LoadedTags(entity));
        }

        if (source is not null && roles.Plays(method, Role.Include))
        {
            return Include(call, trace.Of(source, scope));
        }

        if (source is not null && roles.Plays(method, Role.Materialize))
        {
            return Materialize(call, trace.Of(source, scope), scope);
        }

        if (source is not null && roles.Plays(method, Role.Sequence))
        {
            return Operator(call, source, scope);
        }

        return OwnMethod(call, scope) ?? Unknown(call, source, scope);
    }

    /// <summary>The set that a call is made on: an extension method's first argument, or the receiver.</summary>
    public static IOperation? SourceOf(IInvocationOperation call) =>
        call.Instance is { } instance && SetTrace.IsSet(instance.Type) ? instance
        : call.TargetMethod.IsExtensionMethod && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } first && SetTrace.IsSet(first.Value.Type) ? first.Value
        : null;

    private SetFacts Include(IInvocationOperation call, SetFacts source)
    {
        foreach (var navigation in call.Arguments.Skip(1).SelectMany(argument => argument.Descendants()).OfType<IPropertyReferenceOperation>())
        {
            source = source with { Tags = source.Tags.Union(context.LoadedTags(Wrappers.Unwrap(Wrappers.ElementOf(navigation.Type!) ?? navigation.Type!))) };
        }

        return source;
    }

    private SetFacts Materialize(IInvocationOperation call, SetFacts source, Scope scope)
    {
        // A dictionary's elements may be made from parts of what it is built of.
        var element = Lambda(call, "elementSelector");
        return (element is null ? source : source with { Tags = Selected(element, source, scope) }) with { IsQuery = false };
    }

    private SetFacts Operator(IInvocationOperation call, IOperation sourceValue, Scope scope)
    {
        var source = trace.Of(sourceValue, scope);
        switch (call.TargetMethod.Name)
        {
            case "Where" when Argument(call, "predicate") is { } predicate && KeyFilter.Bounds(predicate, context.Roles):
                return source with { Bound = Bound.Bounded };

            case "Select" when Argument(call, "selector") is { } selector:
                return source with { Tags = Selected(selector, source, scope) };

            case "SelectMany" or "Join" or "GroupJoin" or "Zip" or "LeftJoin" or "RightJoin":
                var result = Argument(call, "resultSelector") ?? Argument(call, "selector") ?? Argument(call, "collectionSelector");
                return result is null ? source : source with { Tags = Selected(result, source, scope) };

            case "GroupBy" when Argument(call, "resultSelector") is { } selector:
                return source with { Tags = Selected(selector, source, scope) };

            case "GroupBy" when Argument(call, "elementSelector") is { } selector:
                return source with { Tags = Selected(selector, source, scope) };

            case "Concat" or "Union" or "UnionBy" when call.Arguments.Length > 1:
                return source.Or(trace.Of(call.Arguments[1].Value, scope));

            case "Repeat" or "Empty":
                return SetFacts.Clean;

            default:
                return source;
        }
    }

    /// <summary>What a lambda, or a method group, makes of an element.</summary>
    private ImmutableHashSet<Tag> Selected(IOperation selector, SetFacts source, Scope scope)
    {
        switch (KeyFilter.Unwrap(selector))
        {
            case IAnonymousFunctionOperation lambda:
                foreach (var parameter in lambda.Symbol.Parameters)
                {
                    scope = scope.With(parameter, parameter.Ordinal == 0 ? source with { Bound = Bound.Bounded, IsQuery = false } : new SetFacts(Bound.Unknown, false, context.SentTags(parameter.Type)));
                }

                return KeyFilter.Values(lambda).Aggregate(SetFacts.NoTags, (tags, value) => tags.Union(trace.Content.Of(value, scope)));

            case IMethodReferenceOperation { Method: var method }:
                return trace.TagsOf(method, method.ReturnType);

            default:
                return source.Tags;
        }
    }

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
            foreach (var argument in call.Arguments.Where(argument => SetTrace.IsSet(argument.Value.Type) && argument.Parameter!.Ordinal < target.Parameters.Length))
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
        if (source is not null && SetTrace.IsQueryType(source.Type))
        {
            var isPage = method.Name.IndexOf("Page", StringComparison.Ordinal) >= 0 || call.Arguments.Any(argument => SaysHowMany(argument.Value.ConstantValue));
            var facts = trace.Of(source, scope);
            return isPage ? facts with { Bound = Bound.Bounded } : facts with { IsQuery = SetTrace.IsQueryType(call.Type) };
        }

        var tags = trace.TagsOf(method, call.Type);
        return SetTrace.IsQueryType(call.Type) ? new SetFacts(Bound.Unbounded, true, tags)
            : SetTrace.IsSet(call.Type) && call.Arguments.All(argument => argument.Parameter?.Type.Name == nameof(System.Threading.CancellationToken)) && method.MethodKind == MethodKind.Ordinary
                && call.Instance is { Type.TypeKind: TypeKind.Interface or TypeKind.Class } ? new SetFacts(Bound.Unbounded, false, tags)
            : new SetFacts(Bound.Unknown, false, tags);
    }

    private static bool SaysHowMany(Optional<object?> text) => text is { HasValue: true, Value: string sql }
        && (sql.IndexOf(" TOP", StringComparison.OrdinalIgnoreCase) >= 0 || sql.IndexOf("LIMIT ", StringComparison.OrdinalIgnoreCase) >= 0 || sql.IndexOf("FETCH ", StringComparison.OrdinalIgnoreCase) >= 0);

    private static IOperation? Argument(IInvocationOperation call, string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;

    private static IOperation? Lambda(IInvocationOperation call, string name) => Argument(call, name);
}
