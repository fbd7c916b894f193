using System.Collections.Immutable;
using System.IO;
using System.Text;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The lines that count for one compilation, found by the type that they name: the users' in front of the built-in ones.</summary>
internal sealed class ModelSet
{
    private static readonly Lazy<ModelSet> BuiltInSet = new(() => new(ReadBuiltIn()));

    private readonly Dictionary<string, List<ModelEntry>> _byMetadataName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<ModelEntry>> _bySimpleName = new(StringComparer.Ordinal);
    private readonly List<ModelEntry> _entries;
    private readonly ModelSet? _behind;

    private ModelSet(List<ModelEntry> entries, ModelSet? behind = null)
    {
        _entries = entries;
        _behind = behind;
        DescribesAttributes = behind?.DescribesAttributes == true;
        List<ModelEntry>? ofType = null;
        foreach (var entry in entries)
        {
            if (ofType is null || !ReferenceEquals(ofType[0].Type, entry.Type) || ofType[0].AnyNamespace != entry.AnyNamespace)
            {
                var index = entry.AnyNamespace ? _bySimpleName : _byMetadataName;
                if (!index.TryGetValue(entry.Type, out ofType))
                {
                    index.Add(entry.Type, ofType = []);
                }
            }

            ofType.Add(entry);
            DescribesAttributes |= !entry.NamesMember && entry.Verb is not (ModelVerb.Tag or ModelVerb.Ignore);
        }
    }

    /// <summary>The lines of this assembly. All of them can be read, a test says so.</summary>
    public static ModelSet BuiltIn => BuiltInSet.Value;

    /// <summary>Every line, the users' first.</summary>
    public IEnumerable<ModelLine> Lines => Entries.Select(static entry => entry.Line);

    /// <summary>True where a line speaks about the methods that carry an attribute.</summary>
    public bool DescribesAttributes { get; }

    /// <summary>Metadata names of the types that built-in lines name with their namespaces.</summary>
    public IEnumerable<string> DescribedTypes => Entries.Where(static entry => entry is { IsBuiltIn: true, AnyNamespace: false }).Select(static entry => entry.Type).Distinct();

    private IEnumerable<ModelEntry> Entries => _behind is null ? _entries : _entries.Concat(_behind.Entries);

    /// <summary>The built-in lines with those of the users' files in front.</summary>
    public static ModelSet Of(ImmutableArray<ModelFile> files) =>
        files.IsEmpty ? BuiltIn : new(EntriesOf(files.SelectMany(static file => file.Lines)), BuiltIn);

    /// <summary>These lines and no others.</summary>
    public static ModelSet Only(ImmutableArray<ModelLine> lines) => new(EntriesOf(lines));

    /// <summary>The lines of one verb, the users' first.</summary>
    public IEnumerable<ModelLine> LinesOf(ModelVerb verb) => Entries.Where(entry => entry.Verb == verb).Select(static entry => entry.Line);

    /// <summary>The lines that name this type or a member of it.</summary>
    public ImmutableArray<ModelLine> LinesOf(INamedTypeSymbol type)
    {
        var lines = ImmutableArray.CreateBuilder<ModelLine>();
        AddTo(lines, MetadataName.Of(type), type.MetadataName);
        return lines.ToImmutable();
    }

    private void AddTo(ImmutableArray<ModelLine>.Builder lines, string metadataName, string simpleName)
    {
        Add(lines, _byMetadataName, metadataName);
        Add(lines, _bySimpleName, simpleName);
        _behind?.AddTo(lines, metadataName, simpleName);
    }

    private static void Add(ImmutableArray<ModelLine>.Builder lines, Dictionary<string, List<ModelEntry>> index, string name)
    {
        if (index.TryGetValue(name, out var entries))
        {
            foreach (var entry in entries)
            {
                lines.Add(entry.Line);
            }
        }
    }

    private static List<ModelEntry> EntriesOf(IEnumerable<ModelLine> lines) => lines.Select(static line => new ModelEntry(line)).ToList();

    private static List<ModelEntry> ReadBuiltIn()
    {
        var assembly = typeof(ModelSet).Assembly;
        var entries = new List<ModelEntry>();
        foreach (var name in assembly.GetManifestResourceNames().Where(ModelFile.IsModelFile).OrderBy(static name => name, StringComparer.Ordinal))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
            ModelEntry? before = null;
            while (reader.ReadLine() is { } text)
            {
                if (ModelEntry.OfBuiltIn(text, before) is { } entry)
                {
                    entries.Add(before = entry);
                }
            }
        }

        return entries;
    }
}
