using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>The facts of a set that a call gives: an operator of LINQ, a method of the compilation, or one that nobody knows.</summary>
internal sealed class CallTrace(SetContext context, SetTrace trace)
{
    private readonly OperatorTrace _operators = new(context, trace);

    public SetFacts Of(IInvocationOperation call, Scope scope)
    {
        var method = call.TargetMethod;
        var roles = context.Roles;
        var source = SourceOf(call);
        if (roles.Plays(method, Role.Aggregate))
        {
            return SetFacts.Clean;
        }

        if (roles.Plays(method, Role.Bound))
        {
            return source is null ? SetFacts.Clean : trace.Of(source, scope) with { Bound = Bound.Bounded, IsQuery = SetTypes.IsQuery(call.Type) };
        }

        if (roles.As(call.Type, Role.EfSet) is { TypeArguments: [var entity] } && source is null)
        {
            return new SetFacts(Bound.Unbounded, true, context.LoadedTags(entity));
        }

        if (source is not null && roles.Plays(method, Role.Include))
        {
            return _operators.Include(call, trace.Of(source, scope));
        }

        if (source is not null && roles.Plays(method, Role.Materialize))
        {
            return _operators.Materialize(call, trace.Of(source, scope), scope);
        }

        if (source is not null && roles.Plays(method, Role.Sequence))
        {
            return _operators.Of(call, source, scope);
        }

        return OwnMethod(call, source, scope) ?? Unknown(call, source, scope);
    }

    /// <summary>The set that a call is made on: an extension method's first argument, or the receiver.</summary>
    public static IOperation? SourceOf(IInvocationOperation call) =>
        call.Instance is { } instance ? AsSet(instance)
        : call.TargetMethod.IsExtensionMethod && call.Arguments.FirstOrDefault(argument => argument.Parameter?.Ordinal == 0) is { } first ? AsSet(first.Value)
        : null;

    /// <summary>A value that is a set: what takes sets of any elements (IQueryable, IEnumerable without a type argument) is still given one of some.</summary>
    public static IOperation? AsSet(IOperation value) => SetTypes.IsSet(value.Type) || SetTypes.IsQuery(value.Type) ? value
        : value is IConversionOperation { OperatorMethod: null, Operand: var operand } && SetTypes.IsSet(operand.Type) ? operand
        : null;

    /// <summary>The keys of a dictionary that a call makes of a set.</summary>
    public SetFacts Keys(IInvocationOperation call, Scope scope) => SourceOf(call) is { } source ? _operators.Keys(call, trace.Of(source, scope), scope) : SetFacts.Clean;

    private SetFacts? OwnMethod(IInvocationOperation call, IOperation? source, Scope scope)
    {
        if (scope.Depth >= Scope.MaximalDepth || context.ReturnsOf(call.TargetMethod).ToList() is not { Count: > 0 } bodies)
        {
            return null;
        }

        var all = SetFacts.Clean;
        foreach (var (target, values) in bodies)
        {
            var inner = trace.Passed.Into(call, target, scope);
            foreach (var value in trace.Dead.Living(values, inner))
            {
                all = all.Or(YieldTrace.Of(value, trace, inner));
            }
        }

        return source is not null && IsOfOthers(call, source) ? all with { Tags = all.Tags.Union(trace.TagsOf(call.TargetMethod, call.Type)) } : all;
    }

    // Somebody else's method: on a query it goes on as one, where its name doesn't say that it takes a page; without arguments it can only give all.
    private SetFacts Unknown(IInvocationOperation call, IOperation? source, Scope scope)
    {
        var method = call.TargetMethod;
        if (source is not null && SetTypes.IsQuery(source.Type))
        {
            var isPage = method.Name.IndexOf("Page", StringComparison.Ordinal) >= 0 || call.Arguments.Any(argument => SaysHowMany(argument.Value.ConstantValue));
            var facts = trace.Of(source, scope);
            facts = IsOfOthers(call, source) ? facts with { Tags = trace.TagsOf(method, call.Type) } : facts;
            return isPage ? facts with { Bound = Bound.Bounded } : facts with { IsQuery = SetTypes.IsQuery(call.Type) };
        }

        var tags = trace.TagsOf(method, call.Type);
        return SetTypes.IsQuery(call.Type) ? new SetFacts(Bound.Unbounded, true, tags)
            : SetTypes.IsSet(call.Type) && call.Arguments.All(argument => argument.Parameter?.Type.Name == nameof(System.Threading.CancellationToken)) && method.MethodKind == MethodKind.Ordinary
                && call.Instance is { Type.TypeKind: TypeKind.Interface or TypeKind.Class } ? new SetFacts(Bound.Unbounded, false, tags)
            : new SetFacts(Bound.Unknown, false, tags);
    }

    // A projection to a type that the call names: ProjectTo<View>(…).
    private static bool IsOfOthers(IInvocationOperation call, IOperation source) => Wrappers.ElementOf(call.Type!) is { } element
        && call.TargetMethod.TypeArguments.Contains(element, SymbolEqualityComparer.Default)
        && !SymbolEqualityComparer.Default.Equals(element, Wrappers.ElementOf(source.Type!));

    private static bool SaysHowMany(Optional<object?> text) => text is { HasValue: true, Value: string sql }
        && (sql.IndexOf(" TOP", StringComparison.OrdinalIgnoreCase) >= 0 || sql.IndexOf("LIMIT ", StringComparison.OrdinalIgnoreCase) >= 0 || sql.IndexOf("FETCH ", StringComparison.OrdinalIgnoreCase) >= 0);
}
