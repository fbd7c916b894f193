using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Texts, and their bytes, that are made of a whole set: joined from its elements, written as JSON, or put together in a loop that runs over it.</summary>
internal sealed class TextTrace(SetContext context, SetTrace trace)
{
    /// <summary>The personal data that a text has of everybody: of all that is in a set without bound.</summary>
    public ImmutableHashSet<Tag> OfEverybody(IOperation text, Scope scope)
    {
        text = Expressions.Unwrap(text);
        if (!context.Step() || text.ConstantValue.HasValue || SetTypes.IsSet(text.Type))
        {
            return SetFacts.NoTags;
        }

        IEnumerable<IOperation> parts = text switch
        {
            ILocalReferenceOperation local => trace.Variables.Definitions(local),
            IInterpolatedStringOperation or IInterpolationOperation or ICoalesceOperation => text.ChildOperations,
            IBinaryOperation { Type.SpecialType: SpecialType.System_String } row => Operands.Of(row),
            IConditionalOperation choice => trace.Dead.Living(choice, scope),
            IObjectCreationOperation made when context.Roles.IsOf(made.Type, Role.ByteStream) => made.Arguments.Select(argument => argument.Value),
            _ => [],
        };
        var tags = text switch
        {
            ILocalReferenceOperation local => AddedInLoops(local, scope),
            IInvocationOperation call when IsText(call.Type) && !trace.Content.Calls.IsProtected(call) => OfCall(call, scope),
            _ => SetFacts.NoTags,
        };
        return parts.Aggregate(tags, (all, part) => all.Union(OfEverybody(part, scope)));
    }

    private ImmutableHashSet<Tag> AddedInLoops(ILocalReferenceOperation read, Scope scope) => trace.Members.PutInto(read.Local, read, scope)
        .Where(put => put.Target is ILocalReferenceOperation && YieldTrace.BoundAround(put.Value, trace, scope, read) == Bound.Unbounded)
        .Aggregate(SetFacts.NoTags, (tags, put) => tags.Union(trace.Content.Of(put.Value, scope)));

    private ImmutableHashSet<Tag> OfCall(IInvocationOperation call, Scope scope)
    {
        var tags = SetFacts.NoTags;
        if (context.Flow.Catalogue.SummaryOf(call.TargetMethod, call.Instance?.Type) is { } summary)
        {
            foreach (var edge in summary.Flows.Where(edge => edge.To.Root == PortRoot.Return))
            {
                tags = tags.Union(Given(call, edge.From) is { } part ? OfPart(part, edge.As, scope) : SetFacts.NoTags);
            }
        }
        else if (scope.Depth < Scope.MaximalDepth)
        {
            foreach (var (method, values) in context.ReturnsOf(call.TargetMethod))
            {
                var inner = trace.Passed.Into(call, method, scope);
                tags = trace.Dead.Living(values, inner).Aggregate(tags, (all, value) => all.Union(OfEverybody(value, inner)));
            }
        }

        return tags;
    }

    // Only what is turned into text has all of a set in it; other calls pick one of its texts.
    private ImmutableHashSet<Tag> OfPart(IOperation part, Disclosure disclosed, Scope scope) => !SetTypes.IsSet(part.Type) ? OfEverybody(part, scope)
        : disclosed is Disclosure.Text or Disclosure.Json && trace.Of(part, scope) is { Bound: Bound.Unbounded } all ? all.Tags
        : SetFacts.NoTags;

    private static IOperation? Given(IInvocationOperation call, Port from) => from.Root switch
    {
        PortRoot.This => call.Instance,
        PortRoot.Parameter => call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == from.Ordinal)?.Value is { } value ? Expressions.Unwrap(value) : null,
        _ => null,
    };

    private static bool IsText(ITypeSymbol? type) => type is { SpecialType: SpecialType.System_String } or IArrayTypeSymbol { ElementType.SpecialType: SpecialType.System_Byte };
}
