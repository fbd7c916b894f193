using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Cases;

/// <summary>Compiles cases as the build would: reference assemblies of the real libraries, generators run, usual namespaces imported.</summary>
internal static class CaseCompilation
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.Latest, preprocessorSymbols: ["DEBUG", "TRACE"]);

    private static readonly ImmutableArray<string> References = File.ReadAllLines(Path.Combine(CaseFile.Folder, "obj", "case-references.txt"))
        .ToImmutableArray();

    // All cases are derived from this one compilation, so that they share the symbols of the references.
    private static readonly CSharpCompilation Base = CSharpCompilation.Create(
        "Cases",
        [CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(CaseFile.SharedPath)), ParseOptions, CaseFile.SharedPath)],
        Listed("reference").Select(path => MetadataReference.CreateFromFile(path)),
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, allowUnsafe: true));

    private static readonly ImmutableArray<ISourceGenerator> Generators = Listed("generator").SelectMany(LoadGenerators).ToImmutableArray();

    /// <summary>Every analyzer that the package brings.</summary>
    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } = typeof(PiiGuard.Analyzers.Catalogue.Summary).Assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(DiagnosticAnalyzer).IsAssignableFrom(type) && !typeof(DiagnosticSuppressor).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
        .ToImmutableArray();

    /// <summary>The case with the shared types and what the generators add.</summary>
    public static CSharpCompilation Of(CaseFile file) => Of(file.FullPath, file.Text);

    /// <summary>Some text in a case's place; it may have errors.</summary>
    public static CSharpCompilation Of(string path, string text) => Of([(path, text)]);

    /// <summary>Several files in one compilation with the shared types.</summary>
    public static CSharpCompilation Of(IEnumerable<(string Path, string Text)> files)
    {
        var trees = files.Select(file => CSharpSyntaxTree.ParseText(SourceText.From(file.Text), ParseOptions, file.Path)).ToList();
        var compilation = Base.AddSyntaxTrees(trees);
        if (trees.Any(tree => tree.GetCompilationUnitRoot().Members.Any(SyntaxKind.GlobalStatement)))
        {
            compilation = compilation.WithOptions(Base.Options.WithOutputKind(OutputKind.ConsoleApplication));
        }

        CSharpGeneratorDriver.Create(Generators, parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (CSharpCompilation)generated;
    }

    /// <summary>What the build hands to analyzers beside the code.</summary>
    public static AnalyzerOptions OptionsOf(CaseFile file) =>
        TestOptions.Create([("/.editorconfig", "root = true\n[*.cs]\n" + file.Options)], file.Models is null ? [] : [new TextFile(file.Models)]);

    private static IEnumerable<string> Listed(string kind) =>
        References.Where(line => line.StartsWith(kind + " ", StringComparison.Ordinal)).Select(line => line[(kind.Length + 1)..]);

    private static IEnumerable<ISourceGenerator> LoadGenerators(string path) => Assembly.LoadFrom(path).GetTypes()
        .Where(type => type.GetCustomAttribute<GeneratorAttribute>() is { } attribute && attribute.Languages.Contains(LanguageNames.CSharp))
        .Select(type => Activator.CreateInstance(type) switch
        {
            IIncrementalGenerator generator => generator.AsSourceGenerator(),
            var generator => (ISourceGenerator)generator!,
        });

    private sealed class TextFile(string path) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(File.ReadAllText(path));
    }
}
