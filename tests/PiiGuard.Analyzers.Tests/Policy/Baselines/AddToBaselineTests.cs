using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Policy.Baselines;
using PiiGuard.Analyzers.Reporting.Baselines;
using PiiGuard.Analyzers.Tests.Testing;
using PiiGuard.CodeFixes.Baseline;

namespace PiiGuard.Analyzers.Tests.Policy.Baselines;

public sealed class AddToBaselineTests
{
    private const string Source =
        """
        class Log { public static int Write(object x) => 0; }

        class Customer
        {
            public const string Email = "", Name = "";
        }

        class Program
        {
            static void First()
            {
                Log.Write(Customer.Email);
                Log.Write(Customer.Email);
            }

            static void Second() => Log.Write(Customer.Name);
        }
        """;

    private const string Email = "PII2001 M:Program.First F:Customer.Email M:Log.Write(System.Object)";
    private const string Name = "PII2001 M:Program.Second F:Customer.Name M:Log.Write(System.Object)";

    [Fact]
    public async Task WithoutAFile_ItIsCreated()
    {
        var solution = await FixAllAsync(Solution(("/src/App/App.csproj", null, null)));
        Assert.Equal(BaselineLine.Header + Email + " count=2\n" + Name + "\n", await TextAsync(solution, "/src/App/PiiGuard.Baseline.txt"));
        Assert.Empty(await FindingsAsync(solution));
    }

    [Fact]
    public async Task WithAFile_OnlyWhatItDoesntTakeIsAdded()
    {
        var solution = Solution(("/src/App/App.csproj", "/src/PiiGuard.Baseline.txt", "# Ours.\r\n" + Email + " owner=shop\r\n"));
        Assert.Equal(2, (await FindingsAsync(solution)).Length);
        solution = await FixAllAsync(solution);
        Assert.Equal("# Ours.\r\n" + Email + " count=2 owner=shop\r\n" + Name + "\r\n", await TextAsync(solution, "/src/PiiGuard.Baseline.txt"));
        Assert.Empty(await FindingsAsync(solution));
    }

    [Fact]
    public async Task OneFinding_IsAddedAlone()
    {
        var solution = Solution(("/src/App/App.csproj", "/src/App/PiiGuard.Baseline.txt", ""));
        var finding = (await FindingsAsync(solution))[2];
        solution = await ApplyAsync(await SingleAsync(solution, finding));
        Assert.Equal(BaselineLine.Header + Name + "\n", await TextAsync(solution, "/src/App/PiiGuard.Baseline.txt"));
        Assert.Equal(2, (await FindingsAsync(solution)).Length);
    }

    [Fact]
    public async Task AFileAboveSeveralProjects_IsWrittenOnceAndCountsEachProjectFromTheStart()
    {
        var solution = await FixAllAsync(Solution(
            ("/src/App/App.csproj", "/src/PiiGuard.Baseline.txt", ""),
            ("/src/App/App.csproj", "/src/PiiGuard.Baseline.txt", "")));
        Assert.Equal(BaselineLine.Header + Email + " count=2\n" + Name + "\n", await TextAsync(solution, "/src/PiiGuard.Baseline.txt"));
        Assert.Empty(await FindingsAsync(solution));
    }

    [Fact]
    public async Task ProjectsWithFilesOfTheirOwn_GetTheirOwnFindings()
    {
        var solution = await FixAllAsync(Solution(
            ("/src/App/App.csproj", null, null),
            ("/src/Lib/Lib.csproj", "/src/Lib/PiiGuard.Baseline.txt", Name)));
        Assert.Equal(BaselineLine.Header + Email + " count=2\n" + Name + "\n", await TextAsync(solution, "/src/App/PiiGuard.Baseline.txt"));
        Assert.Equal(Name + "\n" + Email + " count=2\n", await TextAsync(solution, "/src/Lib/PiiGuard.Baseline.txt"));
    }

    [Fact]
    public async Task AFileThatWasAddedByHand_ComesBehindThoseAround()
    {
        const string Added = "/src/Shared/Baselines/PiiGuard.Baseline.txt";
        var solution = Solution(("/src/App/App.csproj", "/src/PiiGuard.Baseline.txt", ""));
        solution = await FixAllAsync(solution.AddAdditionalDocument(DocumentId.CreateNewId(solution.ProjectIds[0]), "PiiGuard.Baseline.txt", "", filePath: Added));
        Assert.Equal(BaselineLine.Header + Email + " count=2\n" + Name + "\n", await TextAsync(solution, "/src/PiiGuard.Baseline.txt"));
        Assert.Equal("", await TextAsync(solution, Added));
    }

    [Fact]
    public async Task WhatAnEarlierFixChanged_IsLeftOut()
    {
        var solution = Solution(("/src/App/App.csproj", null, null));
        var findings = await FindingsAsync(solution);
        var document = solution.Projects.Single().Documents.Single();
        solution = solution.WithDocumentText(document.Id, Microsoft.CodeAnalysis.Text.SourceText.From("class Mended { }"));
        solution = await FixAllAsync(solution, findings);
        Assert.Empty(solution.Projects.Single().AdditionalDocuments);
    }

    [Fact]
    public void EveryRuleThatABaselineCanHold_HasTheFix() =>
        Assert.Equal(PolicyData.RuleIds.All.Where(BaselineSuppressor.CanHold).Order(), new AddToBaselineFix().FixableDiagnosticIds.Order());

    // What mends comes first where a tool applies all fixes of a rule one after another.
    [Fact]
    public void ItIsTheLastFixOfTheAssembly() =>
        Assert.Equal(typeof(AddToBaselineFix), typeof(AddToBaselineFix).Assembly.GetTypes().Last(type => typeof(CodeFixProvider).IsAssignableFrom(type)));

    private static Solution Solution(params (string Path, string? Baseline, string? Text)[] projects)
    {
        var solution = new AdhocWorkspace().CurrentSolution;
        foreach (var (path, baseline, text) in projects)
        {
            var id = ProjectId.CreateNewId();
            var name = "P" + solution.ProjectIds.Count;
            solution = solution
                .AddProject(ProjectInfo.Create(id, VersionStamp.Default, name, name, LanguageNames.CSharp, path, metadataReferences: TestCompilation.Framework))
                .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
                .AddDocument(DocumentId.CreateNewId(id), "Program.cs", Source, filePath: "/src/App/Program.cs");
            if (baseline is not null)
            {
                solution = solution.AddAdditionalDocument(DocumentId.CreateNewId(id), "PiiGuard.Baseline.txt", text!, filePath: baseline);
            }
        }

        return solution;
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution)
    {
        var all = ImmutableArray.CreateBuilder<Diagnostic>();
        foreach (var project in solution.Projects)
        {
            var compilation = await project.GetCompilationAsync();
            var diagnostics = await compilation!.WithAnalyzers([new ToyRule(), new BaselineSuppressor()], project.AnalyzerOptions).GetAllDiagnosticsAsync();
            Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
            all.AddRange(diagnostics.Where(diagnostic => diagnostic.Id == "PII2001").OrderBy(diagnostic => diagnostic.Location.SourceSpan.Start));
        }

        return all.ToImmutable();
    }

    private static async Task<string?> TextAsync(Solution solution, string path)
    {
        var texts = new HashSet<string>();
        foreach (var document in solution.Projects.SelectMany(project => project.AdditionalDocuments).Where(document => document.FilePath == path))
        {
            texts.Add((await document.GetTextAsync()).ToString());
        }

        return Assert.Single(texts);
    }

    private static async Task<CodeAction> SingleAsync(Solution solution, Diagnostic finding)
    {
        CodeAction? action = null;
        var document = solution.GetDocument(finding.Location.SourceTree)!;
        await new AddToBaselineFix().RegisterCodeFixesAsync(new CodeFixContext(document, finding, (offered, _) => action ??= offered, default));
        return action!;
    }

    private static async Task<Solution> FixAllAsync(Solution solution) => await FixAllAsync(solution, await FindingsAsync(solution));

    private static async Task<Solution> FixAllAsync(Solution solution, ImmutableArray<Diagnostic> findings)
    {
        var fix = new AddToBaselineFix();
        var document = solution.Projects.First().Documents.First();
        var context = new FixAllContext(document, fix, FixAllScope.Solution, "PiiGuard.AddToBaseline", ["PII2001"], new Found(findings), default);
        return await ApplyAsync((await fix.GetFixAllProvider().GetFixAsync(context))!);
    }

    private static async Task<Solution> ApplyAsync(CodeAction action) =>
        (await action.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => project.Solution.GetDocument(finding.Location.SourceTree) is not { } document || document.Project.Id == project.Id));

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(document.Project, cancellationToken);

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) =>
            GetAllDiagnosticsAsync(project, cancellationToken);
    }
}
