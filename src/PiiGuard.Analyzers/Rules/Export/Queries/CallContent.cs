using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The personal data in what a call gives: by what it is declared to give, by its bodies, or by what went into it.</summary>
internal sealed class CallContent(SetContext context, SetTrace trace)
{
    public ImmutableHashSet<Tag> Of(IInvocationOperation call, Scope scope)
    {
        var method = call.TargetMethod;
        if (IsProtected(call))
        {
            return SetFacts.NoTags;
        }

        if (SetTypes.IsSet(call.Type) || CallTrace.SourceOf(call) is not null && (context.Roles.Plays(method, Role.Sequence) || context.Roles.Plays(method, Role.Bound)))
        {
            return trace.Of(call, scope).Tags;
        }

        if (context.Shapes.TagOf(method) is { } tag)
        {
            return ImmutableHashSet.Create(tag);
        }

        // A text that is made step by step goes on with what was added.
        if (context.Roles.Plays(method, Role.WriteText))
        {
            return call.ChildOperations.Aggregate(SetFacts.NoTags, (tags, part) => tags.Union(trace.Content.Of(part, scope)));
        }

        var declared = context.SentTags(call.Type);
        if (!declared.IsEmpty)
        {
            return context.Aside(() => trace.Made.Is(call, scope) ? FromBodies(call, scope) : declared, declared);
        }

        if (method.ReturnType.TypeKind is TypeKind.Class or TypeKind.Interface && method.ReturnType.SpecialType == SpecialType.None && call.Type is not { IsAnonymousType: true })
        {
            return scope.Depth < Scope.MaximalDepth ? FromBodies(call, scope) : SetFacts.NoTags;
        }

        if (method.Name is nameof(GetHashCode) or "CompareTo" or "IndexOf" || method.Name.StartsWith("Count", StringComparison.Ordinal))
        {
            return SetFacts.NoTags;
        }

        // A text, or a number: what the code says that makes it, or else what went in.
        var isUnknown = IsPlain(call.Type) && method.Name != nameof(ToString) && SummaryOf(call) is null;
        var bodies = isUnknown ? context.BodiesOf(method).ToList() : [];
        return bodies.Count > 0 && scope.Depth < Scope.MaximalDepth && !bodies.Any(body => HandsOn(body.Body)) ? FromBodies(call, scope)
            : call.ChildOperations.Aggregate(SetFacts.NoTags, (tags, part) => tags.Union(isUnknown && bodies.Count == 0 ? Itself(part, scope) : trace.Content.Of(part, scope)));
    }

    private ImmutableHashSet<Tag> FromBodies(IInvocationOperation call, Scope scope)
    {
        var tags = SetFacts.NoTags;
        foreach (var (method, values) in context.ReturnsOf(call.TargetMethod))
        {
            var inner = trace.Passed.Into(call, method, scope);
            tags = trace.Dead.Living(values, inner).Aggregate(tags, (all, value) => all.Union(trace.Content.Of(value, inner)));
        }

        return tags;
    }

    /// <summary>Whether a call protects what goes into it well enough, whatever that is.</summary>
    public bool IsProtected(IInvocationOperation call) => SummaryOf(call) is { } summary
        && summary.Flows.Any(edge => edge.To.Root == PortRoot.Return && edge.When is null && context.Accepts(edge.Protection, call.Syntax.SyntaxTree));

    // Who is handed what a text is written to may write anything there: serializer.Serialize(writer, customer).
    private bool HandsOn(IOperation body) => body.Descendants().Any(part => part is IArgumentOperation { Value: var value }
        && Expressions.Unwrap(value).Type is var type && (context.Roles.IsOf(type, Role.TextTarget) || context.Roles.IsOf(type, Role.ByteStream)));

    // Of an object such a value says little, unless it is ToString's, which shows what the object holds, whoever wrote it.
    private static bool IsPlain(ITypeSymbol? type) => type is not null
        && Wrappers.Unwrap(type) is { SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_String } or { TypeKind: TypeKind.Enum };

    // Of an object that goes into a call nobody knows, only what it is itself comes out, and not what its members hold.
    private ImmutableHashSet<Tag> Itself(IOperation part, Scope scope)
    {
        var value = Expressions.Unwrap(part is IArgumentOperation argument ? argument.Value : part);
        var tags = trace.Content.Of(value, scope);
        return value.Type is not { } type || context.Shapes.TagOfType(Wrappers.UnwrapElement(type)) is not null ? tags : tags.Except(context.SentTags(type));
    }

    private Summary? SummaryOf(IInvocationOperation call) => context.Flow.Catalogue.SummaryOf(call.TargetMethod, call.Instance?.Type);
}
