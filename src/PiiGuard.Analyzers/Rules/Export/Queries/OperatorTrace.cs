using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What LINQ's operators make of a set.</summary>
internal sealed class OperatorTrace(SetContext context, SetTrace trace)
{
    /// <summary>A query that loads what a navigation leads to.</summary>
    public SetFacts Include(IInvocationOperation call, SetFacts source)
    {
        foreach (var navigation in call.Arguments.Skip(1).SelectMany(argument => argument.Descendants()).OfType<IPropertyReferenceOperation>())
        {
            var loaded = context.LoadedTags(Wrappers.UnwrapElement(navigation.Type!));
            source = source with { Tags = source.Tags.Union(context.Shapes.TagOf(navigation.Property) is { } tag ? loaded.Add(tag) : loaded) };
        }

        return source;
    }

    /// <summary>What reads a set to its end.</summary>
    public SetFacts Materialize(IInvocationOperation call, SetFacts source, Scope scope)
    {
        // A dictionary's elements may be made from parts of what it is built of.
        var element = Argument(call, "elementSelector");
        return (element is null ? source : Made(element, source, scope)) with { IsQuery = false };
    }

    /// <summary>The keys by which a dictionary keeps the elements of a set.</summary>
    public SetFacts Keys(IInvocationOperation call, SetFacts source, Scope scope) => Argument(call, "keySelector") is { } key ? Made(key, source, scope) : SetFacts.Clean;

    /// <summary>An operator that lets a set through, or makes another of it.</summary>
    public SetFacts Of(IInvocationOperation call, IOperation sourceValue, Scope scope)
    {
        var source = trace.Of(sourceValue, scope);
        switch (call.TargetMethod.Name)
        {
            case "Where" when Argument(call, "predicate") is { } predicate && KeyFilter.Bounds(predicate, context.Roles):
                return source with { Bound = Bound.Bounded };

            case "Select" when Argument(call, "selector") is { } selector:
                return Made(selector, source, scope);

            case "SelectMany" or "Join" or "GroupJoin" or "Zip" or "LeftJoin" or "RightJoin":
                var result = Argument(call, "resultSelector") ?? Argument(call, "selector") ?? Argument(call, "collectionSelector");
                var made = result is null ? source : Made(result, source, scope);
                return (Argument(call, "collectionSelector") ?? Argument(call, "selector")) is { } parts && KeyFilter.BoundsParts(parts, context.Roles) ? made with { Bound = Bound.Bounded } : made;

            case "GroupBy" when Argument(call, "resultSelector") is { } selector:
                return Made(selector, source, scope);

            case "GroupBy" when Argument(call, "elementSelector") is { } selector:
                return Made(selector, source, scope);

            case "Concat" or "Union" or "UnionBy" when call.Arguments.Length > 1:
                return source.Or(trace.Of(call.Arguments[1].Value, scope));

            // The elements that are of a type have what that type declares, too.
            case "OfType" or "Cast":
                return source with { IsQuery = SetTypes.IsQuery(call.Type), Tags = source.Tags.Union(trace.TagsOf(null, call.Type)) };

            case "Repeat" or "Empty":
                return SetFacts.Clean;

            default:
                return source;
        }
    }

    /// <summary>The set of what a lambda, or a method group, makes of each element.</summary>
    private SetFacts Made(IOperation selector, SetFacts source, Scope scope)
    {
        switch (Expressions.Unwrap(selector))
        {
            case IAnonymousFunctionOperation lambda:
                foreach (var parameter in lambda.Symbol.Parameters)
                {
                    scope = scope.With(parameter, parameter.Ordinal == 0 ? source with { Bound = Bound.Bounded, IsQuery = false } : new SetFacts(Bound.Unknown, false, context.SentTags(parameter.Type)));
                }

                var values = Expressions.Values(lambda);
                return source with
                {
                    Tags = values.Aggregate(SetFacts.NoTags, (tags, value) => tags.Union(trace.Content.Of(value, scope))),
                    IsCallersOwn = source.IsCallersOwn && values.All(value => trace.Own.Is(value, scope)),
                };

            case IMethodReferenceOperation { Method: var method }:
                return source with { Tags = trace.TagsOf(method, method.ReturnType), IsCallersOwn = false };

            default:
                return source with { IsCallersOwn = false };
        }
    }

    private static IOperation? Argument(IInvocationOperation call, string name) => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Name == name)?.Value;
}
