using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Rules.Export.Queries;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>The values that an endpoint answers with: what it returns, out of the results around them, what it shows on a page, or streams.</summary>
internal sealed class Answers(SetContext context, SetTrace trace)
{
    private const int MaximalDepth = 8;

    private readonly Results _results = new(context);

    /// <summary>The values that get out of a body when all goes well. What only goes back to who sent it isn't among them.</summary>
    /// <param name="body">The handler's body.</param>
    /// <param name="page">The page whose properties are shown, if it is one.</param>
    public IEnumerable<Answer> Of(IOperation body, INamedTypeSymbol? page)
    {
        var endpoint = new AnsweringBody(Scope.Endpoint);
        return SetContext.Returned(body).SelectMany(value => Values(value, endpoint, 0))
            .Concat(page is null || !IsPageShown(body) ? [] : Shown(body, page, endpoint))
            .Concat(Streamed(body).Concat(PutAside(body)).SelectMany(value => Values(value, endpoint, 0)));
    }

    private IEnumerable<Answer> Values(IOperation value, AnsweringBody within, int depth)
    {
        value = Expressions.Unwrap(value);
        if (depth > MaximalDepth || !context.Step() || _results.IsRefusal(value))
        {
            return [];
        }

        switch (value)
        {
            // What a method only hands on is its caller's to say.
            case IParameterReferenceOperation { Parameter: var parameter } when within.ArgumentFor(parameter) is { } argument:
                return Values(argument, within.Caller!, depth + 1);

            // The caller's own data, unless something was put into it.
            case IParameterReferenceOperation { Parameter: var parameter }:
                return trace.Members.HoldsOthers(parameter, value, within.Scope) ? [new(value, within.Scope)] : [];

            case IMemberReferenceOperation when trace.Own.Is(value, within.Scope):
                return [];

            case IConditionalOperation { WhenFalse: not null } choice:
                return trace.Dead.Living(choice, within.Scope).SelectMany(branch => Values(branch, within, depth + 1));

            case ICoalesceOperation coalesce:
                return Values(coalesce.Value, within, depth + 1).Concat(Values(coalesce.WhenNull, within, depth + 1));

            case ISwitchExpressionOperation choice:
                return choice.Arms.SelectMany(arm => Values(arm.Value, within, depth + 1));

            case ILocalReferenceOperation local when Results.Is(local.Type):
                return OfVariable(local, within.Scope).SelectMany(assigned => Values(assigned, within, depth + 1));

            case IObjectCreationOperation creation when _results.Within(creation) is { } values:
                return values.SelectMany(inner => Values(inner, within, depth + 1));

            case IInvocationOperation call:
                return OfCall(call, within, depth);

            default:
                return Results.Is(value.Type) ? [] : [new(value, within.Scope)];
        }
    }

    private IEnumerable<Answer> OfCall(IInvocationOperation call, AnsweringBody within, int depth)
    {
        var method = call.TargetMethod;
        if (_results.Within(call) is { } values)
        {
            return values.SelectMany(value => Values(value, within, depth + 1));
        }

        // A method of the program that makes the result: its own answers count.
        var bodies = Results.IsAny(call.Type) || Results.Is(call.Type) ? context.ReturnsOf(method).ToList() : [];
        return bodies.Count == 0 ? Results.Is(call.Type) ? _results.OfUnknown(call).SelectMany(value => Values(value, within, depth + 1)) : [new(call, within.Scope)]
            : bodies.SelectMany(body =>
            {
                var inner = within.Calling(call, body.Method, trace);
                return trace.Dead.Living(body.Values, inner.Scope).SelectMany(value => Values(value, inner, depth + 1));
            });
    }

    // The results that a variable may hold, and what is set in them afterwards.
    private IEnumerable<IOperation> OfVariable(ILocalReferenceOperation local, Scope scope) => trace.Members.PutInto(local.Local, local, scope)
        .Where(put => context.Roles.Plays((put.Target as IMemberReferenceOperation)?.Member, Role.Answer)).Select(put => put.Value)
        .Concat(trace.Variables.Definitions(local));

    // Not where the handler only ever sends the visitor elsewhere.
    private bool IsPageShown(IOperation body) => SetContext.Returned(body).ToList() is not { Count: > 0 } results || !results.All(_results.IsRefusal);

    // What a page shows are its properties; those that the request fills are the visitor's own.
    private IEnumerable<Answer> Shown(IOperation body, INamedTypeSymbol page, AnsweringBody endpoint) =>
        from assignment in body.Descendants().OfType<ISimpleAssignmentOperation>()
        where MemberTrace.Outermost(assignment.Target) is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Property: { DeclaredAccessibility: Accessibility.Public } property }
            && context.Roles.AttributeOf(property, Role.FromRequest) is null
            && context.Roles.AttributeOf(page, Role.FromRequest) is null
        from answer in Values(assignment.Value, endpoint, 0)
        select answer with { Member = assignment.Target };

    private IEnumerable<IOperation> Streamed(IOperation body) =>
        from call in body.Descendants().OfType<IInvocationOperation>()
        let place = context.Roles.Plays(call.TargetMethod, Role.ReplyStream) ? 0 : context.Roles.Plays(call.TargetMethod, Role.WriteReply) ? 1 : -1
        from argument in call.Arguments
        where argument.Parameter?.Ordinal == place
        select argument.Value;

    // ViewBag.Mail = …, ViewData["mail"] = …, ViewData.Model = …: shown where a page is.
    private IEnumerable<IOperation> PutAside(IOperation body) =>
        body.Descendants().OfType<ISimpleAssignmentOperation>().Where(assignment => IsPageData(assignment.Target)).Select(assignment => assignment.Value).ToList() is { Count: > 0 } values
        && body.Descendants().OfType<IInvocationOperation>().Any(call => context.Roles.Plays(call.TargetMethod, Role.ShowPage)) ? values : [];

    private bool IsPageData(IOperation target) => ((target as IDynamicMemberReferenceOperation)?.Instance ?? (target as IPropertyReferenceOperation)?.Instance) is { } holder
        && Expressions.Unwrap(holder) is IPropertyReferenceOperation { Property: var property } && context.Roles.Plays(property, Role.PageData);
}
