using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>
/// With <c>PiiGuardInferFromNames</c> the declarations that PII1001 would name count as tagged: in source, generated code included, and in
/// the metadata of assemblies that are neither of the framework nor described by the built-in models.
/// </summary>
internal sealed class NameInference
{
    private readonly Compilation _compilation;
    private readonly PiiGuardOptions _options;
    private readonly NameMatchers _names;
    private readonly ConcurrentDictionary<IAssemblySymbol, bool> _asked = new(SymbolEqualityComparer.Default);
    private readonly Lazy<ImmutableHashSet<IAssemblySymbol?>> _described;

    private NameInference(Compilation compilation, AnalyzerOptions options)
    {
        _compilation = compilation;
        _options = PiiGuardOptions.For(options);
        _names = NameMatchers.For(compilation, options);
        _described = new(FindDescribed);
    }

    /// <summary>What a name tells of a declaration; null where no file of the project asks for it.</summary>
    public static Func<ISymbol, PiiCategory?>? For(Compilation compilation, AnalyzerOptions options)
    {
        var settings = PiiGuardOptions.For(options);
        return settings.Project.InferFromNames || compilation.SyntaxTrees.Any(tree => settings.At(tree).InferFromNames)
            ? new NameInference(compilation, options).CategoryOf
            : null;
    }

    private PiiCategory? CategoryOf(ISymbol symbol)
    {
        if (!NamedMembers.IsNamed(symbol))
        {
            return null;
        }

        // In an IDE a referenced project has trees too, but none that our options know.
        var isOwn = SymbolEqualityComparer.Default.Equals(symbol.ContainingAssembly, _compilation.Assembly);
        var tree = isOwn && symbol.DeclaringSyntaxReferences is [{ } reference, ..] ? reference.SyntaxTree : null;
        return _options.At(tree).InferFromNames && (isOwn || _asked.GetOrAdd(symbol.ContainingAssembly, IsAsked))
            ? _names.At(tree).Match(symbol)
            : null;
    }

    private bool IsAsked(IAssemblySymbol assembly) => !FrameworkAssemblies.Contains(assembly) && !_described.Value.Contains(assembly);

    // Users' lines complete what names tell of their own assemblies; only the built-in ones stand for a whole library.
    private ImmutableHashSet<IAssemblySymbol?> FindDescribed()
    {
        var lookup = TypeLookup.Of(_compilation);
        return ModelSet.BuiltIn.Lines
            .Where(line => !line.Member.AnyNamespace)
            .Select(line => line.Member.Type)
            .Distinct()
            .SelectMany(name => lookup.Find(name))
            .Select(type => (IAssemblySymbol?)type.ContainingAssembly)
            .ToImmutableHashSet<IAssemblySymbol?>(SymbolEqualityComparer.Default);
    }
}
