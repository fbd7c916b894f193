using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Rules.Export.Queries;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>What an endpoint's answers give away, and which of them have no bound.</summary>
internal sealed class AnswerFacts
{
    private readonly List<(IOperation Value, ImmutableHashSet<Tag> Tags)> _unbounded = [];

    private AnswerFacts()
    {
    }

    /// <summary>The personal data in all answers.</summary>
    public ImmutableHashSet<Tag> Tags { get; private set; } = SetFacts.NoTags;

    /// <summary>The sets without bound among them.</summary>
    public IReadOnlyList<(IOperation Value, ImmutableHashSet<Tag> Tags)> Unbounded => _unbounded;

    public static AnswerFacts Of(IOperation body, INamedTypeSymbol? page, SetContext context)
    {
        var trace = new SetTrace(context);
        var facts = new AnswerFacts();
        foreach (var value in new Answers(context, trace).Of(body, page))
        {
            facts.Add(value, trace, context);
        }

        return facts;
    }

    private void Add(IOperation value, SetTrace trace, SetContext context)
    {
        var isYielded = value.Parent is IReturnOperation { Kind: OperationKind.YieldReturn };
        var isStreamed = context.Roles.Plays((value.Parent as IArgumentOperation)?.Parent is IInvocationOperation call ? call.TargetMethod : null, Catalogue.Role.ReplyStream);
        if (isYielded || isStreamed)
        {
            var tags = trace.Content.Of(value, Scope.Empty);
            Take(value, new SetFacts(YieldTrace.BoundAround(value, trace, Scope.Empty), false, tags));
        }
        else if (SetTypes.IsSet(value.Type))
        {
            Take(value, trace.Of(value, Scope.Empty));
        }
        else
        {
            Tags = Tags.Union(trace.Content.Of(value, Scope.Empty));
            foreach (var set in Sets(value, context))
            {
                Take(set, trace.Of(set, Scope.Empty));
            }
        }
    }

    private void Take(IOperation value, SetFacts facts)
    {
        Tags = Tags.Union(facts.Tags);
        if (facts is { Bound: Bound.Unbounded, Tags.IsEmpty: false })
        {
            _unbounded.Add((value, facts.Tags));
        }
    }

    // The sets that are put into an object where it is made: { items = … }, new Page(items, total), reply.Items.AddRange(…).
    private static IEnumerable<IOperation> Sets(IOperation value, SetContext context)
    {
        IEnumerable<IOperation> parts = value switch
        {
            IAnonymousObjectCreationOperation anonymous => anonymous.Initializers,
            IObjectCreationOperation creation => creation.Arguments.Select(argument => argument.Value).Concat(creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty),
            ILocalReferenceOperation local => VariableTrace.Root(local).Descendants().Where(operation => IsPutInto(operation, local, context)),
            _ => [],
        };
        return parts
            .Select(part => part switch
            {
                ISimpleAssignmentOperation assignment => assignment.Value,
                IInvocationOperation { Arguments: [var added] } => added.Value,
                IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer()?.Value,
                _ => part,
            })
            .OfType<IOperation>()
            .SelectMany(part => part is IAnonymousObjectCreationOperation or IObjectCreationOperation && !SetTypes.IsSet(part.Type) ? Sets(part, context) : [KeyFilter.Unwrap(part)])
            .Where(part => SetTypes.IsSet(part.Type));
    }

    private static bool IsPutInto(IOperation operation, ILocalReferenceOperation local, SetContext context) => operation switch
    {
        IVariableDeclaratorOperation declarator => SymbolEqualityComparer.Default.Equals(declarator.Symbol, local.Local),
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation { Instance: ILocalReferenceOperation target } } => SymbolEqualityComparer.Default.Equals(target.Local, local.Local),
        IInvocationOperation { Instance: IMemberReferenceOperation { Instance: ILocalReferenceOperation target }, Arguments.Length: 1 } call =>
            SymbolEqualityComparer.Default.Equals(target.Local, local.Local) && context.Roles.Plays(call.TargetMethod, Catalogue.Role.Fill),
        _ => false,
    };
}
