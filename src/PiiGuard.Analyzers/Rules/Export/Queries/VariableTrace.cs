using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The facts of what a variable holds where it is read: the last assignment in front of that, and those before it that may be skipped.</summary>
internal sealed class VariableTrace(SetContext context, SetTrace trace)
{
    private readonly Dictionary<IOperation, ILookup<ISymbol?, IOperation>> _assigned = [];

    public SetFacts Of(ILocalReferenceOperation read, Scope scope)
    {
        var facts = Assigned(read.Local, read, value => trace.Of(value, scope)) ?? Element(read, scope) ?? new SetFacts(Bound.Unknown, SetTypes.IsQuery(read.Type), trace.TagsOf(null, read.Type));
        return Filled(read, facts, scope);
    }

    /// <summary>The facts of the values that a variable may hold at a read; null where no assignment is found.</summary>
    public SetFacts? Assigned(ILocalSymbol local, IOperation read, Func<IOperation, SetFacts> factsOf)
    {
        SetFacts? all = null;
        var position = read.Syntax.SpanStart;
        var assignments = AssignedIn(Root(read))[local]
            .Where(value => value.Syntax.Span.End <= position)
            .OrderByDescending(value => value.Syntax.SpanStart);
        foreach (var value in assignments)
        {
            var facts = factsOf(value);
            all = all is null ? facts : all.Or(facts);
            if (!IsSkipped(value, read))
            {
                break;
            }
        }

        return all;
    }

    /// <summary>The outermost operation around another.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    // A variable of a loop is an element of what the loop runs over.
    private SetFacts? Element(ILocalReferenceOperation read, Scope scope)
    {
        for (IOperation? at = read; at is not null; at = at.Parent)
        {
            if (at is IForEachLoopOperation loop && loop.Locals.Contains(read.Local, SymbolEqualityComparer.Default))
            {
                return new SetFacts(Bound.Bounded, false, trace.Of(loop.Collection, scope).Tags);
            }
        }

        return null;
    }

    // A list that is filled after it was made holds what was added.
    private SetFacts Filled(ILocalReferenceOperation read, SetFacts facts, Scope scope)
    {
        if (facts.IsQuery || facts.Bound == Bound.Unbounded || !SetTypes.IsSet(read.Type))
        {
            return facts;
        }

        foreach (var call in Root(read).Descendants().OfType<IInvocationOperation>())
        {
            if (call is { Instance: ILocalReferenceOperation target, Arguments: [var added] }
                && SymbolEqualityComparer.Default.Equals(target.Local, read.Local)
                && call.Syntax.Span.End <= read.Syntax.SpanStart
                && context.Roles.Plays(call.TargetMethod, Role.Fill))
            {
                var around = YieldTrace.BoundAround(call, trace, scope);
                facts = facts.Or(call.TargetMethod.Name == "AddRange"
                    ? trace.Of(added.Value, scope) with { IsQuery = false }
                    : new SetFacts(around, false, trace.Content.Of(added.Value, scope)));
            }
        }

        return facts;
    }

    /// <summary>The values that variables are given anywhere in a body.</summary>
    private ILookup<ISymbol?, IOperation> AssignedIn(IOperation root)
    {
        if (!_assigned.TryGetValue(root, out var values))
        {
            _assigned[root] = values = root.Descendants().Select(Assignment).Where(static pair => pair.Value is not null)
                .ToLookup(static pair => (ISymbol?)pair.Local, static pair => pair.Value!, SymbolEqualityComparer.Default);
        }

        return values;
    }

    private static (ILocalSymbol? Local, IOperation? Value) Assignment(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator => (declarator.Symbol, declarator.GetVariableInitializer()?.Value),
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment => (target.Local, assignment.Value),
        ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment => (target.Local, assignment.Value),
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared, Parent: IIsPatternOperation test } => (declared, test.Value),
        IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol declared, Parent: IIsPatternOperation test } => (declared, test.Value),
        _ => default,
    };

    /// <summary>Whether an assignment stands in a branch or loop that the read isn't part of.</summary>
    private static bool IsSkipped(IOperation assigned, IOperation read)
    {
        for (var at = assigned.Parent; at is not null; at = at.Parent)
        {
            if (at is IConditionalOperation or ISwitchCaseOperation or ILoopOperation or ICatchClauseOperation or ICoalesceAssignmentOperation && !at.Syntax.Span.Contains(read.Syntax.Span))
            {
                return true;
            }
        }

        return false;
    }
}
