using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

/// <summary>A test project, where no rule about code reports, costs nothing.</summary>
public sealed class SilentProjectTests
{
    private static readonly (string, string) IsTestProject = ("IsTestProject", "true");

    [Fact]
    public async Task ATestProject_IsntAnalysed() => Assert.Equal((false, ""), await RunAsync(TestOptions.Create(properties: IsTestProject)));

    [Fact]
    public async Task AnotherProject_Is() => Assert.Equal((true, "/src/One.cs /src/Two.cs"), await RunAsync(TestOptions.Create()));

    [Fact]
    public async Task ATestProjectThatReports_Is() =>
        Assert.Equal((true, "/src/One.cs /src/Two.cs"), await RunAsync(TestOptions.Create("piiguard_test_projects = true", properties: IsTestProject)));

    [Fact]
    public async Task OneFileThatReports_Does() => Assert.Equal(
        (true, "/src/Two.cs"), await RunAsync(TestOptions.Create([("/src/.editorconfig", "root = true\n[Two.cs]\npiiguard_test_projects = true")], IsTestProject)));

    // What is shared by all analyses is made by the first that asks for it.
    private static async Task<(bool IsAnalysed, string Files)> RunAsync(AnalyzerOptions options)
    {
        var compilation = CaseCompilation.Of(new[] { "One", "Two" }.Select(name => (
            $"/src/{name}.cs", $"public class {name} {{ public void Show(Cases.Customer c, ILogger logger) => logger.LogInformation(\"{{Mail}}\", c.Email); }}")));
        var probe = new Probe();
        var found = await compilation.WithAnalyzers([.. CaseCompilation.Analyzers, probe], options).GetAnalyzerDiagnosticsAsync();
        return (probe.WasAnalysed, string.Join(' ', found.Where(finding => finding.Id == "PII2001").Select(finding => finding.Location.SourceTree!.FilePath).Order()));
    }

#pragma warning disable RS1001, RS1036 // Looks at the other analyzers, and is none for users.
    private sealed class Probe : DiagnosticAnalyzer
    {
        public bool WasAnalysed { get; private set; }

        public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = [new("X1", "t", "m", "c", DiagnosticSeverity.Warning, true)];

        public override void Initialize(AnalysisContext context)
        {
            context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
            context.EnableConcurrentExecution();
            context.RegisterCompilationAction(end =>
            {
                var isNew = false;
                FlowContext.For(end.Compilation, end.Options, () => { isNew = true; return new FlowOptions(); }, end.CancellationToken);
                WasAnalysed = !isNew;
            });
        }
    }
}
