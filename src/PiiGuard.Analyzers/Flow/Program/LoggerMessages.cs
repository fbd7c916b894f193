using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Flow;

/// <summary>Methods with <c>[LoggerMessage]</c>: a generator writes their bodies, their attribute says what they do. All parameters but the logger and the level are logged.</summary>
internal static class LoggerMessages
{
    public static Summary? SummaryOf(IMethodSymbol method, FlowContext context) =>
        context.LoggerMessages.GetOrAdd(method.OriginalDefinition, Read);

    private static Summary? Read(IMethodSymbol method)
    {
        var attribute = method.GetAttributes().FirstOrDefault(data => data.AttributeClass is { Name: "LoggerMessageAttribute" } type
            && type.ContainingNamespace.ToDisplayString() == "Microsoft.Extensions.Logging");
        if (attribute is null)
        {
            return null;
        }

        var template = MessageTemplate.Parse(MessageOf(attribute));
        var sinks = ImmutableArray.CreateBuilder<SinkEdge>();
        foreach (var parameter in method.Parameters)
        {
            if (parameter.Type.Name is "ILogger" or "LogLevel" || IsClassified(parameter))
            {
                continue;
            }

            var isDestructured = template.Placeholders.Any(placeholder => placeholder.IsDestructured && string.Equals(placeholder.Name, parameter.Name, StringComparison.OrdinalIgnoreCase));
            sinks.Add(new SinkEdge(Port.Parameter(parameter.Ordinal), PiiSinkKind.Log, isDestructured ? Disclosure.Destructured : Disclosure.Text, null, method));
        }

        return new Summary(ImmutableArray<FlowEdge>.Empty, ImmutableArray<SourceEdge>.Empty, sinks.ToImmutable(), ImmutableArray<PlaceEdge>.Empty);
    }

    private static string? MessageOf(AttributeData attribute)
    {
        foreach (var named in attribute.NamedArguments)
        {
            if (named.Key == "Message")
            {
                return named.Value.Value as string;
            }
        }

        return attribute.ConstructorArguments.Select(argument => argument.Kind == TypedConstantKind.Array ? null : argument.Value).OfType<string>().FirstOrDefault();
    }

    /// <summary>A classified parameter is redacted by the logging generator of Microsoft.Extensions.Telemetry; whether that is wired is another rule's question.</summary>
    private static bool IsClassified(IParameterSymbol parameter) =>
        parameter.GetAttributes().Any(attribute => Types.Inherits(attribute.AttributeClass, "DataClassificationAttribute"));
}
