using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Operations;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Logging;

/// <summary>The values that a log call gives to the placeholders of its template, as the models say which argument is which.</summary>
internal static class TemplateValues
{
    /// <summary>The values in the order of the placeholders; null where the call isn't one that logs by this template.</summary>
    public static ImmutableArray<IOperation>? Of(IInvocationOperation call, SyntaxNode template, ModelCatalogue catalogue)
    {
        var method = call.TargetMethod;
        var printed = catalogue.SummaryOf(method)?.Sinks
            .Where(sink => sink is { Kind: PiiSinkKind.Log, As: Disclosure.Template, Template: not null })
            .ToList();
        var port = call.Arguments.FirstOrDefault(argument => Unwrap(argument.Value).Syntax == template) is { Parameter: { } parameter }
            ? Port.Parameter(parameter.Ordinal)
            : null;
        if (printed is null || port is null || !printed.Exists(sink => port.Equals(sink.Template)))
        {
            return null;
        }

        var values = ImmutableArray.CreateBuilder<IOperation>();
        foreach (var argument in call.Arguments.OrderBy(argument => argument.Parameter?.Ordinal ?? -1))
        {
            if (argument.Parameter is not { } taker || !printed.Exists(sink => sink.From.Root == PortRoot.Parameter && sink.From.Ordinal == taker.Ordinal && port.Equals(sink.Template)))
            {
                continue;
            }

            if (!taker.IsParams)
            {
                values.Add(Unwrap(argument.Value));
            }
            else if (argument.IsImplicit && argument.Value is IArrayCreationOperation { Initializer: { } list })
            {
                values.AddRange(list.ElementValues.Select(Unwrap));
            }
            else
            {
                return null;
            }
        }

        return values.ToImmutable();
    }

    private static IOperation Unwrap(IOperation value)
    {
        while (value is IConversionOperation { IsImplicit: true } conversion)
        {
            value = conversion.Operand;
        }

        return value;
    }
}
