using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Configuration;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Configuration;

public sealed class ModelFileAnalyzerTests
{
    [Fact]
    public async Task ALineThatCantBeRead_IsReportedAtItsPlaceWithWhatWasMeant() => Assert.Equal(
        ["'snik' is no verb; did you mean 'sink'?|snik"],
        await ReportsAsync("# ours\nsnik Acme.Audit::Write text log\nclean System.String::CompareTo"));

    [Fact]
    public async Task AMissingMember_IsReportedWithTheNearestName() => Assert.Equal(
        ["'System.Console' has no member 'WriteLin'; did you mean 'WriteLine'?|WriteLin"],
        await ReportsAsync("sink System.Console::WriteLin value console"));

    [Fact]
    public async Task AMissingParameter_IsReportedWithTheNearestName() => Assert.Equal(
        ["'WriteLine' has no parameter 'vlaue'; did you mean 'value'?|vlaue"],
        await ReportsAsync("sink System.Console::WriteLine vlaue console"));

    [Fact]
    public async Task ATypeMissingFromAReferencedNamespace_IsReported() => Assert.Equal(
        ["No reference has a type 'Consle' in the namespace 'System'; did you mean 'System.Console'?|System.Consle"],
        await ReportsAsync("sink System.Consle::WriteLine value console"));

    [Fact]
    public async Task ATypeOfAnUnusedLibrary_IsNot() => Assert.Empty(await ReportsAsync("sink Serilog.ILogger::Information messageTemplate log"));

    [Fact]
    public async Task AGoodLine_IsNot() => Assert.Empty(await ReportsAsync("sink System.Console::WriteLine value console"));

    [Fact]
    public async Task AnotherTextFile_IsNot() => Assert.Empty(await ReportsAsync("snik", "/src/App/Notes.txt"));

    [Fact]
    public async Task AFileThatCantBeRead_IsReported() => Assert.Equal(["The file can't be read|"], await ReportsAsync(null));

    [Fact]
    public async Task TheHundredthProblem_IsTheLastOne() =>
        Assert.InRange((await ReportsAsync(string.Concat(Enumerable.Repeat("snik\n", 5_000)))).Length, 100, 101);

    [Fact]
    public async Task AMessWithoutEnd_GivesReportsAndNoException() =>
        Assert.NotEmpty(await ReportsAsync(string.Concat(Enumerable.Repeat("sink System.Strin::Trim\u0000 \uD800 x log\n", 5_000))));

    private static async Task<string[]> ReportsAsync(string? text, string path = "/src/App/PiiGuard.Models.txt")
    {
        var file = new TextFile(path, text);
        var options = TestOptions.Create([], [file]);
        var analysis = TestCompilation.CreateBare("").WithAnalyzers([new ModelFileAnalyzer()], options);
        var found = await analysis.GetAnalyzerDiagnosticsAsync();
        Assert.All(found, diagnostic => Assert.Equal(("PII0002", DiagnosticSeverity.Warning, path), (diagnostic.Id, diagnostic.Severity, diagnostic.Location.GetLineSpan().Path)));
        return found.Select(diagnostic => diagnostic.GetMessage() + "|" + text?.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length)).ToArray();
    }
}
