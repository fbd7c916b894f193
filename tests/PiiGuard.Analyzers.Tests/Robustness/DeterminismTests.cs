using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Tests.Cases;

namespace PiiGuard.Analyzers.Tests.Robustness;

/// <summary>The same findings, whatever the order of the files, the number of threads, and whether one document is asked for or all.</summary>
public sealed class DeterminismTests
{
    // All cases in one compilation, and a few files that lean on each other.
    private static readonly Lazy<CSharpCompilation> Together = new(Combine);

    private static readonly string[] Interwoven =
    [
        """
        namespace Cases.Interwoven;
        public sealed partial class Left(ILogger logger)
        {
            private string _text = "";
            public void Report(Customer customer) { logger.LogInformation(Right.Read(customer, 3)); logger.LogInformation(_text); Right.Write(logger, customer.Name); }
            public static string Turn(Customer customer, int depth) => Right.Read(customer, depth - 1);
        }
        """,
        """
        namespace Cases.Interwoven;
        public static class Right
        {
            public static string Read(Customer customer, int depth) => depth > 0 ? Left.Turn(customer, depth) : Far.End(customer);
            public static void Write(ILogger logger, string text) => Far.Write(logger, text + Far.Kept);
        }
        """,
        """
        namespace Cases.Interwoven;
        public interface INear { string Text(Customer customer); }
        public sealed class Near : INear { public string Text(Customer customer) => customer.Segment; }
        public static class Far
        {
            internal static string Kept = new Customer().Phone;
            public static string End(Customer customer) => Find().Text(customer);
            public static INear Find() => new Nearer();
            public static void Write(ILogger logger, string text) => logger.LogInformation(text);
        }
        """,
        """
        namespace Cases.Interwoven;
        public sealed class Nearer : INear { public string Text(Customer customer) => customer.Email + Left.Turn(customer, 0); }
        public sealed partial class Left
        {
            public void Fill(Customer customer) => _text = Right.Read(customer, 1);
        }
        """,
    ];

    [Fact]
    public async Task OrderOfFiles_DoesNotMatter()
    {
        var compilation = Together.Value;
        var expected = await All(compilation, concurrent: false);
        var trees = compilation.SyntaxTrees;
        var shuffled = trees.OrderBy(tree => tree.Length % 101).ThenByDescending(tree => tree.FilePath, StringComparer.Ordinal);
        Assert.Equal(expected, await All(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(trees.Reverse()), concurrent: false));
        Assert.Equal(expected, await All(compilation.RemoveAllSyntaxTrees().AddSyntaxTrees(shuffled), concurrent: false));
    }

    [Fact]
    public async Task Threads_DoNotMatter()
    {
        var expected = await All(Together.Value, concurrent: false);
        for (var run = 0; run < 3; run++)
        {
            Assert.Equal(expected, await All(Together.Value.Clone(), concurrent: true));
        }
    }

    [Fact]
    public async Task OneDocumentAtATime_IsTheSameAsAll()
    {
        var compilation = Together.Value;
        var expected = await All(compilation, concurrent: false);
        var analysis = Analysis(compilation.Clone(), concurrent: false);
        var found = new List<Diagnostic>();
        foreach (var tree in analysis.Compilation.SyntaxTrees.Reverse())
        {
            found.AddRange(await analysis.GetAnalyzerSemanticDiagnosticsAsync(analysis.Compilation.GetSemanticModel(tree), null, CancellationToken.None));
            found.AddRange(await analysis.GetAnalyzerSyntaxDiagnosticsAsync(tree, CancellationToken.None));
        }

        Assert.Equal(expected, Described(found));
    }

    [Fact]
    public async Task OneDocumentAlone_IsTheSameAsAmongAll()
    {
        var compilation = Together.Value;
        var expected = await All(compilation, concurrent: false);
        foreach (var tree in compilation.SyntaxTrees.Where((_, index) => index % 7 == 0))
        {
            // A new compilation each time: nothing is left of what was analysed before.
            var fresh = compilation.Clone();
            var found = await Analysis(fresh, concurrent: false)
                .GetAnalyzerSemanticDiagnosticsAsync(fresh.GetSemanticModel(tree), null, CancellationToken.None);
            Assert.Equal(expected.Where(text => text.StartsWith(Place(tree), StringComparison.Ordinal)), Described(found));
        }
    }

    private static CSharpCompilation Combine()
    {
        var cases = CaseFile.All.Values
            .Where(file => !file.CompilerIsTooOld && file.Models is null && file.Text.Contains("\nnamespace Cases;", StringComparison.Ordinal))
            .Select((file, index) => (file.FullPath, file.Text.Replace("\nnamespace Cases;", $"\nnamespace Cases.Case{index};", StringComparison.Ordinal)));
        var interwoven = Interwoven.Select((text, index) => (Path.Combine(CaseFile.Folder, $"Interwoven{index}.cs"), text));
        var compilation = CaseCompilation.Of([.. cases, .. interwoven]);
        Assert.DoesNotContain(compilation.GetDeclarationDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return compilation;
    }

    private static CompilationWithAnalyzers Analysis(CSharpCompilation compilation, bool concurrent) => compilation.WithAnalyzers(
        CaseCompilation.Analyzers,
        new CompilationWithAnalyzersOptions(new AnalyzerOptions([]), null, concurrentAnalysis: concurrent, logAnalyzerExecutionTime: false));

    private static async Task<IReadOnlyList<string>> All(CSharpCompilation compilation, bool concurrent) =>
        Described(await Analysis(compilation, concurrent).GetAnalyzerDiagnosticsAsync());

    // Everything a reader sees: the place, the text, the way and the properties.
    private static IReadOnlyList<string> Described(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .Where(diagnostic => diagnostic.Location.IsInSource)
            .Select(diagnostic =>
                $"{Place(diagnostic.Location.SourceTree!)}{diagnostic.Location.SourceSpan} {diagnostic.Id} {diagnostic.Severity} {diagnostic.GetMessage()}"
                + string.Concat(diagnostic.AdditionalLocations.Select(location => $" > {location.GetLineSpan()}"))
                + string.Concat(diagnostic.Properties.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $" {pair.Key}={pair.Value}")))
            .Order(StringComparer.Ordinal),
    ];

    private static string Place(SyntaxTree tree) => Path.GetRelativePath(CaseFile.Folder, tree.FilePath) + " ";
}
