using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The facts of what a variable holds where it is read: the last assignment in front of that, and those before it that may be skipped.</summary>
internal sealed class VariableTrace(SetContext context, SetTrace trace)
{
    private readonly FillTrace _fills = new(context, trace);
    private readonly BodyLookup<IOperation> _assigned = new(Assignment);

    private readonly Kept<SetFacts> _known = new(context);

    public SetFacts Of(ILocalReferenceOperation read, Scope scope) => _known.Of(read, scope, () => Find(read, scope));

    private SetFacts Find(ILocalReferenceOperation read, Scope scope)
    {
        var facts = Assigned(read.Local, read, value => OfValue(value, scope)) ?? Element(read, scope) ?? new SetFacts(Bound.Unknown, SetTypes.IsQuery(read.Type), trace.TagsOf(null, read.Type));
        return _fills.Filled(read, facts, scope);
    }

    // A text that is made where it stands is one thing, whatever is in it.
    private SetFacts OfValue(IOperation value, Scope scope) =>
        Texts.IsMade(value, context.Roles) ? new SetFacts(Bound.Bounded, false, trace.Content.Of(value, scope)) : trace.Of(value, scope);

    /// <summary>The facts of the values that a variable may hold at a read; null where no assignment is found.</summary>
    public SetFacts? Assigned(ILocalSymbol local, IOperation read, Func<IOperation, SetFacts> factsOf)
    {
        SetFacts? all = null;
        var position = read.Syntax.SpanStart;
        var assignments = _assigned.Of(local, read)
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

    /// <summary>The values that a variable may hold at a read.</summary>
    public IReadOnlyList<IOperation> Definitions(ILocalReferenceOperation read)
    {
        var definitions = new List<IOperation>();
        Assigned(read.Local, read, definition =>
        {
            definitions.Add(definition);
            return SetFacts.Clean;
        });
        return definitions;
    }

    /// <summary>Whether a variable gets another value between what is added to the one that it held and a read.</summary>
    public bool IsReplaced(PutValue put, ISymbol variable, IOperation read) => put.Target is not IMemberReferenceOperation && read.Parent is not null
        && _assigned.Of(variable, read).Any(value => value.Syntax.SpanStart >= put.Value.Syntax.Span.End && value.Syntax.Span.End <= read.Syntax.SpanStart && !IsSkipped(value, read));

    /// <summary>The outermost operation around another.</summary>
    public static IOperation Root(IOperation operation)
    {
        while (operation.Parent is { } parent)
        {
            operation = parent;
        }

        return operation;
    }

    /// <summary>A variable of a loop is an element of what the loop runs over; null for any other.</summary>
    public SetFacts? Element(ILocalReferenceOperation read, Scope scope)
    {
        for (IOperation? at = read; at is not null; at = at.Parent)
        {
            if (at is IForEachLoopOperation loop && loop.Locals.Contains(read.Local, SymbolEqualityComparer.Default))
            {
                return trace.Of(loop.Collection, scope) with { Bound = Bound.Bounded, IsQuery = false };
            }
        }

        return null;
    }

    private static (ISymbol, IOperation)? Assignment(IOperation operation) => operation switch
    {
        IVariableDeclaratorOperation declarator => declarator.GetVariableInitializer() is { } initializer ? (declarator.Symbol, initializer.Value) : null,
        ISimpleAssignmentOperation { Target: ILocalReferenceOperation target } assignment => (target.Local, assignment.Value),
        ICoalesceAssignmentOperation { Target: ILocalReferenceOperation target } assignment => (target.Local, assignment.Value),
        IDeclarationPatternOperation { DeclaredSymbol: ILocalSymbol declared, Parent: IIsPatternOperation test } => (declared, test.Value),
        IRecursivePatternOperation { DeclaredSymbol: ILocalSymbol declared, Parent: IIsPatternOperation test } => (declared, test.Value),
        _ => null,
    };

    /// <summary>Whether an assignment stands in a branch or loop that the read isn't part of, and that isn't the only way there.</summary>
    private static bool IsSkipped(IOperation assigned, IOperation read)
    {
        for (var at = assigned; at.Parent is { } around; at = around)
        {
            if (around is IConditionalOperation or ISwitchCaseOperation or ILoopOperation or ICatchClauseOperation or ICoalesceAssignmentOperation
                && !around.Syntax.Span.Contains(read.Syntax.Span) && !IsOnlyWay(at, around))
            {
                return true;
            }
        }

        return false;
    }

    // if (…) query = …; else throw …;
    private static bool IsOnlyWay(IOperation branch, IOperation around) => around is IConditionalOperation { WhenFalse: { } otherwise } choice
        && (branch == choice.WhenTrue ? DeadBranches.Leaves(otherwise) : branch == otherwise && DeadBranches.Leaves(choice.WhenTrue));
}
