using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Rules.Export.Queries;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>The values that an endpoint answers with: what it returns, out of the results around them, what it shows on a page, or streams.</summary>
internal sealed class Answers(SetContext context, SetTrace trace)
{
    private const int MaximalDepth = 4;
    private const int FirstError = 400;

    /// <summary>The values that get out of a body when all goes well. What only goes back to who sent it isn't among them.</summary>
    /// <param name="body">The handler's body.</param>
    /// <param name="page">The page whose properties are shown, if it is one.</param>
    public IEnumerable<IOperation> Of(IOperation body, INamedTypeSymbol? page) =>
        SetContext.Returned(body).SelectMany(value => Values(value, 0))
            .Concat(page is null || !IsPageShown(body) ? [] : Shown(body, page))
            .Concat(Streamed(body));

    private IEnumerable<IOperation> Values(IOperation value, int depth)
    {
        value = KeyFilter.Unwrap(value);
        if (depth > MaximalDepth || !context.Step())
        {
            return [];
        }

        switch (value)
        {
            // The caller's own data.
            case IParameterReferenceOperation or IMemberReferenceOperation { Instance: IParameterReferenceOperation, Type.SpecialType: not SpecialType.None }:
                return [];

            case IConditionalOperation { WhenFalse: { } whenFalse } choice:
                return Values(choice.WhenTrue, depth + 1).Concat(Values(whenFalse, depth + 1));

            case ICoalesceOperation coalesce:
                return Values(coalesce.Value, depth + 1).Concat(Values(coalesce.WhenNull, depth + 1));

            case ISwitchExpressionOperation choice:
                return choice.Arms.SelectMany(arm => Values(arm.Value, depth + 1));

            case ILocalReferenceOperation local when IsResult(local.Type):
                var assigned = new List<IOperation>();
                new VariableTrace(context, trace).Assigned(local.Local, local, definition =>
                {
                    assigned.AddRange(Values(definition, depth + 1));
                    return SetFacts.Clean;
                });
                return assigned;

            case IObjectCreationOperation { Constructor: { } constructor } creation when context.Roles.Plays(constructor, Role.Refusal):
                return [];

            case IObjectCreationOperation { Constructor: { } constructor } creation when context.Roles.Plays(constructor, Role.Answer):
                return creation.Arguments.Take(1).SelectMany(argument => Values(argument.Value, depth + 1));

            case IInvocationOperation call:
                return OfCall(call, depth);

            default:
                return IsResult(value.Type) ? [] : [value];
        }
    }

    private IEnumerable<IOperation> OfCall(IInvocationOperation call, int depth)
    {
        var method = call.TargetMethod;
        if (context.Roles.Plays(method, Role.Refusal) || call.Arguments.Any(argument => argument.Value.ConstantValue is { HasValue: true, Value: >= FirstError } && argument.Parameter?.Name == "statusCode"))
        {
            return [];
        }

        if (context.Roles.Plays(method, Role.Answer))
        {
            return context.Flow.Catalogue.SummaryOf(method, call.Instance?.Type) is { } summary
                ? call.Arguments
                    .Where(argument => summary.Flows.Any(edge => edge.From.Root == PortRoot.Parameter && edge.From.Ordinal == argument.Parameter?.Ordinal && edge.To.Root == PortRoot.Return))
                    .SelectMany(argument => Values(argument.Value, depth + 1))
                : [];
        }

        if (method.Name == nameof(Task.FromResult) && call.Arguments is [var result])
        {
            return Values(result.Value, depth + 1);
        }

        // A method of the program that makes the result: its own answers count.
        return IsResult(call.Type) ? context.ReturnsOf(method).SelectMany(body => body.Values).SelectMany(value => Values(value, depth + 1)) : [call];
    }

    // Not where the handler only ever sends the visitor elsewhere.
    private bool IsPageShown(IOperation body) =>
        SetContext.Returned(body).ToList() is not { Count: > 0 } results || !results.All(IsRefusal);

    private bool IsRefusal(IOperation result) => KeyFilter.Unwrap(result) switch
    {
        IConditionalOperation { WhenFalse: { } other } choice => IsRefusal(choice.WhenTrue) && IsRefusal(other),
        ISwitchExpressionOperation choice => choice.Arms.All(arm => IsRefusal(arm.Value)),
        IInvocationOperation call => context.Roles.Plays(call.TargetMethod, Role.Refusal),
        _ => false,
    };

    // What a page shows are its properties; those that the request fills are the visitor's own.
    private IEnumerable<IOperation> Shown(IOperation body, INamedTypeSymbol page) =>
        body.Descendants().OfType<ISimpleAssignmentOperation>()
            .Where(assignment => assignment.Target is IPropertyReferenceOperation { Instance: IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance }, Property: { DeclaredAccessibility: Accessibility.Public } property }
                && context.Roles.AttributeOf(property, Role.FromRequest) is null
                && context.Roles.AttributeOf(page, Role.FromRequest) is null)
            .SelectMany(assignment => Values(assignment.Value, 0));

    private IEnumerable<IOperation> Streamed(IOperation body) =>
        body.Descendants().OfType<IInvocationOperation>()
            .Where(call => context.Roles.Plays(call.TargetMethod, Role.ReplyStream))
            .SelectMany(call => call.Arguments.Take(1)).SelectMany(argument => Values(argument.Value, 0));

    private static bool IsResult(ITypeSymbol? type)
    {
        type = type is null ? null : Shapes.Wrappers.Unwrap(type);
        return type is INamedTypeSymbol { Arity: 0 } named
            && (named.Name is "IActionResult" or "IResult" || named.AllInterfaces.Any(implemented => implemented.Name is "IActionResult" or "IResult"))
            || type is INamedTypeSymbol { Name: "Results" or "ActionResult", Arity: > 0 };
    }
}
