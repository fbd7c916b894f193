using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Reporting;

namespace PiiGuard.CodeFixes.Editing;

/// <summary>Reads the ids by which findings name declarations, as <see cref="FindingMember.SourceIdOf"/> writes them.</summary>
internal static class SourceId
{
    /// <summary>The simple name in an id: <c>Email</c> in <c>P:Shop.Customer.Email</c>, <c>address</c> in <c>M:Shop.Mail.Send(System.String)#address</c>.</summary>
    public static string NameIn(string id)
    {
        if (HashOf(id) is { } hash)
        {
            return id.Substring(hash + 1);
        }

        var end = id.IndexOf('(');
        var name = end < 0 ? id : id.Substring(0, end);
        name = name.Substring(name.LastIndexOfAny(['.', ':', '#']) + 1);
        var arity = name.IndexOf('`');
        return arity < 0 ? name : name.Substring(0, arity);
    }

    /// <summary>What an id names; null where the compilation doesn't know it.</summary>
    public static ISymbol? SymbolOf(string id, Compilation compilation) => HashOf(id) is not { } hash
        ? DocumentationCommentId.GetFirstSymbolForDeclarationId(id, compilation)
        : DocumentationCommentId.GetFirstSymbolForDeclarationId(id.Substring(0, hash), compilation) is IMethodSymbol method
            ? method.Parameters.FirstOrDefault(parameter => parameter.Name == id.Substring(hash + 1))
            : null;

    /// <summary>Whether an id names a symbol: the declaration itself, or one that it overrides or implements.</summary>
    public static bool Names(string id, ISymbol symbol) => Declarations(symbol).Any(declared => FindingMember.SourceIdOf(declared.OriginalDefinition) == id);

    // A parameter's name stands behind its method's parameters; other hashes are dots: "Shop#IMail#Send", "#ctor".
    private static int? HashOf(string id) => id.LastIndexOf(')') is >= 0 and var close && id.LastIndexOf('#') is var hash && hash > close ? hash : null;

    private static IEnumerable<ISymbol> Declarations(ISymbol symbol)
    {
        if (symbol is IParameterSymbol { ContainingSymbol: IMethodSymbol method, Ordinal: var ordinal })
        {
            return Declarations(method).OfType<IMethodSymbol>().Where(declared => declared.Parameters.Length > ordinal).Select(declared => declared.Parameters[ordinal]);
        }

        return Overridden(symbol).Concat(symbol.ContainingType is { } type ? type.AllInterfaces.SelectMany(contract => contract.GetMembers(symbol.Name)) : []);
    }

    private static IEnumerable<ISymbol> Overridden(ISymbol symbol)
    {
        for (var current = symbol; current is not null;)
        {
            yield return current;
            current = current switch
            {
                IPropertySymbol property => property.OverriddenProperty,
                IMethodSymbol method => method.OverriddenMethod,
                _ => null,
            };
        }
    }
}
