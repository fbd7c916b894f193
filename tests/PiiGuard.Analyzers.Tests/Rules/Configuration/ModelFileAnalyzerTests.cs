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
    public async Task TheHundredthProblem_IsTheLastOne()
    {
        Assert.Equal("There are more than 100 problems here; the others aren't reported|snik", (await ReportsAsync(string.Concat(Enumerable.Repeat("snik\n", 5_000)))).Last());
        Assert.DoesNotContain("more than", string.Concat(await ReportsAsync(string.Concat(Enumerable.Repeat("snik\n", 100)))));
        Assert.Equal(101, (await ReportsAsync(string.Concat(Enumerable.Repeat("snik\n", 101)))).Length);
    }

    [Fact]
    public async Task AMessWithoutEnd_GivesReportsAndNoException() =>
        Assert.NotEmpty(await ReportsAsync(string.Concat(Enumerable.Repeat("sink System.Strin::Trim\u0000 \uD800 x log\n", 5_000))));

    [Theory]
    [InlineData("sink Acme.Log::Write text log\nsink  Acme.Log::Write   text log # again", "Line 1 says the same")]
    [InlineData("flow Acme.Text::Join a, b -> return\nflow Acme.Text::Join b,a->return", "Line 1 says the same")]
    [InlineData("source Acme.User::Mail return email\nsource Acme.User::Mail return phone", "Line 1 says 'email' of the same")]
    [InlineData("source Acme.User::Mail email\n\nclean Acme.User::Mail", "Line 1 says 'email' of the same")]
    [InlineData("tag Acme.DataAttribute email\ntag Acme.DataAttribute none", "Line 1 says 'email' of the same")]
    [InlineData("sanitizer Acme.Vault::Seal return encrypted\nweak Acme.Vault::Seal return encoded", "Line 1 says 'encrypted' of the same")]
    [InlineData("place Acme.Out::Open return file\nplace Acme.Out::Open return memory", "Line 1 says 'file' of the same")]
    [InlineData("sink Acme.Log::Write text log when level = 1\nsink Acme.Log::Write text log when level = 1", "Line 1 says the same")]
    public async Task ALineThatRepeatsOrContradictsAnother_IsReported(string text, string report) =>
        Assert.Equal([report + "|" + text.Split('\n')[^1].Split(" #")[0]], await ReportsAsync(text));

    [Theory]
    [InlineData("sink Acme.Log::Write text log\nsink Acme.Log::Write text network")]
    [InlineData("sink Acme.Log::Write text log\nsink Acme.Log::Write text log when level = 1")]
    [InlineData("sink Acme.Log::Write text log\nsink Acme.Log::Write(text) text log")]
    [InlineData("sink Acme.Log::Write text log\nsink Acme.Log::Write* text log")]
    [InlineData("source Acme.User::Read return email\nsource Acme.User::Read name phone")]
    [InlineData("source Acme.User::Read return email\nsink Acme.User::Read return log")]
    [InlineData("place Acme.Out::Open return file\nplace Acme.Out::Open return memory when mode = 1")]
    [InlineData("sink Acme.Log::Write text log when level = 1\nsink Acme.Log::Write text log when level = 2")]
    public async Task ALineThatAddsToAnother_IsNot(string text) => Assert.Empty(await ReportsAsync(text));

    [Fact]
    public async Task ALineThatRepeatsOrContradictsAnotherFile_IsReportedInTheSecond()
    {
        var options = TestOptions.Create([], [
            new TextFile("/src/App/PiiGuard.Models.txt", "sink Acme.Log::Write text log\nsource Acme.User::Mail return email"),
            new TextFile("/src/PiiGuard.Models.txt", "sink Acme.Log::Write text log\nsource Acme.User::Mail return phone\nsource Acme.User::Name return name"),
        ]);
        var found = await TestCompilation.CreateBare("").WithAnalyzers([new ModelFileAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        Assert.Equal(["Another model file of the project says the same", "Another model file of the project says 'email' of the same"], found.Select(problem => problem.GetMessage()));
        Assert.All(found, problem => Assert.Equal("/src/PiiGuard.Models.txt", problem.Location.GetLineSpan().Path));
    }

    [Fact]
    public async Task TheSameFileGivenTwice_IsNot()
    {
        var file = new TextFile("/src/PiiGuard.Models.txt", "sink Acme.Log::Write text log");
        Assert.Empty(await TestCompilation.CreateBare("").WithAnalyzers([new ModelFileAnalyzer()], TestOptions.Create([], [file, file])).GetAnalyzerDiagnosticsAsync());
    }

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
