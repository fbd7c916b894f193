using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Export.Queries;

/// <summary>Follows a set backwards to where it comes from: how large it may get, whether it is still a query, and what personal data its elements hold.</summary>
internal sealed class SetTrace
{
    private readonly SetContext _context;
    private readonly CallTrace _calls;
    private readonly VariableTrace _variables;

    public SetTrace(SetContext context)
    {
        _context = context;
        Content = new PersonalContent(context, this);
        _calls = new CallTrace(context, this);
        _variables = new VariableTrace(context, this);
    }

    /// <summary>The personal data in values that aren't sets.</summary>
    public PersonalContent Content { get; }

    /// <summary>The facts of a set.</summary>
    public SetFacts Of(IOperation operation, Scope scope)
    {
        operation = KeyFilter.Unwrap(operation);
        if (!_context.Step())
        {
            return new SetFacts(Bound.Unknown, false, SetFacts.NoTags);
        }

        switch (operation)
        {
            case IInvocationOperation call:
                return _calls.Of(call, scope);

            case ILocalReferenceOperation local:
                return _variables.Of(local, scope);

            case IParameterReferenceOperation { Parameter: var parameter }:
                return scope.Known.TryGetValue(parameter, out var passed) ? passed : new SetFacts(Bound.Unknown, SetTypes.IsQuery(parameter.Type), TagsOf(parameter, parameter.Type));

            case IMemberReferenceOperation { Member: IPropertySymbol or IFieldSymbol } member:
                return OfMember(member, scope);

            case IObjectCreationOperation creation:
                return creation.Arguments.Select(argument => argument.Value).FirstOrDefault(value => SetTypes.IsSet(value.Type)) is { } source
                    ? Of(source, scope) with { IsQuery = false }
                    : new SetFacts(Bound.Bounded, false, Content.Of(creation, scope));

            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Of(choice.WhenTrue, scope).Or(Of(whenFalse, scope));

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
            var value = KeyFilter.Unwrap(element is { ChildOperations.Count: 1 } && element.Type is null ? element.ChildOperations.First() : element);
            all = all.Or(SetTypes.IsSet(value.Type) && !ReferenceEquals(value, element) && element.Type is null ? Of(value, scope) : new SetFacts(Bound.Bounded, false, Content.Of(value, scope)));
        }

        return all with { IsQuery = false };
    }

    private SetFacts OfMember(IMemberReferenceOperation reference, Scope scope)
    {
        var member = reference.Member;
        var type = (member as IPropertySymbol)?.Type ?? ((IFieldSymbol)member).Type;
        if (_context.Roles.As(type, Role.EfSet) is { TypeArguments: [var entity] })
        {
            return new SetFacts(Bound.Unbounded, true, _context.LoadedTags(entity));
        }

        if (member is IPropertySymbol { GetMethod: { } getter } && scope.Depth < Scope.MaximalDepth
            && _context.ReturnsOf(getter).ToList() is { Count: > 0 } bodies && SetTypes.IsQuery(type))
        {
            return bodies.SelectMany(body => body.Values).Select(value => Of(value, scope with { Depth = scope.Depth + 1 })).Aggregate(SetFacts.Clean, (all, one) => all.Or(one));
        }

        if (SetTypes.IsQuery(type))
        {
            return new SetFacts(Bound.Unbounded, true, TagsOf(member, type));
        }

        // What an object holds belongs to that object; what this one or a static one holds is a store.
        var isStore = member.IsStatic || reference.Instance is IInstanceReferenceOperation;
        return new SetFacts(isStore ? Bound.Unbounded : Bound.Bounded, false, TagsOf(member, type));
    }
}
