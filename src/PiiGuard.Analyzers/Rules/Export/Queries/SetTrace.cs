using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Follows a set backwards to where it comes from: how large it may get, whether it is still a query, and what personal data its elements hold.</summary>
internal sealed class SetTrace
{
    private readonly SetContext _context;

    public SetTrace(SetContext context)
    {
        _context = context;
        Content = new PersonalContent(context, this);
        Reads = new MemberReads(context, this);
        Calls = new CallTrace(context, this);
        Variables = new VariableTrace(context, this);
        Members = new MemberTrace(context, this);
        Own = new CallersOwn(context, this);
        Made = new MadeObjects(context, this);
        Constructed = new ConstructedObjects(context, this);
        Passed = new PassedArguments(context, this);
        Dead = new DeadBranches();
    }

    /// <summary>The personal data in values that aren't sets.</summary>
    public PersonalContent Content { get; }

    /// <summary>What is read out of members.</summary>
    public MemberReads Reads { get; }

    /// <summary>What calls give.</summary>
    public CallTrace Calls { get; }

    /// <summary>What variables hold.</summary>
    public VariableTrace Variables { get; }

    /// <summary>What is put into objects.</summary>
    public MemberTrace Members { get; }

    /// <summary>What only goes back to who sent it.</summary>
    public CallersOwn Own { get; }

    /// <summary>What was made here, and nowhere else.</summary>
    public MadeObjects Made { get; }

    /// <summary>What constructors put into objects.</summary>
    public ConstructedObjects Constructed { get; }

    /// <summary>What calls pass.</summary>
    public PassedArguments Passed { get; }

    /// <summary>What the constants among them rule out.</summary>
    public DeadBranches Dead { get; }

    /// <summary>The facts of a set.</summary>
    public SetFacts Of(IOperation operation, Scope scope)
    {
        operation = Expressions.Unwrap(operation);
        if (!_context.Step())
        {
            return new SetFacts(Bound.Unknown, false, SetFacts.NoTags);
        }

        switch (operation)
        {
            case IInvocationOperation call:
                return Calls.Of(call, scope);

            case ILocalReferenceOperation local:
                return Variables.Of(local, scope);

            case IParameterReferenceOperation { Parameter: var parameter } reference:
                return !scope.Known.ContainsKey(parameter) && Own.IsSent(reference, scope) ? SetFacts.CallersOwn with { Tags = Members.TagsIn(parameter, reference, scope) }
                    : scope.Known.TryGetValue(parameter, out var passed) ? passed with { Tags = passed.Tags.Union(Members.TagsIn(parameter, reference, scope)) } : new SetFacts(Bound.Unknown, SetTypes.IsQuery(parameter.Type), TagsOf(parameter, parameter.Type));

            case IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member:
                return Reads.Set(member, scope);

            case IObjectCreationOperation creation:
                return Constructed.SourceOf(creation) is { } source ? Of(source, scope) with { IsQuery = false } : new SetFacts(Bound.Bounded, false, Content.Of(creation, scope));

            case IConditionalOperation { WhenFalse: not null } choice:
                return Dead.Living(choice, scope).Select(branch => Of(branch, scope)).Aggregate(static (one, other) => one.Or(other));

            case ICoalesceOperation coalesce:
                return Of(coalesce.Value, scope).Or(Of(coalesce.WhenNull, scope));

            case ISwitchExpressionOperation choice:
                return choice.Arms.Select(arm => Of(arm.Value, scope)).Aggregate(SetFacts.Clean, (all, one) => all.Or(one));

            case IConditionalAccessOperation access:
                return Of(access.WhenNotNull, scope);

            case IArrayCreationOperation { Initializer: { } initializer }:
                return OfElements(initializer.ElementValues, scope);

            case ILiteralOperation or IDefaultValueOperation or IThrowOperation:
                return SetFacts.Clean;

            // A collection expression, which older compilers have no operation for, with its elements and what it spreads.
            default:
                return SetTypes.IsSet(operation.Type) && operation.ChildOperations.Any()
                    ? OfElements(operation.ChildOperations, scope)
                    : new SetFacts(Bound.Unknown, SetTypes.IsQuery(operation.Type), TagsOf(null, operation.Type));
        }
    }

    /// <summary>What the elements of a type hold, by its declaration.</summary>
    public ImmutableHashSet<Tag> TagsOf(ISymbol? declaration, ITypeSymbol? type)
    {
        var tags = SetTypes.IsQuery(type) && Wrappers.ElementOf(type!) is { } element ? _context.LoadedTags(element) : _context.SentTags(type);
        return declaration is not null && _context.Shapes.TagOf(declaration) is { } tag ? tags.Add(tag) : tags;
    }

    private SetFacts OfElements(IEnumerable<IOperation> elements, Scope scope)
    {
        var all = SetFacts.Clean;
        foreach (var element in elements)
        {
            var value = Expressions.Unwrap(element is { ChildOperations.Count: 1 } && element.Type is null ? element.ChildOperations.First() : element);
            all = all.Or(SetTypes.IsSet(value.Type) && !ReferenceEquals(value, element) && element.Type is null ? Of(value, scope) : new SetFacts(Bound.Bounded, false, Content.Of(value, scope)));
        }

        return all with { IsQuery = false };
    }
}
