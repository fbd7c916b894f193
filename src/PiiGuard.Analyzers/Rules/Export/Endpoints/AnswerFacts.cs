using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Rules.Export.Queries;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>What an endpoint's answers give away, and which of them have no bound.</summary>
internal sealed class AnswerFacts
{
    private readonly List<(IOperation Value, ImmutableHashSet<Tag> Tags)> _unbounded = [];

    private readonly bool _setsOnly;

    private AnswerFacts(bool setsOnly) => _setsOnly = setsOnly;

    /// <summary>The personal data in all answers, or in the sets among them.</summary>
    public ImmutableHashSet<Tag> Tags { get; private set; } = SetFacts.NoTags;

    /// <summary>The sets without bound among them.</summary>
    public IReadOnlyList<(IOperation Value, ImmutableHashSet<Tag> Tags)> Unbounded => _unbounded;

    /// <summary>Looks at all answers of an endpoint.</summary>
    /// <param name="body">The endpoint's body.</param>
    /// <param name="page">The page whose handler it is; null for other endpoints.</param>
    /// <param name="context">What the questions about sets share.</param>
    /// <param name="setsOnly">Whether only sets are looked at.</param>
    public static AnswerFacts Of(IOperation body, INamedTypeSymbol? page, SetContext context, bool setsOnly = false)
    {
        var trace = new SetTrace(context);
        var facts = new AnswerFacts(setsOnly);
        foreach (var answer in new Answers(context, trace).Of(body, page))
        {
            facts.Add(answer, trace, context);
        }

        return facts;
    }

    private void Add(Answer answer, SetTrace trace, SetContext context)
    {
        var (value, scope, member) = answer;
        var isYielded = value.Parent is IReturnOperation { Kind: OperationKind.YieldReturn };
        var writer = ((value.Parent as IArgumentOperation)?.Parent as IInvocationOperation)?.TargetMethod;
        var isStreamed = context.Roles.Plays(writer, Role.ReplyStream) || context.Roles.Plays(writer, Role.WriteReply) && !SetTypes.IsSet(value.Type);
        if (isYielded || isStreamed)
        {
            var tags = trace.Content.Of(value, scope);
            Take(value, new SetFacts(YieldTrace.BoundAround(value, trace, scope), false, tags));
        }
        else if (SetTypes.IsSet(value.Type))
        {
            Take(value, trace.Of(value, scope));
        }
        else
        {
            var sets = Sets(value, scope, trace, context).Select(set => (Value: set, Facts: trace.Of(set, scope))).Where(set => !set.Facts.Tags.IsEmpty).ToList();
            var content = _setsOnly && sets.Count == 0 ? SetFacts.NoTags
                : member is null ? trace.Content.Of(value, scope)
                : trace.Members.Assigned(member, value, scope);
            Tags = _setsOnly ? Tags : Tags.Union(content);

            // A constructor may keep less of a set than it is given.
            foreach (var (set, facts) in sets)
            {
                Take(set, facts with { Tags = facts.Tags.Intersect(content) });
            }
        }

        Take(value, new SetFacts(Bound.Unbounded, false, new TextTrace(context, trace).OfEverybody(value, scope)));
    }

    private void Take(IOperation value, SetFacts facts)
    {
        Tags = Tags.Union(facts.Tags);
        if (facts is { Bound: Bound.Unbounded, Tags.IsEmpty: false })
        {
            _unbounded.Add((value, facts.Tags));
        }
    }

    // The sets that are put into an object, where it is made or later: { items = … }, new Page(items, total), reply.Page.Items.AddRange(…).
    private static IEnumerable<IOperation> Sets(IOperation value, Scope scope, SetTrace trace, SetContext context)
    {
        if (!context.Step())
        {
            return [];
        }

        IEnumerable<IOperation> parts = value switch
        {
            IAnonymousObjectCreationOperation anonymous => anonymous.Initializers,
            IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value).Concat(creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty),
            IMemberInitializerOperation inner => inner.Initializer.Initializers,
            ILocalReferenceOperation local => trace.Variables.Definitions(local).Concat(trace.Members.PutInto(local.Local, local, scope).Select(put => put.Value)),
            IParameterReferenceOperation { Parameter: var parameter } => trace.Members.PutInto(parameter, value, scope).Select(put => put.Value),
            _ => [],
        };
        return parts
            .Select(part => Expressions.Unwrap(part is ISimpleAssignmentOperation assignment ? assignment.Value : part))
            .SelectMany(part => SetTypes.IsSet(part.Type) ? [part] : Sets(part, scope, trace, context));
    }
}
