using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The catalogues of one compilation: one in a build; an IDE may ask with other additional files.</summary>
internal sealed class CatalogueCache
{
    private readonly object _gate = new();
    private ImmutableArray<(ImmutableArray<ModelFile> Files, ImmutableHashSet<SyntaxTree> DoubtedFiles, ModelCatalogue Catalogue)> _made =
        ImmutableArray<(ImmutableArray<ModelFile>, ImmutableHashSet<SyntaxTree>, ModelCatalogue)>.Empty;

    public ModelCatalogue Get(Compilation compilation, AnalyzerOptions options, ImmutableHashSet<SyntaxTree> doubtedFiles, CancellationToken cancellationToken)
    {
        var files = Files(options, cancellationToken);
        if (Find(files, doubtedFiles) is { } known)
        {
            return known;
        }

        var made = new ModelCatalogue(compilation, ModelSet.Of(files), doubtedFiles);
        lock (_gate)
        {
            if (Find(files, doubtedFiles) is { } other)
            {
                return other;
            }

            _made = _made.Add((files, doubtedFiles, made));
            return made;
        }
    }

    private ModelCatalogue? Find(ImmutableArray<ModelFile> files, ImmutableHashSet<SyntaxTree> doubtedFiles) =>
        _made.FirstOrDefault(made => made.DoubtedFiles.SetEquals(doubtedFiles) && made.Files.SequenceEqual(files)).Catalogue;

    // A file has one ModelFile as long as its text stays the same object.
    private static ImmutableArray<ModelFile> Files(AnalyzerOptions options, CancellationToken cancellationToken)
    {
        var files = ImmutableArray.CreateBuilder<ModelFile>();
        foreach (var file in options.AdditionalFiles)
        {
            if (ModelFile.IsModelFile(file.Path) && file.GetText(cancellationToken) is { } text)
            {
                files.Add(ModelFile.Of(text));
            }
        }

        return files.ToImmutable();
    }
}
