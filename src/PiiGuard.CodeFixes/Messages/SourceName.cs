using Microsoft.CodeAnalysis;

namespace PiiGuard.CodeFixes.Messages;

/// <summary>Compares symbols with the source that a finding names by its documentation id.</summary>
internal static class SourceName
{
    /// <summary>The simple name in a documentation id (<c>P:Shop.Customer.Email</c>), or in a parameter's display string.</summary>
    public static string Of(string source)
    {
        var end = source.IndexOf('(');
        var name = end < 0 ? source : source.Substring(0, end);
        name = name.Substring(name.LastIndexOfAny(['.', ' ', ':']) + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    /// <summary>Whether a symbol is the source: the declaration itself, or an override or implementation of it.</summary>
    public static bool Is(ISymbol symbol, string source)
    {
        if (symbol is IParameterSymbol or ILocalSymbol)
        {
            return source == symbol.Name || source == symbol.ToDisplayString() || source.EndsWith(" " + symbol.Name, StringComparison.Ordinal);
        }

        for (var current = symbol.OriginalDefinition; current is not null; current = Overridden(current)?.OriginalDefinition)
        {
            if (current.GetDocumentationCommentId() == source)
            {
                return true;
            }
        }

        return symbol.ContainingType is { } type && type.AllInterfaces
            .SelectMany(declared => declared.GetMembers(symbol.Name))
            .Any(declared => declared.OriginalDefinition.GetDocumentationCommentId() == source);
    }

    private static ISymbol? Overridden(ISymbol symbol) => symbol switch
    {
        IPropertySymbol property => property.OverriddenProperty,
        IMethodSymbol method => method.OverriddenMethod,
        _ => null,
    };
}
