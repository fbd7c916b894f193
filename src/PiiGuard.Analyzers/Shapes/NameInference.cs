using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Shapes.Names;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>Tags by name, where <c>PiiGuardInferFromNames</c> asks for them: in source, and in the metadata of referenced projects.</summary>
internal sealed class NameInference
{
    private readonly Compilation _compilation;
    private readonly ModelCatalogue _catalogue;
    private readonly PiiGuardOptions _options;
    private readonly NameMatchers _matchers;

    private NameInference(Compilation compilation, ModelCatalogue catalogue, AnalyzerOptions options)
    {
        _compilation = compilation;
        _catalogue = catalogue;
        _options = PiiGuardOptions.For(options);
        _matchers = NameMatchers.For(compilation, options);
    }

    /// <summary>The inference of a compilation; null where neither the project nor any file of it asks for one.</summary>
    public static NameInference? For(Compilation compilation, ModelCatalogue catalogue, AnalyzerOptions options)
    {
        var read = PiiGuardOptions.For(options);
        return read.Project.InferFromNames || compilation.SyntaxTrees.Any(tree => read.At(tree).InferFromNames)
            ? new NameInference(compilation, catalogue, options)
            : null;
    }

    /// <summary>Whether names may tag members of this assembly: libraries that models describe are known better than by their names.</summary>
    public bool IsAsked(IAssemblySymbol? assembly) =>
        SymbolEqualityComparer.Default.Equals(assembly, _compilation.Assembly)
        || (_options.Project.InferFromNames && assembly is not null && !FrameworkAssemblies.Contains(assembly) && !_catalogue.Describes(assembly));

    /// <summary>The category that a member or parameter has by its name; null where it has none, or nobody asks.</summary>
    public PiiCategory? CategoryOf(ISymbol member)
    {
        var tree = member.DeclaringSyntaxReferences is [{ SyntaxTree: var declared }, ..] && _compilation.ContainsSyntaxTree(declared) ? declared : null;
        return IsAsked(member.ContainingAssembly) && _options.At(tree).InferFromNames && NamedMembers.IsNamed(member)
            ? _matchers.At(tree).Match(member)
            : null;
    }
}
