using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Configuration;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Configuration;

/// <summary>What users' files can look like when something went wrong: nothing throws, nothing hangs, and what is readable still counts.</summary>
public sealed class BadInputTests
{
    private static readonly string[] Paths = ["/src/PiiGuard.Models.txt", "/src/PiiGuard.Baseline.txt", "/src/.editorconfig", "/src/.globalconfig"];

    // A line that each kind of file reports, so that a test sees that the rest of a file still works.
    private static readonly Dictionary<string, string> Wrong = new()
    {
        ["/src/PiiGuard.Models.txt"] = "sinkk Acme.Log::Write message log",
        ["/src/PiiGuard.Baseline.txt"] = "PII20O1 M:A.M - -",
        ["/src/.editorconfig"] = "piiguard_mod = strict",
        ["/src/.globalconfig"] = "piiguard_mod = strict",
    };

    public static TheoryData<string> Files() => new(Paths);

    [Theory]
    [MemberData(nameof(Files))]
    public async Task AnEmptyFile_SaysNothing(string path) => Assert.Empty(await RunAsync((path, "")));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task AByteOrderMarkAndMixedLineBreaks_DontMatter(string path)
    {
        var found = await RunAsync((path, "\uFEFF# A comment.\r\n\r\n\n" + Wrong[path] + "\r# Another.\r\n"));
        Assert.Single(found);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task BinaryRubbish_DoesntHideWhatIsWrongBehindIt(string path)
    {
        var rubbish = new string([.. Enumerable.Range(0, 50).Select(i => (char)(i * 1237 % 0xD7FF))]).Replace('\n', ' ').Replace('\r', ' ');
        var found = await RunAsync((path, rubbish + "\n" + Wrong[path] + "\n"));
        Assert.NotEmpty(found);
        Assert.Contains(found, diagnostic => diagnostic.Location.GetLineSpan().StartLinePosition.Line > 0);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task TheSameFileTwice_IsReadTwiceWithoutHarm(string path)
    {
        var found = await RunAsync((path, Wrong[path]), (path.Replace("/src/", "/src/Deeper/"), Wrong[path]));
        Assert.Equal(2, found.Length);
    }

    // The file of 50 MB that somebody checked in by mistake.
    [Theory]
    [MemberData(nameof(Files))]
    public async Task AHugeFile_TakesSecondsAndSaysSo(string path)
    {
        var text = new StringBuilder(50_000_100).Append(Wrong[path]).Append('\n');
        while (text.Length < 25_000_000)
        {
            text.Append("# Lorem ipsum dolor sit amet, consectetur adipisici elit, sed eiusmod tempor incidunt ut labore.\n");
        }

        text.Append(Wrong[path]).Append(' ').Append('x', 25_000_000 - 100).Append('\n');
        var watch = Stopwatch.StartNew();
        var found = await RunAsync((path, text.ToString()));
        Assert.NotEmpty(found);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(60), watch.Elapsed.ToString());
    }

    private static async Task<ImmutableArray<Diagnostic>> RunAsync(params (string Path, string Text)[] files)
    {
        var options = TestOptions.Create([], [.. files.Select(file => (AdditionalText)new TextFile(file.Path, file.Text))]);
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new ModelFileAnalyzer(), new BaselineAnalyzer(), new OptionAnalyzer());
        var diagnostics = await TestCompilation.CreateBare("class C { }").WithAnalyzers(analyzers, options).GetAnalyzerDiagnosticsAsync();
        Assert.All(diagnostics, diagnostic => Assert.Equal("PII0002", diagnostic.Id));
        return diagnostics;
    }
}
