using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Robustness;

/// <summary>The analyzers run over the repository's own code, which is real and handles no personal data.</summary>
public sealed class OwnCodeTests
{
    /// <summary>Makes the sinks of these models out of what the repository's code calls all the time.</summary>
    private const string Models =
        """
        sink  System.Text.StringBuilder::Append*                  *  log
        sink  System.Collections.Generic.List`1::Add              *  log
        sink  System.Collections.Generic.Dictionary`2::set_Item   *  console
        """;

    private const string Largest = "PiiGuard.Analyzers";

    public static TheoryData<string> Projects() =>
        [.. Directory.GetDirectories(Path.Combine(Repository.Root, "src")).Select(folder => Path.GetFileName(folder)).Where(name => name != Largest).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task CodeAsItStands_HasNoFindings(string project)
    {
        var diagnostics = await Analyse(Compile(project, tree => tree), "");
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001" || diagnostic.Id.StartsWith("PII", StringComparison.Ordinal));
    }

    [Fact]
    public Task LargestProject_IsAnalysed() => CodeAsItStands_HasNoFindings(Largest);

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task EveryTextTagged_IsAnalysed(string project)
    {
        var diagnostics = await Analyse(Compile(project, TagTexts), Models);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001");
    }

    private static async Task<ImmutableArray<Diagnostic>> Analyse(CSharpCompilation compilation, string models)
    {
        AdditionalText[] files = models.Length == 0 ? [] : [new Text("Own.PiiGuard.Models.txt", models)];
        return await compilation
            .WithAnalyzers(CaseCompilation.Analyzers, new AnalyzerOptions([.. files]))
            .GetAnalyzerDiagnosticsAsync()
            .WaitAsync(TimeSpan.FromMinutes(5));
    }

    internal static CSharpCompilation Compile(string project, Func<SyntaxTree, SyntaxTree> change)
    {
        var folder = Path.Combine(Repository.Root, "src", project);
        var trees = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(path => !Path.GetRelativePath(folder, path).StartsWith("bin", StringComparison.Ordinal)
                && (!Path.GetRelativePath(folder, path).StartsWith("obj", StringComparison.Ordinal) || path.EndsWith("GlobalUsings.g.cs", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal)
            .Select(path => change(CSharpSyntaxTree.ParseText(SourceText.From(File.ReadAllText(path)), CaseCompilation.ParseOptions, path)));
        var roslyn = Directory.EnumerateFiles(AppContext.BaseDirectory, "Microsoft.CodeAnalysis*.dll").Select(path => MetadataReference.CreateFromFile(path));
        return CSharpCompilation.Create(
            project,
            trees,
            [.. TestCompilation.Framework, TestCompilation.Annotations, .. roslyn],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
    }

    private static SyntaxTree TagTexts(SyntaxTree tree)
    {
        var root = tree.GetRoot();
        var texts = root.DescendantNodes().OfType<BasePropertyDeclarationSyntax>().Where(property => property.Type.ToString() is "string" or "string?");
        var tag = SyntaxFactory.AttributeList([SyntaxFactory.Attribute(SyntaxFactory.ParseName("global::PiiGuard.Pii"))]);
        return tree.WithRootAndOptions(
            root.ReplaceNodes(texts, (_, property) => property.WithoutLeadingTrivia().AddAttributeLists(tag).WithLeadingTrivia(property.GetLeadingTrivia())),
            tree.Options);
    }

    private sealed class Text(string path, string text) : AdditionalText
    {
        public override string Path => path;

        public override SourceText GetText(CancellationToken cancellationToken = default) => SourceText.From(text);
    }
}
