using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow.Transfers;

/// <summary>Calls of methods and constructors.</summary>
internal static class Invocations
{
    public static Value Invocation(Evaluator evaluator, IOperation operation)
    {
        var invocation = (IInvocationOperation)operation;
        var method = invocation.TargetMethod;
        var receiver = evaluator.Visit(invocation.Instance);
        var arguments = Arguments(evaluator, invocation.Arguments, method.Parameters.Length);

        if (method.Name == "<Clone>$")
        {
            // `with` on a record: a copy that differs only in what is assigned to it next.
            return evaluator.Heap.Copy(operation, receiver, operation.Type);
        }

        if (IsTextOf(method) && invocation.Instance is { } instance)
        {
            var text = Texts.Disclosed(evaluator, receiver, enumerates: false);
            return evaluator.Context.Catalogue.SummaryOf(method) is null || receiver.Cells.Any(cell => cell.Type is not null && Types.HasParts(cell.Type))
                ? Value.Of(text)
                : evaluator.Calls.Call(new CallSite(operation, method, receiver, arguments, instance));
        }

        var site = new CallSite(operation, method, receiver, arguments, invocation.Instance);
        if (StoredCalls.SinksOf(evaluator, invocation) is { } stored)
        {
            new SummaryApplication(evaluator).Apply(stored, site, null);
        }

        return evaluator.Calls.Call(site);
    }

    private static bool IsTextOf(IMethodSymbol method) =>
        method is { Name: nameof(ToString), IsStatic: false, ReturnType.SpecialType: SpecialType.System_String };

    public static Value ObjectCreation(Evaluator evaluator, IOperation operation)
    {
        var creation = (IObjectCreationOperation)operation;
        var arguments = Arguments(evaluator, creation.Arguments, creation.Constructor?.Parameters.Length ?? 0);
        var made = evaluator.Make(operation);
        if (creation.Constructor is { } constructor)
        {
            made = evaluator.Calls.Construct(new CallSite(operation, constructor, made, arguments));
        }

        foreach (var initializer in creation.Initializer?.Initializers ?? ImmutableArray<IOperation>.Empty)
        {
            evaluator.Visit(initializer);
        }

        return made;
    }

    /// <summary>Evaluates the arguments in their order and gives them by parameter ordinal.</summary>
    public static ImmutableArray<Argument> Arguments(Evaluator evaluator, ImmutableArray<IArgumentOperation> arguments, int count)
    {
        if (count == 0)
        {
            return ImmutableArray<Argument>.Empty;
        }

        var byOrdinal = new Argument[count];
        for (var i = 0; i < count; i++)
        {
            byOrdinal[i] = Argument.None;
        }

        foreach (var argument in arguments)
        {
            var value = evaluator.Visit(argument.Value);
            if (argument.Parameter is { } parameter && parameter.Ordinal < count)
            {
                byOrdinal[parameter.Ordinal] = new Argument(value, argument.Value);
            }
        }

        return ImmutableArray.Create(byOrdinal);
    }

    /// <summary>Where it goes can't be told: what went in may come out, and it counts for PII0004 if it is personal.</summary>
    public static Value Dynamic(Evaluator evaluator, IOperation operation)
    {
        var value = TransferTable.Unite(evaluator, operation);
        var labels = evaluator.Heap.Own(value).Where(label => label.IsData);
        if (evaluator.Context.Options.SeeksUnfollowed)
        {
            evaluator.Findings?.AddUnfollowed(operation.Syntax, labels, into: null);
        }

        return Value.Of(labels);
    }
}
