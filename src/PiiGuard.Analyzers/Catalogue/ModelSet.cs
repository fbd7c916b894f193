using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The lines that count for one compilation, found by the type that they name: the users' in front of the built-in ones.</summary>
internal sealed class ModelSet
{
    private static readonly Lazy<ModelFile> BuiltInFile = new(ReadBuiltIn);
    private static readonly Lazy<ModelSet> BuiltInSet = new(() => new(BuiltInFile.Value.Lines));

    private readonly Dictionary<string, ImmutableArray<ModelLine>> _byMetadataName;
    private readonly Dictionary<string, ImmutableArray<ModelLine>> _bySimpleName;
    private readonly ModelSet? _behind;

    private ModelSet(ImmutableArray<ModelLine> lines, ModelSet? behind = null)
    {
        _byMetadataName = Index(lines, anyNamespace: false);
        _bySimpleName = Index(lines, anyNamespace: true);
        _behind = behind;
        Lines = behind is null ? lines : lines.AddRange(behind.Lines);
        DescribesAttributes = Lines.Any(line => line is { Member.Name: null, Verb: not (ModelVerb.Tag or ModelVerb.Ignore) });
    }

    /// <summary>The lines of this assembly, and what is wrong in them: nothing, a test says so.</summary>
    public static ModelFile BuiltIn => BuiltInFile.Value;

    /// <summary>Every line, the users' first.</summary>
    public ImmutableArray<ModelLine> Lines { get; }

    /// <summary>True where a line speaks about the methods that carry an attribute.</summary>
    public bool DescribesAttributes { get; }

    /// <summary>The built-in lines with those of the users' files in front.</summary>
    public static ModelSet Of(ImmutableArray<ModelFile> files) =>
        files.IsEmpty ? BuiltInSet.Value : new(files.SelectMany(file => file.Lines).ToImmutableArray(), BuiltInSet.Value);

    /// <summary>These lines and no others.</summary>
    public static ModelSet Only(ImmutableArray<ModelLine> lines) => new(lines);

    /// <summary>The lines that name this type or a member of it.</summary>
    public ImmutableArray<ModelLine> LinesOf(INamedTypeSymbol type) =>
        LinesOf(MetadataName.Of(type), type.MetadataName);

    private ImmutableArray<ModelLine> LinesOf(string metadataName, string simpleName)
    {
        var lines = _byMetadataName.TryGetValue(metadataName, out var exact) ? exact : ImmutableArray<ModelLine>.Empty;
        lines = _bySimpleName.TryGetValue(simpleName, out var any) ? lines.AddRange(any) : lines;
        return _behind is null ? lines : lines.AddRange(_behind.LinesOf(metadataName, simpleName));
    }

    private static Dictionary<string, ImmutableArray<ModelLine>> Index(ImmutableArray<ModelLine> lines, bool anyNamespace) =>
        lines.Where(line => line.Member.AnyNamespace == anyNamespace)
            .GroupBy(line => line.Member.Type, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal);

    private static ModelFile ReadBuiltIn()
    {
        var assembly = typeof(ModelSet).Assembly;
        var lines = ImmutableArray.CreateBuilder<ModelLine>();
        var problems = ImmutableArray.CreateBuilder<ModelProblem>();
        foreach (var name in assembly.GetManifestResourceNames().Where(ModelFile.IsModelFile).OrderBy(name => name, StringComparer.Ordinal))
        {
            using var stream = assembly.GetManifestResourceStream(name);
            var file = ModelFile.Parse(SourceText.From(stream!, Encoding.UTF8), isBuiltIn: true);
            lines.AddRange(file.Lines);
            problems.AddRange(file.Problems.Select(problem => problem with { Reason = name + ": " + problem.Reason }));
        }

        return new(lines.ToImmutable(), problems.ToImmutable());
    }
}
