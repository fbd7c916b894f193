using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Tests.Testing;
using PiiGuard.CodeFixes;
using PiiGuard.CodeFixes.Baseline;

namespace PiiGuard.Analyzers.Tests.Policy.Baselines;

/// <summary>What a tool that applies every fix of a rule without asking does with a finding that can be mended and can be listed.</summary>
public sealed class ListOrMendTests
{
    private const string Batch = "MSBuildWorkspace";
    private const string Editor = "Host";
    private const string Path = "/src/App/Desk.cs";
    private const string Old = "/src/App/Old/Desk.cs";

    private const string Source =
        """
        class Customer { public string Email = ""; }

        class NAME
        {
            public string Write(Customer customer) => $"Hello {customer.Email}!";
        }
        """;

    [Fact]
    public async Task WithoutTheOption_TheFindingIsMendedAndNotListed() =>
        Assert.Equal("mended mended", await RunAsync(Batch));

    [Fact]
    public async Task WithTheProperty_TheFindingIsListedAndNotMended() =>
        Assert.Equal("listed listed", await RunAsync(Batch, property: "true"));

    [Fact]
    public async Task WithTheGlobalKey_ThatBeatsTheProperty()
    {
        Assert.Equal("listed listed", await RunAsync(Batch, global: "true", property: "false"));
        Assert.Equal("mended mended", await RunAsync(Batch, global: "false", property: "true"));
    }

    [Fact]
    public async Task WithASection_ItHoldsForTheFilesOfTheSection()
    {
        Assert.Equal("mended listed", await RunAsync(Batch, section: "true"));
        Assert.Equal("listed mended", await RunAsync(Batch, section: "false", property: "true"));
    }

    [Fact]
    public async Task AValueThatCantBeRead_IsAsIfItWerentThere() =>
        Assert.Equal("listed listed", await RunAsync(Batch, section: "yes", global: "", property: "TRUE"));

    [Theory]
    [InlineData("true")]
    [InlineData("false")]
    public async Task InAnEditor_EveryFixDoesWhatItWasChosenFor(string property)
    {
        Assert.Equal("both both", await RunAsync(Editor, property: property));
    }

    // A fix added later that doesn't keep to it would mend in the middle of a listing; what is for one place at a time changes nothing there.
    [Fact]
    public void EveryFixOfTheAssembly_KeepsMendingAndListingApart()
    {
        var fixes = typeof(AddToBaselineFix).Assembly.GetTypes().Where(type => typeof(CodeFixProvider).IsAssignableFrom(type) && !type.IsAbstract).ToList();
        Assert.Contains(typeof(LeakFix), fixes);
        Assert.All(fixes, type => Assert.Contains(
            ((CodeFixProvider)Activator.CreateInstance(type)!).GetFixAllProvider()?.GetType().Name, new[] { "OneByOne", "ListOrMend" }));
    }

    // As the tool does it: each fix of the rule for the whole solution, with the findings as they were before the first.
    private static async Task<string> RunAsync(string workspace, string? section = null, string? global = null, string? property = null)
    {
        var solution = Solution(workspace, section, global, property);
        var document = solution.Projects.Single().Documents.First();
        var findings = await FindingsAsync(solution);
        Assert.Equal(2, findings.Length);
        var outcomes = new[] { Path, Old }.ToDictionary(path => path, _ => "");
        foreach (var fix in new CodeFixProvider[] { new LeakFix(), new AddToBaselineFix() })
        {
            CodeAction? first = null;
            await fix.RegisterCodeFixesAsync(new CodeFixContext(document, findings[0], (action, _) => first ??= action, default));
            var context = new FixAllContext(document, fix, FixAllScope.Solution, first!.EquivalenceKey!, ["PII2004"], new Found(findings), default);
            Assert.Contains(FixAllScope.Solution, fix.GetFixAllProvider()!.GetSupportedFixAllScopes());
            var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
            var changed = (await all!.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
            var baseline = changed.Projects.Single().AdditionalDocuments.SingleOrDefault(file => file.Name == "PiiGuard.Baseline.txt");
            var listed = baseline is null ? "" : (await baseline.GetTextAsync()).ToString();
            foreach (var file in changed.Projects.Single().Documents)
            {
                var isMended = !(await file.GetTextAsync()).ToString().Contains("{customer.Email}", StringComparison.Ordinal);
                var isListed = listed.Contains($"M:{file.Name}.Write", StringComparison.Ordinal);
                var outcome = isMended ? "mended" : isListed ? "listed" : "";
                outcomes[file.FilePath!] = outcomes[file.FilePath!].Length > 0 && outcome.Length > 0 ? "both" : outcomes[file.FilePath!] + outcome;
            }
        }

        return $"{outcomes[Path]} {outcomes[Old]}";
    }

    private static Solution Solution(string workspace, string? section, string? global, string? property)
    {
        var id = ProjectId.CreateNewId();
        var lines = "is_global = true\n"
            + (global is null ? "" : $"piiguard_baseline_write = {global}\n")
            + (property is null ? "" : $"build_property.PiiGuardBaselineWrite = {property}\n");
        var solution = new AdhocWorkspace(MefHostServices.DefaultHost, workspace).CurrentSolution
            .AddProject(ProjectInfo.Create(id, VersionStamp.Default, "App", "App", LanguageNames.CSharp, "/src/App/App.csproj", metadataReferences: TestCompilation.Framework))
            .WithProjectCompilationOptions(id, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary))
            .AddAnalyzerConfigDocument(DocumentId.CreateNewId(id), ".globalconfig", SourceText.From(lines), filePath: "/src/.globalconfig")
            .AddDocument(DocumentId.CreateNewId(id), "Now", Source.Replace("NAME", "Now").Replace("class Customer { public string Email = \"\"; }", ""), filePath: Path)
            .AddDocument(DocumentId.CreateNewId(id), "Old", Source.Replace("NAME", "Old"), filePath: Old)
            .AddAdditionalDocument(DocumentId.CreateNewId(id), "PiiGuard.Baseline.txt", "", filePath: "/src/App/PiiGuard.Baseline.txt");
        return section is null
            ? solution
            : solution.AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id), ".editorconfig", SourceText.From($"[*.cs]\npiiguard_baseline_write = {section}\n"), filePath: "/src/App/Old/.editorconfig");
    }

    private static async Task<ImmutableArray<Diagnostic>> FindingsAsync(Solution solution)
    {
        var project = solution.Projects.Single();
        var compilation = await project.GetCompilationAsync();
        var found = await compilation!.WithAnalyzers([new HoleRule()], project.AnalyzerOptions).GetAllDiagnosticsAsync();
        Assert.DoesNotContain(found, diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        return [.. found.Where(diagnostic => diagnostic.Id == "PII2004").OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)];
    }

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>([]);
    }

#pragma warning disable RS1001, RS2008 // It runs in these tests only.
    /// <summary>Reports what is interpolated, as a log rule would.</summary>
    private sealed class HoleRule : DiagnosticAnalyzer
    {
        private static readonly DiagnosticDescriptor Rule = new("PII2004", "Toy", "Toy", "Privacy", DiagnosticSeverity.Warning, isEnabledByDefault: true);

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => [Rule];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterSyntaxNodeAction(
                node => node.ReportDiagnostic(Diagnostic.Create(
                    Rule, node.Node.GetLocation(), ImmutableDictionary<string, string?>.Empty.Add(FindingProperties.Source, "F:Customer.Email").Add(FindingProperties.Sink, "M:Log.Write"))),
                SyntaxKind.InterpolatedStringExpression);
        }
    }
}
