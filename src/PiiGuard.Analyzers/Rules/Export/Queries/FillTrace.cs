using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>A collection that is filled after it was made holds what was added: by calls, or through an indexer.</summary>
internal sealed class FillTrace(SetContext context, SetTrace trace)
{
    private readonly BodyLookup<Addition> _added = new(operation => Added(operation, context));

    /// <summary>The facts of a variable's set with what was added to it in front of a read.</summary>
    public SetFacts Filled(ILocalReferenceOperation read, SetFacts facts, Scope scope)
    {
        if (facts.IsQuery || facts.Bound == Bound.Unbounded || !SetTypes.IsSet(read.Type))
        {
            return facts;
        }

        foreach (var (by, added) in _added.Of(read.Local, read).Where(added => added.By.Syntax.Span.End <= read.Syntax.SpanStart))
        {
            facts = facts.Or(by is IInvocationOperation { TargetMethod.Name: "AddRange" }
                ? trace.Of(added, scope) with { IsQuery = false }
                : new SetFacts(YieldTrace.BoundAround(by, trace, scope), false, trace.Content.Of(added, scope)));
        }

        return facts;
    }

    // list.Add(one), dictionary.Add(key, one), dictionary[key] = one.
    private static (ISymbol, Addition)? Added(IOperation operation, SetContext context) => operation switch
    {
        IInvocationOperation { Instance: ILocalReferenceOperation target, Arguments: [.., var added] } call when context.Roles.Plays(call.TargetMethod, Role.Fill) => (target.Local, new Addition(operation, added.Value)),
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation target } } assignment => (target.Local, new Addition(operation, assignment.Value)),
        _ => null,
    };

    private sealed record Addition(IOperation By, IOperation Added);
}
