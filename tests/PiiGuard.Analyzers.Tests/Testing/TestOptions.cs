using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>
/// Options as the compiler makes them of real configuration files: <c>/src/.editorconfig</c> and the like by path, a file whose text says
/// <c>is_global = true</c>, and MSBuild properties.
/// </summary>
internal sealed class TestOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _set;

    private TestOptions(IEnumerable<(string Path, string Text)> files) =>
        _set = AnalyzerConfigSet.Create(files.Select(file => AnalyzerConfig.Parse(SourceText.From(file.Text), file.Path)).ToList());

    public override AnalyzerConfigOptions GlobalOptions => new Dictionary(_set.GlobalConfigOptions.AnalyzerOptions);

    /// <summary>An <c>.editorconfig</c> with one <c>[*.cs]</c> section of these lines, a global config of these lines, and these MSBuild properties.</summary>
    public static AnalyzerOptions Create(string section = "", string global = "", params (string Name, string Value)[] properties) =>
        Create([("/src/.editorconfig", "root = true\n[*.cs]\n" + section), ("/src/.globalconfig", "is_global = true\n" + global)], properties);

    public static AnalyzerOptions Create(IEnumerable<(string Path, string Text)> files, params (string Name, string Value)[] properties)
    {
        var built = new StringBuilder("is_global = true\n");
        foreach (var (name, value) in properties)
        {
            built.Append("build_property.").Append(name).Append(" = ").Append(value).Append('\n');
        }

        return Create(files.Append(("/src/obj/Generated.editorconfig", built.ToString())), ImmutableArray<AdditionalText>.Empty);
    }

    public static AnalyzerOptions Create(IEnumerable<(string Path, string Text)> files, ImmutableArray<AdditionalText> additional) =>
        new(additional, new TestOptions(files));

    /// <summary>An empty file at a path, for which options can be asked.</summary>
    public static SyntaxTree File(string path = "/src/App/Program.cs") => CSharpSyntaxTree.ParseText(string.Empty, path: path);

    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) => new Dictionary(_set.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) => new Dictionary(_set.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

    private sealed class Dictionary(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        public override IEnumerable<string> Keys => values.Keys;

        public override bool TryGetValue(string key, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out string? value) => values.TryGetValue(key, out value);
    }
}
