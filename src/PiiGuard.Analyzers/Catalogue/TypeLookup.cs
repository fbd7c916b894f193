using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The one door to type lookup by name: asks each compilation once for each name.</summary>
/// <remarks>
/// It walks the namespaces that all references merge into. <c>GetTypesByMetadataName</c> asks every reference in turn, which for
/// some hundred names is fifty times slower.
/// </remarks>
internal sealed class TypeLookup
{
    private static readonly ConditionalWeakTable<Compilation, TypeLookup> Lookups = new();

    private readonly ConcurrentDictionary<string, ImmutableArray<INamedTypeSymbol>> _types = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, INamespaceSymbol?> _namespaces = new(StringComparer.Ordinal);
    private readonly Compilation _compilation;

    private TypeLookup(Compilation compilation) => _compilation = compilation;

    public static TypeLookup Of(Compilation compilation) => Lookups.GetValue(compilation, static compilation => new(compilation));

    /// <summary>Every type of this metadata name: none where neither a reference nor the source has it, several where more than one has.</summary>
    public ImmutableArray<INamedTypeSymbol> Find(string metadataName) => _types.GetOrAdd(metadataName, FindUncached);

    /// <summary>The namespace that this compilation and its references merge into; null where none of them has it.</summary>
    public INamespaceSymbol? FindNamespace(string name) => name.Length == 0 ? _compilation.GlobalNamespace : _namespaces.GetOrAdd(name, FindNamespaceUncached);

    private ImmutableArray<INamedTypeSymbol> FindUncached(string metadataName)
    {
        var nested = metadataName.Split('+');
        var dot = nested[0].LastIndexOf('.');
        if (FindNamespace(dot < 0 ? "" : nested[0].Substring(0, dot)) is not { } space)
        {
            return ImmutableArray<INamedTypeSymbol>.Empty;
        }

        var types = Types(space, nested[0].Substring(dot + 1));
        for (var depth = 1; depth < nested.Length && !types.IsEmpty; depth++)
        {
            types = types.SelectMany(type => Types(type, nested[depth])).ToImmutableArray();
        }

        return types;
    }

    private INamespaceSymbol? FindNamespaceUncached(string name)
    {
        var dot = name.LastIndexOf('.');
        return FindNamespace(dot < 0 ? "" : name.Substring(0, dot))?.GetMembers(name.Substring(dot + 1)).OfType<INamespaceSymbol>().FirstOrDefault();
    }

    private static ImmutableArray<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container, string metadataName)
    {
        var tick = metadataName.IndexOf('`');
        var name = tick < 0 ? metadataName : metadataName.Substring(0, tick);
        var arity = 0;
        return tick >= 0 && !int.TryParse(metadataName.Substring(tick + 1), NumberStyles.None, CultureInfo.InvariantCulture, out arity)
            ? ImmutableArray<INamedTypeSymbol>.Empty
            : container.GetTypeMembers(name, arity);
    }
}
