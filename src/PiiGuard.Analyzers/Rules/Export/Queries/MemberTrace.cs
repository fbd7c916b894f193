using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What a body puts into the members of an object: where it is made, and afterwards (<c>reply.Page.Rows = …</c>, <c>reply.Rows.AddRange(…)</c>); and into a text.</summary>
internal sealed class MemberTrace(SetContext context, SetTrace trace)
{
    private readonly BodyLookup<PutValue> _put = new(operation => Put(operation, context) is { } put && VariableOf(put.Target) is { } variable ? (variable, put) : null);

    private readonly CalledFillers _fillers = new(context, trace);

    /// <summary>What is put into the object that a variable holds, and further into it, in front of a read.</summary>
    public IEnumerable<PutValue> PutInto(ISymbol variable, IOperation read, Scope scope) =>
        _put.Of(variable, read).Where(put => BodyLookup.IsBefore(put.Value, read) && !trace.Dead.Hold(put.Value, scope) && !trace.Variables.IsReplaced(put, variable, read));

    /// <summary>Whether anything is put into it that the caller didn't send.</summary>
    public bool HoldsOthers(ISymbol variable, IOperation read, Scope scope) =>
        PutInto(variable, read, scope).Any(put => !trace.Own.Is(put.Value, scope)) || !_fillers.TagsIn(variable, read, scope).IsEmpty;

    /// <summary>The personal data that is put into it, here or in methods that it is passed to.</summary>
    public ImmutableHashSet<Tag> TagsIn(ISymbol variable, IOperation read, Scope scope) =>
        PutInto(variable, read, scope).Aggregate(_fillers.TagsIn(variable, read, scope), (tags, put) => tags.Union(Assigned(put.Target, put.Value, scope)));

    /// <summary>The personal data that a member shows once it has a value: the value's own, and what the members on the way say that they hold.</summary>
    public ImmutableHashSet<Tag> Assigned(IOperation target, IOperation value, Scope scope) => Shown(value, scope, Way(target));

    /// <summary>As <see cref="Assigned"/>, of the members on the way from the innermost outwards.</summary>
    public ImmutableHashSet<Tag> Shown(IOperation value, Scope scope, IEnumerable<HoldingMember> way)
    {
        var tags = trace.Content.Of(value, scope);
        var members = way.ToList();
        return members.Count == 0 || trace.Own.Is(value, scope) ? tags : members.Aggregate(tags, With);
    }

    /// <summary>The members that an expression names, from the innermost outwards.</summary>
    public static IEnumerable<HoldingMember> Way(IOperation target)
    {
        for (var at = target as IMemberReferenceOperation; at is not null; at = at.Instance as IMemberReferenceOperation)
        {
            yield return new HoldingMember(at.Member, at.Instance?.Type ?? at.Member.ContainingType);
        }
    }

    // The same datum under another name is one.
    private ImmutableHashSet<Tag> With(ImmutableHashSet<Tag> tags, HoldingMember at) => at is var (member, holder)
        && context.Shapes.TagOf(member, holder) is { } tag && !tags.Any(known => known.Category == tag.Category) && context.SentTags(holder).Contains(tag) ? tags.Add(tag) : tags;

    private static PutValue? Put(IOperation operation, SetContext context) => operation switch
    {
        ISimpleAssignmentOperation { Target: IMemberReferenceOperation target } assignment => new PutValue(target, assignment.Value),
        ICoalesceAssignmentOperation { Target: IMemberReferenceOperation target } assignment => new PutValue(target, assignment.Value),
        IInvocationOperation { Instance: IMemberReferenceOperation target, Arguments: [.., var added] } call when context.Roles.Plays(call.TargetMethod, Role.Fill) => new PutValue(target, added.Value),
        _ => Texts.Added(operation, context.Roles),
    };

    /// <summary>The member that a chain of them begins with.</summary>
    public static IOperation Outermost(IOperation target)
    {
        while (target is IMemberReferenceOperation { Instance: { } instance } && Expressions.Unwrap(instance) is IMemberReferenceOperation outer)
        {
            target = outer;
        }

        return target;
    }

    /// <summary>The variable that holds an object, or the one that it is a member of.</summary>
    public static ISymbol? VariableOf(IOperation held)
    {
        held = Expressions.Unwrap(held);
        while (held is IMemberReferenceOperation { Instance: { } instance })
        {
            held = Expressions.Unwrap(instance);
        }

        return held switch
        {
            ILocalReferenceOperation local => local.Local,
            IParameterReferenceOperation parameter => parameter.Parameter,
            _ => null,
        };
    }
}

/// <summary>A value that is put into what an expression stands for.</summary>
internal sealed record PutValue(IOperation Target, IOperation Value);

/// <summary>A member, and the type of the object that holds it there.</summary>
internal sealed record HoldingMember(ISymbol Member, ITypeSymbol Holder);
