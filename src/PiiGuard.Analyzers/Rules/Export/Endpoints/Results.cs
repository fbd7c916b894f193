using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Rules.Export.Queries;

namespace PiiGuard.Analyzers.Rules.Export.Endpoints;

/// <summary>The results that frameworks put around what an endpoint answers with.</summary>
internal sealed class Results(SetContext context)
{
    private const string StatusCode = "statusCode";
    private const int FirstError = 400;

    /// <summary>Whether a value says that something went wrong, or sends the caller elsewhere.</summary>
    public bool IsRefusal(IOperation result) => Expressions.Unwrap(result) switch
    {
        IConditionalOperation { WhenFalse: { } other } choice => IsRefusal(choice.WhenTrue) && IsRefusal(other),
        ISwitchExpressionOperation choice => choice.Arms.All(arm => IsRefusal(arm.Value)),
        IInvocationOperation call => context.Roles.Plays(call.TargetMethod, Role.Refusal) || call.Arguments.Any(argument => IsStatus(argument.Parameter?.Name) && IsError(argument.Value)),
        IObjectCreationOperation creation => context.Roles.Plays(creation.Constructor, Role.Refusal) || Initialized(creation).Any(pair => IsStatus(pair.Member.Name) && IsError(pair.Value)),
        _ => false,
    };

    /// <summary>What a framework's method puts into its result; null where it makes none, as a method of the program that is called alike.</summary>
    public IEnumerable<IOperation>? Within(IInvocationOperation call) =>
        context.Roles.Plays(call.TargetMethod, Role.Answer) ? Given(call.TargetMethod, call.Arguments, PortRoot.Return) : null;

    /// <summary>The objects that a method makes a result of that can't be looked into, as a helper of another project's base class; none where it is called as one that refuses.</summary>
    public IEnumerable<IOperation> OfUnknown(IInvocationOperation call) =>
        call.TargetMethod.OriginalDefinition.ReturnType is var made && (Is(made) || IsAny(made)) && !context.Roles.NamesOf(Role.Refusal).Any(name => call.TargetMethod.Name.StartsWith(name, StringComparison.Ordinal))
            ? call.Arguments.Select(argument => Expressions.Unwrap(argument.Value)).Where(IsShown)
            : [];

    // Texts are names of views, routes and messages; whoever calls, and where it reads from, isn't shown.
    private bool IsShown(IOperation given) => given is not IInstanceReferenceOperation && given.Type is { IsReferenceType: true, SpecialType: SpecialType.None, TypeKind: not TypeKind.Delegate }
        && !context.Roles.IsOf(given.Type, Role.Controller) && !context.Roles.IsOf(given.Type, Role.EfContext);

    /// <summary>What a result is made of: its constructor's value, and what is set right behind that; null where it is none.</summary>
    public IEnumerable<IOperation>? Within(IObjectCreationOperation creation)
    {
        var isMade = context.Roles.Plays(creation.Constructor, Role.Answer);
        var set = Initialized(creation).Where(pair => context.Roles.Plays(pair.Member, Role.Answer)).Select(pair => pair.Value).ToList();
        return !isMade && set.Count == 0 ? null
            : isMade ? (Given(creation.Constructor!, creation.Arguments, PortRoot.This) ?? creation.Arguments.Take(1).Select(argument => argument.Value)).Concat(set)
            : set;
    }

    /// <summary>Whether objects of a type are results, which say nothing themselves of what is in them.</summary>
    public static bool Is(ITypeSymbol? type)
    {
        type = type is null ? null : Shapes.Wrappers.Unwrap(type);
        return type is INamedTypeSymbol { Arity: 0 } && IsAny(type) || type is INamedTypeSymbol { Name: "Results" or "ActionResult", Arity: > 0 };
    }

    /// <summary>Whether a type is any framework's result, also one that says what is in it.</summary>
    public static bool IsAny(ITypeSymbol? type)
    {
        type = type is null ? null : Shapes.Wrappers.Unwrap(type);
        return type is INamedTypeSymbol named && (named.Name is "IActionResult" or "IResult" || named.AllInterfaces.Any(implemented => implemented.Name is "IActionResult" or "IResult"));
    }

    // Which arguments get into the result, as far as models say so.
    private IEnumerable<IOperation>? Given(IMethodSymbol method, IEnumerable<IArgumentOperation> arguments, PortRoot into) =>
        context.Flow.Catalogue.SummaryOf(method, null) is { } summary
            ? arguments
                .Where(argument => summary.Flows.Any(edge => edge.From.Root == PortRoot.Parameter && edge.From.Ordinal == argument.Parameter?.Ordinal && edge.To.Root == into))
                .Select(argument => argument.Value)
            : null;

    private static IEnumerable<(ISymbol Member, IOperation Value)> Initialized(IObjectCreationOperation creation) =>
        from initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty
        let assignment = initializer as ISimpleAssignmentOperation
        let target = assignment?.Target as IMemberReferenceOperation
        where target is not null
        select (target.Member, assignment.Value);

    /// <summary>Whether a parameter or property is a status code, by its name.</summary>
    public static bool IsStatus(string? name) => StatusCode.Equals(name, StringComparison.OrdinalIgnoreCase);

    private static bool IsError(IOperation status) => status.ConstantValue is { HasValue: true, Value: >= FirstError } || Expressions.Unwrap(status).ConstantValue is { HasValue: true, Value: >= FirstError };
}
