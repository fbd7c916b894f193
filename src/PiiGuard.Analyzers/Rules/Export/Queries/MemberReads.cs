using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What is read out of a member: a set, or a value.</summary>
internal sealed class MemberReads(SetContext context, SetTrace trace)
{
    /// <summary>The facts of a set that a member holds.</summary>
    public SetFacts Set(IMemberReferenceOperation reference, Scope scope)
    {
        var member = reference.Member;
        var type = Types.Of(member)!;
        if (context.Roles.As(type, Role.EfSet) is { TypeArguments: [var entity] })
        {
            return new SetFacts(Bound.Unbounded, true, context.LoadedTags(entity));
        }

        if (member is IPropertySymbol { GetMethod: { } getter } && scope.Depth < Scope.MaximalDepth
            && context.ReturnsOf(getter).ToList() is { Count: > 0 } bodies && SetTypes.IsQuery(type))
        {
            return bodies.SelectMany(body => body.Values).Select(value => trace.Of(value, scope with { Depth = scope.Depth + 1 })).Aggregate(SetFacts.Clean, (all, one) => all.Or(one));
        }

        if (SetTypes.IsQuery(type))
        {
            return new SetFacts(Bound.Unbounded, true, trace.TagsOf(member, type));
        }

        if (trace.Own.Is(reference, scope))
        {
            return SetFacts.CallersOwn;
        }

        // A dictionary's keys and values are as many as its entries; who its entries tell of isn't known of its keys alone.
        if (member.Name is "Keys" or "Values" && reference.Instance is { } dictionary && SetTypes.IsSet(dictionary.Type))
        {
            var entries = trace.Of(dictionary, scope);
            var declared = trace.TagsOf(member, type);
            return entries with { IsQuery = false, Tags = declared.Union(member.Name == "Keys" ? Keys(dictionary, scope).Tags : entries.Tags) };
        }

        // What an object holds belongs to that object; what this one or a static one holds is a store.
        var isStore = member.IsStatic || reference.Instance is IInstanceReferenceOperation;
        return new SetFacts(isStore ? Bound.Unbounded : Bound.Bounded, false, trace.TagsOf(member, type));
    }

    /// <summary>The personal data in what a member holds.</summary>
    public ImmutableHashSet<Tag> Content(IMemberReferenceOperation reference, Scope scope)
    {
        var member = reference.Member;
        var type = Types.Of(member)!;
        if (context.Shapes.OwnMarkOf(member) is { IsPersonal: false } || trace.Own.Is(reference, scope))
        {
            return SetFacts.NoTags;
        }

        if (context.Shapes.TagOf(member, reference.Instance?.Type) is { } tag)
        {
            return ImmutableHashSet.Create(tag);
        }

        // What is read out of a personal value is personal; how long it is isn't.
        if (reference.Instance is { } instance && Expressions.Unwrap(instance) is IMemberReferenceOperation { Member: not IMethodSymbol } inner
            && context.Shapes.TagOf(inner.Member, inner.Instance?.Type) is { } derived)
        {
            return member.Name is "Length" or "Count" or "HasValue" or "IsEmpty" || type.SpecialType == SpecialType.System_Boolean ? SetFacts.NoTags : ImmutableHashSet.Create(derived);
        }

        return SetTypes.IsSet(type) ? trace.Of(reference, scope).Tags : context.SentTags(type);
    }

    private SetFacts Keys(IOperation dictionary, Scope scope) => Expressions.Unwrap(dictionary) switch
    {
        ILocalReferenceOperation local => trace.Variables.Assigned(local.Local, local, value => Keys(value, scope)) ?? SetFacts.Clean,
        IInvocationOperation call => trace.Calls.Keys(call, scope),
        _ => SetFacts.Clean,
    };
}
