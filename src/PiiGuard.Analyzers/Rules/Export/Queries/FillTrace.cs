using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>A collection that is filled after it was made holds what was added: by calls, or through an indexer.</summary>
internal sealed class FillTrace(SetContext context, SetTrace trace)
{
    /// <summary>The facts of a variable's set with what was added to it in front of a read.</summary>
    public SetFacts Filled(ILocalReferenceOperation read, SetFacts facts, Scope scope)
    {
        if (facts.IsQuery || facts.Bound == Bound.Unbounded || !SetTypes.IsSet(read.Type))
        {
            return facts;
        }

        foreach (var operation in VariableTrace.Root(read).Descendants())
        {
            if (Added(operation, read.Local) is { } added && operation.Syntax.Span.End <= read.Syntax.SpanStart)
            {
                facts = facts.Or(operation is IInvocationOperation { TargetMethod.Name: "AddRange" }
                    ? trace.Of(added, scope) with { IsQuery = false }
                    : new SetFacts(YieldTrace.BoundAround(operation, trace, scope), false, trace.Content.Of(added, scope)));
            }
        }

        return facts;
    }

    // list.Add(one), dictionary.Add(key, one), dictionary[key] = one.
    private IOperation? Added(IOperation operation, ILocalSymbol local) => operation switch
    {
        IInvocationOperation { Instance: ILocalReferenceOperation target, Arguments: [.., var added] } call
            when SymbolEqualityComparer.Default.Equals(target.Local, local) && context.Roles.Plays(call.TargetMethod, Role.Fill) => added.Value,
        ISimpleAssignmentOperation { Target: IPropertyReferenceOperation { Property.IsIndexer: true, Instance: ILocalReferenceOperation target } } assignment
            when SymbolEqualityComparer.Default.Equals(target.Local, local) => assignment.Value,
        _ => null,
    };
}
