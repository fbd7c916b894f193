using System.Collections.Immutable;
using System.Diagnostics;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy.Baselines;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Rules.Configuration;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy.Baselines;

public sealed class BaselineTests
{
    private const string Log = "class Log { public static int Write(object x) => 0; }";
    private const string Sink = "M:Log.Write(System.Object)";

    [Fact]
    public async Task AListedFinding_IsSuppressed() =>
        Assert.Equal(["Write(A.Email)"], await SuppressedAsync("class A { const string Email = \"\"; void M() { Log.Write(A.Email); Log.Write(1); } }", $"PII2001 M:A.M F:A.Email {Sink}"));

    [Theory]
    [InlineData("PII2002 M:A.M F:A.Email " + Sink)]
    [InlineData("PII2001 M:A.N F:A.Email " + Sink)]
    [InlineData("PII2001 M:A.M F:A.Phone " + Sink)]
    [InlineData("PII2001 M:A.M F:A.Email -")]
    [InlineData("# PII2001 M:A.M F:A.Email " + Sink)]
    [InlineData("PII2001 M:A.M F:A.Email " + Sink + " cont=1")]
    public async Task AFindingThatIsntListed_IsNot(string entry) =>
        Assert.Empty(await SuppressedAsync("class A { const string Email = \"\"; void M() { Log.Write(A.Email); } }", entry));

    [Fact]
    public async Task MovedAndReformattedCode_KeepsMatching()
    {
        var before = "class A { const string Email = \"\"; void M() { Log.Write(A.Email); } }";
        var after = "\n\n// Moved.\npartial class A\n{\n    void New() { }\n    void M()\n    {\n        if (true)\n        {\n            Log . Write(\n                A.Email);\n        }\n    }\n}\npartial class A { const string Email = \"\"; }";
        var entry = $"pii2001 M:A.M F:A.Email {Sink}";
        Assert.Single(await SuppressedAsync(before, entry));
        Assert.Single(await SuppressedAsync(after, entry, path: "/elsewhere/Renamed.cs"));
    }

    [Fact]
    public async Task ASecondLeakOfTheSameKind_IsNew()
    {
        const string Source = "class A { const string Email = \"\"; void M() { Log.Write(A.Email); Log.Write(  A.Email); Log.Write(    A.Email); } }";
        Assert.Equal(["Write(A.Email)"], await SuppressedAsync(Source, $"PII2001 M:A.M F:A.Email {Sink}"));
        Assert.Equal(["Write(A.Email)", "Write(  A.Email)"], await SuppressedAsync(Source, $"PII2001 M:A.M F:A.Email {Sink} count=2"));
        Assert.Equal(3, (await SuppressedAsync(Source, $"PII2001 M:A.M F:A.Email {Sink} count=7")).Length);
    }

    [Theory]
    [InlineData("int P => Log.Write(A.Email);", "P:A.P")]
    [InlineData("int P { get { System.Func<int> f = () => Log.Write(A.Email); return f(); } }", "P:A.P")]
    [InlineData("int F = Log.Write(A.Email), G = Log.Write(2);", "F:A.F")]
    [InlineData("int F = 1, G = Log.Write(A.Email);", "F:A.G")]
    [InlineData("A() => Log.Write(A.Email);", "M:A.#ctor")]
    [InlineData("void M<T>(T t, int[] i) { void Local() => Log.Write(A.Email); Local(); }", "M:A.M``1(``0,System.Int32[])")]
    [InlineData("event System.Action E { add { Log.Write(A.Email); } remove { } }", "E:A.E")]
    [InlineData("int this[int i] => Log.Write(A.Email);", "P:A.Item(System.Int32)")]
    [InlineData("public static int operator +(A a, A b) => Log.Write(A.Email);", "M:A.op_Addition(A,A)")]
    [InlineData("class N(int x) : B(Log.Write(A.Email)) { int X => x; } class B(int x) { int X => x; }", "T:A.N")]
    public async Task EachKindOfMember_HasItsId(string member, string id) =>
        Assert.Single(await SuppressedAsync($"class A {{ public const string Email = \"\"; {member} }}", $"PII2001 {id} F:A.Email {Sink}"));

    [Fact]
    public async Task TopLevelStatements_BelongToTheProgram() =>
        Assert.Single(await SuppressedAsync("Log.Write(A.Email); class A { public const string Email = \"\"; }", $"PII2001 M:Program.{{Main}}$(System.String[]) F:A.Email {Sink}"));

    [Fact]
    public async Task WhatTheFindingSaysOfItsMember_IsBelieved() =>
        Assert.Single(await SuppressedAsync("class A { const string Email = \"\"; void M() { Log.Write(A.Email); } }", $"PII2001 M:Other F:A.Email {Sink}", member: "M:Other"));

    [Fact]
    public async Task AnExpiredEntry_StillSuppresses() =>
        Assert.Single(await SuppressedAsync("class A { const string Email = \"\"; void M() { Log.Write(A.Email); } }", $"PII2001 M:A.M F:A.Email {Sink} until=2001-01-01"));

    [Fact]
    public async Task EachBadLine_IsReportedAndTheRestWorks()
    {
        var baseline = $"""
            # Old findings.
            PII20O1 M:A.M F:A.Email {Sink}
            PII2001 M:A.M F:A.Email
            PII2001 M:A.M F:A.Email {Sink} until=soon
            PII0001 M:A.M F:A.Email {Sink}
            PII2001 M:A.M F:A.Email {Sink}
            PII2001  M:A.M  F:A.Email  {Sink} count=5
            """;
        Assert.Equal(
            [
                "PII20O1|There is no rule 'PII20O1'; did you mean 'PII2001'?",
                "PII2001 M:A.M F:A.Email|This entry has no sink; an entry is 'rule member source sink', with '-' for what a finding doesn't have",
                "until=soon|'soon' is no date; it is written as in 2027-06-30",
                "PII0001|PII0001 can't be in a baseline",
                $"PII2001  M:A.M  F:A.Email  {Sink} count=5|This finding is listed twice; a member that has several gets 'count=' in one line",
            ],
            await ProblemsAsync(("/src/PiiGuard.Baseline.txt", baseline)));
        Assert.Single(await SuppressedAsync("class A { const string Email = \"\"; void M() { Log.Write(A.Email); Log.Write(A.Email); } }", baseline));
    }

    [Fact]
    public async Task AFindingListedInTwoFiles_IsReportedInTheSecond()
    {
        var problems = await ProblemsAsync(
            ("/src/App/PiiGuard.Baseline.txt", $"PII2001 M:A.M F:A.Email {Sink}\r\n"),
            ("/src/PiiGuard.Baseline.txt", $"PII2001 M:A.N F:A.Email {Sink}\r\nPII2001 M:A.M F:A.Email {Sink} count=3\r\n"));
        Assert.Equal([$"PII2001 M:A.M F:A.Email {Sink} count=3|This finding is listed in another PiiGuard.Baseline.txt of the project, which counts"], problems);
    }

    [Fact]
    public async Task AFileListedTwiceWhole_IsReportedInAHundredLines()
    {
        var text = string.Concat(Enumerable.Range(0, 1_000).Select(i => $"PII2001 M:A.M{i} F:A.Email {Sink}\n"));
        Assert.Equal(101, (await ProblemsAsync(("/src/App/PiiGuard.Baseline.txt", text), ("/src/PiiGuard.Baseline.txt", text))).Length);
    }

    [Fact]
    public async Task OtherFiles_AreNotRead() => Assert.Empty(await ProblemsAsync(("/src/Baseline.txt", "nonsense"), ("/src/PiiGuard.Baseline.txt", "")));

    [Fact]
    public async Task AFileThatCantBeRead_IsReported() => Assert.Equal(["|The file can't be read"], await ProblemsAsync(("/src/PiiGuard.Baseline.txt", null)));

    [Fact]
    public async Task AFileThatIsNoBaseline_IsReportedInAHundredLinesAtMost()
    {
        var problems = await ProblemsAsync(("/src/PiiGuard.Baseline.txt", string.Concat(Enumerable.Repeat("\0\u0001 x\n", 5_000))));
        Assert.Equal(101, problems.Length);
        Assert.Contains(problems, problem => problem.EndsWith("There are more than 100 problems here; the others aren't reported", StringComparison.Ordinal));
    }

    [Fact]
    public void AHugeFile_IsReadInLinearTime()
    {
        var text = new StringBuilder();
        for (var i = 0; i < 200_000; i++)
        {
            text.Append("PII2001 M:A.M").Append(i).Append(" F:A.Email ").Append(Sink).Append('\n');
        }

        var watch = Stopwatch.StartNew();
        var file = BaselineFile.Of(Microsoft.CodeAnalysis.Text.SourceText.From(text.ToString()));
        Assert.Equal(200_000, file.Entries.Count);
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), watch.Elapsed.ToString());
    }

    [Fact]
    public void EveryRule_HasItsSuppression() =>
        Assert.Equal(
            PiiGuard.Analyzers.Policy.PolicyData.RuleIds.All.Except(["PII0001", "PII0002"]).Order(),
            new BaselineSuppressor().SupportedSuppressions.Select(descriptor => descriptor.SuppressedDiagnosticId).Order());

    private static async Task<string[]> SuppressedAsync(string source, string baseline, string path = "/src/A.cs", string? member = null)
    {
        var kind = source.StartsWith("Log", StringComparison.Ordinal) ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        var compilation = TestCompilation.CreateBare(Log).WithOptions(new(kind));
        compilation = compilation.AddSyntaxTrees(CSharpSyntaxTree.ParseText(source, path: path));
        var options = TestOptions.Create([], ImmutableArray.Create<AdditionalText>(new TextFile("/src/PiiGuard.Baseline.txt", baseline)));
        var analyzers = ImmutableArray.Create<DiagnosticAnalyzer>(new ToyRule(member), new BaselineSuppressor());
        var diagnostics = await compilation
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(options, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false, reportSuppressedDiagnostics: true))
            .GetAllDiagnosticsAsync();
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error || diagnostic.Id == "AD0001");
        return
        [
            .. diagnostics.Where(diagnostic => diagnostic.IsSuppressed)
                .OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => diagnostic.Location.SourceTree!.ToString().Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length))
                .Select(text => text.Replace("Log.", string.Empty)),
        ];
    }

    private static async Task<string[]> ProblemsAsync(params (string Path, string? Text)[] files)
    {
        var options = TestOptions.Create([], [.. files.Select(file => (AdditionalText)new TextFile(file.Path, file.Text))]);
        var diagnostics = await TestCompilation.CreateBare(Log).WithAnalyzers([new BaselineAnalyzer()], options).GetAnalyzerDiagnosticsAsync();
        var texts = files.ToDictionary(file => file.Path, file => file.Text);
        return
        [
            .. diagnostics.OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start)
                .Select(diagnostic => texts[diagnostic.Location.GetLineSpan().Path]?.Substring(diagnostic.Location.SourceSpan.Start, diagnostic.Location.SourceSpan.Length) + "|" + diagnostic.GetMessage()),
        ];
    }
}
