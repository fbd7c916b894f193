using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Host.Mef;
using PiiGuard.Analyzers.Rules;
using PiiGuard.Analyzers.Rules.Tagging;
using PiiGuard.Analyzers.Tests.Testing;
using PiiGuard.CodeFixes;
using PiiGuard.CodeFixes.Tagging;

namespace PiiGuard.Analyzers.Tests.CodeFixes;

/// <summary>What <c>dotnet format</c> does with findings of which the first has no fix, or one of another kind than the next.</summary>
public sealed class BatchTests
{
    private const string Batch = "MSBuildWorkspace";
    private const string Editor = "Host";

    private const string Person =
        """
        using System;
        using Microsoft.Extensions.Logging;
        using PiiGuard;

        public class Person
        {
            public int Id { get; set; }

            [Pii(PiiCategory.Email)]
            public string Mail { get; set; } = "";
        }

        """;

    /// <summary>An argument of an own method: nothing can be taken out there.</summary>
    private const string Unfixable = Person +
        """
        public class First(ILogger<First> log)
        {
            public void Note(Person p) => Missing(p.Mail);

            private void Missing(string what) => log.LogWarning("{What}", what);
        }
        """;

    private const string Fixable =
        """
        using Microsoft.Extensions.Logging;

        public class Second(ILogger<Second> log)
        {
            public void Note(Person p) => log.LogWarning("{Id} {Mail}", p.Id, p.Mail);
        }
        """;

    [Fact]
    public async Task AFirstFindingWithoutAFix_DoesntKeepTheOthersFromTheirs()
    {
        var (chosen, texts) = await RunAsync<FlowAnalyzer>(new LeakFix(), "PII2001", Batch, Unfixable, Fixable);

        Assert.Null(chosen);
        Assert.Equal(Unfixable, texts[0]);
        Assert.Contains("""log.LogWarning("{Id}", p.Id);""", texts[1]);
    }

    [Fact]
    public async Task WhereNothingFits_NothingChanges() =>
        Assert.Equal([Unfixable], (await RunAsync<FlowAnalyzer>(new LeakFix(), "PII2001", Batch, Unfixable)).Texts);

    [Fact]
    public async Task EachFinding_GetsItsOwnBestMend()
    {
        const string Source = Person +
            """
            public class Third(ILogger<Third> log)
            {
                public void Note(Person p)
                {
                    log.LogWarning("{Id} {Mail}", p.Id, p.Mail);
                    Missing(p.Mail);
                    log.LogWarning("{Id} {Mail}", p.Id, Hide(p.Mail));
                }

                [PiiSanitizer(PiiProtection.Redacted)]
                private static string Hide(string text) => "***" + text.Length;

                private void Missing(string what) => log.LogWarning("{What}", what);
            }
            """;

        var (_, texts) = await RunAsync<FlowAnalyzer>(new LeakFix(), "PII2001", Batch, Source);

        Assert.Equal(Source.Replace("""{Id} {Mail}", p.Id, p.Mail)""", """{Id}", p.Id)""").Replace("Missing(p.Mail)", "Missing(Hide(p.Mail))"), texts[0]);
    }

    // Here, since the markup of other tests takes two dollars for a cursor.
    [Fact]
    public async Task ARawTextWithDoubledHoles_BecomesARawLiteral()
    {
        const string Source = Person +
            """"
            public class Fifth(ILogger<Fifth> log)
            {
                public void Note(Person p) => log.LogWarning($$"""A {b} "c" of {{p.Mail}} sent""");
            }
            """";

        Assert.Equal([Source.Replace("$$", "").Replace(" {{p.Mail}}", "")], (await RunAsync<FlowAnalyzer>(new LeakFix(), "PII2001", Batch, Source)).Texts);
    }

    // The text of a type is an edit of its declaration, which stands in the same file as another finding's place here.
    [Fact]
    public async Task EditsOfPlacesAndOfDeclarations_GoTogetherInOneFile()
    {
        const string Source = Person +
            """
            public record Guest(string Table, [property: Pii(PiiCategory.Name)] string Name);

            public class Fourth(ILogger<Fourth> log)
            {
                public void Note(Guest guest) => Show(guest);

                public void Note(Person person) => log.LogWarning("{@Person}", person);

                private void Show(object what) => log.LogWarning("{What}", what);
            }
            """;

        var (_, texts) = await RunAsync<FlowAnalyzer>(new LeakFix(), "PII2002", Batch, Source);

        Assert.Contains("bool PrintMembers(", texts[0]);
        Assert.Contains("""log.LogWarning("{PersonId}", person.Id)""", texts[0]);
    }

    [Fact]
    public async Task InAnEditor_NothingIsOfferedThatChangesNothing_AndTheChosenKindIsMeant()
    {
        var (chosen, texts) = await RunAsync<FlowAnalyzer>(new LeakFix(), "PII2001", Editor, Fixable, Unfixable.Replace("private void", "[PiiSanitizer(PiiProtection.Redacted)] static string Hide(string text) => \"\"; private void"));

        Assert.Equal("PII2001/remove", chosen);
        Assert.Contains("""log.LogWarning("{Id}", p.Id);""", texts[0]);
        Assert.Contains("Missing(p.Mail)", texts[1]);
        Assert.Null((await RunAsync<FlowAnalyzer>(new LeakFix(), "PII2001", Editor, Unfixable)).Chosen);
    }

    [Fact]
    public async Task AContradictionByAnotherLibrarysTag_DoesntKeepTheOthersFromTheirFix()
    {
        const string Other =
            """
            using Microsoft.Extensions.Compliance.Classification;
            using PiiGuard;

            public class Base
            {
                [Pii(PiiCategory.Email)]
                public virtual string Mail { get; set; } = "";
            }

            public class First : Base
            {
                [NoDataClassification]
                public override string Mail { get; set; } = "";
            }
            """;
        const string Own = """public class Second : Base { [PiiGuard.NotPii("no")] public override string Mail { get; set; } = ""; }""";

        var (chosen, texts) = await RunAsync<ContradictedTagAnalyzer>(new ContradictedTagFix(), "PII1004", Batch, Other, Own);

        Assert.Null(chosen);
        Assert.Equal([Other, """public class Second : Base { [PiiGuard.Pii(PiiGuard.PiiCategory.Email)] public override string Mail { get; set; } = ""; }"""], texts);
    }

    [Fact]
    public async Task FieldsThatAreDeclaredTogether_DontKeepAMemberFromItsTag()
    {
        const string Together = "using PiiGuard; public class First { public string email = \"\", surname = \"\"; }";

        var (chosen, texts) = await RunAsync<UntaggedMemberAnalyzer>(new TagMemberFix(), "PII1001", Batch, Together, "using PiiGuard; public class Second { public string Email { get; set; } = \"\"; }");

        Assert.Null(chosen);
        Assert.Equal(Together, texts[0]);
        Assert.Contains("[Pii(PiiCategory.Email)]", texts[1]);
    }

    // As the tool does it: the first action for the first finding tells the key, for all findings of the solution.
    private static async Task<(string? Chosen, IReadOnlyList<string> Texts)> RunAsync<TAnalyzer>(CodeFixProvider fix, string rule, string workspace, params string[] files)
        where TAnalyzer : DiagnosticAnalyzer, new()
    {
        var project = new AdhocWorkspace(MefHostServices.DefaultHost, workspace).CurrentSolution
            .AddProject("App", "App", LanguageNames.CSharp)
            .WithCompilationOptions(LibraryVerifier.Compiling).WithParseOptions(LibraryVerifier.Parsing).WithMetadataReferences(LibraryVerifier.References);
        project = files.Select((text, i) => (text, i)).Aggregate(project, (all, file) => all.AddDocument($"File{file.i}.cs", file.text, filePath: $"/App/File{file.i}.cs").Project);
        var compilation = (await project.GetCompilationAsync())!;
        Assert.DoesNotContain(compilation.GetDiagnostics(), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var findings = (await compilation.WithAnalyzers([new TAnalyzer()]).GetAnalyzerDiagnosticsAsync())
            .Where(finding => finding.Id == rule)
            .OrderBy(finding => finding.Location.SourceTree!.FilePath, StringComparer.Ordinal).ThenBy(finding => finding.Location.SourceSpan.Start).ToImmutableArray();

        var first = project.GetDocument(findings[0].Location.SourceTree)!;
        CodeAction? chosen = null;
        await fix.RegisterCodeFixesAsync(new CodeFixContext(first, findings[0], (action, _) => chosen ??= action, default));
        var context = new FixAllContext(first, fix, FixAllScope.Solution, chosen?.EquivalenceKey!, [rule], new Found(findings), default);
        var all = await fix.GetFixAllProvider()!.GetFixAsync(context);
        var changed = (await all!.GetOperationsAsync(default)).OfType<ApplyChangesOperation>().Single().ChangedSolution;
        var texts = new List<string>();
        foreach (var document in project.Documents)
        {
            texts.Add((await changed.GetDocument(document.Id)!.GetTextAsync()).ToString());
        }

        return (chosen?.EquivalenceKey, texts);
    }

    private sealed class Found(ImmutableArray<Diagnostic> findings) : FixAllContext.DiagnosticProvider
    {
        public override Task<IEnumerable<Diagnostic>> GetAllDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);

        public override Task<IEnumerable<Diagnostic>> GetDocumentDiagnosticsAsync(Document document, CancellationToken cancellationToken) =>
            Task.FromResult(findings.Where(finding => finding.Location.SourceTree!.FilePath == document.FilePath));

        public override Task<IEnumerable<Diagnostic>> GetProjectDiagnosticsAsync(Project project, CancellationToken cancellationToken) => Task.FromResult<IEnumerable<Diagnostic>>(findings);
    }
}
