using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>What methods of the compilation put into an object that they are passed, or a member of it: <c>Fill(model, customer)</c>, <c>Fill(model.Billing, customer)</c>.</summary>
internal sealed class CalledFillers(SetContext context, SetTrace trace)
{
    private readonly Kept<ImmutableHashSet<Tag>> _filled = new(context);
    private readonly BodyLookup<IArgumentOperation> _passed = new(Passed);

    // What calls itself again puts in what it is already asked for.
    private readonly HashSet<IMethodSymbol> _entered = new(SymbolEqualityComparer.Default);

    /// <summary>The personal data that calls in front of a read put into what a variable holds.</summary>
    public ImmutableHashSet<Tag> TagsIn(ISymbol variable, IOperation read, Scope scope) => scope.Depth >= Scope.MaximalDepth
        ? SetFacts.NoTags
        : _passed.Of(variable, read).Where(argument => BodyLookup.IsBefore(argument, read) && !trace.Dead.Hold(argument, scope))
            .Aggregate(SetFacts.NoTags, (tags, argument) => tags.Union(_filled.Of(argument, scope, () => context.Aside(() => FilledBy(argument, scope), SetFacts.NoTags))));

    private ImmutableHashSet<Tag> FilledBy(IArgumentOperation argument, Scope scope)
    {
        if (!context.Step())
        {
            return SetFacts.NoTags;
        }

        var tags = SetFacts.NoTags;
        var call = (IInvocationOperation)argument.Parent!;
        var ordinal = argument.Parameter!.Ordinal;
        foreach (var (method, body) in context.BodiesOf(call.TargetMethod))
        {
            if (ordinal >= method.Parameters.Length || !_entered.Add(method))
            {
                continue;
            }

            var inner = trace.Passed.Into(call, method, scope, filled: argument);
            if (context.CanMatter(method) || inner.Known.Values.Any(passed => !passed.Tags.IsEmpty))
            {
                tags = tags.Union(trace.Members.TagsIn(method.Parameters[ordinal], body, inner));
            }

            _entered.Remove(method);
        }

        return tags;
    }

    private static (ISymbol, IArgumentOperation)? Passed(IOperation operation) =>
        operation is IArgumentOperation { Parent: IInvocationOperation, Parameter.RefKind: RefKind.None } argument
            && Expressions.Unwrap(argument.Value) is { Type: { IsReferenceType: true, SpecialType: SpecialType.None } } value && MemberTrace.VariableOf(value) is { } variable
            ? (variable, argument)
            : null;
}
