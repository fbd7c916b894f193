using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>The catalogue of a compilation and its additional files.</summary>
public sealed class CatalogueForTests
{
    private const string Source = "public class Audit { public string Keep(string text) => text; } public class AuditUser { }";

    [Fact]
    public void ModelFilesAmongTheAdditionalFiles_AddUp()
    {
        var compilation = TestCompilation.Create(Source);
        var models = For(compilation, Texts(
            ("/src/PiiGuard.Models.txt", "sink Audit::Keep text log"),
            ("/src/Acme.PiiGuard.Models.txt", "flow Audit::Keep text -> return"),
            ("/src/Readme.txt", "sink Audit::Keep this file")));

        Assert.Equal("p0 -> return; p0 to Log as Value", models.Says(compilation.Method("Audit", "Keep", "text")));
    }

    [Fact]
    public void OneCompilationAndTheSameFiles_ShareOneCatalogue()
    {
        var compilation = TestCompilation.Create(Source);
        var file = new SharedText("/src/PiiGuard.Models.txt", "sink Audit::Keep text log");

        Assert.Same(For(compilation, Options(file)), For(compilation, Options(file)));
        Assert.NotSame(For(compilation, Options(file)), For(compilation, Options()));
        Assert.NotSame(For(compilation, Options(file)), ModelCatalogue.For(compilation, Options(file), default, [.. compilation.SyntaxTrees]));
    }

    [Fact]
    public void ManyThreads_GetTheSameAnswers()
    {
        var compilation = TestCompilation.Create(Source);
        var file = new SharedText("/src/PiiGuard.Models.txt", "sink System.IO.Stream::* * log\nsink System.Exception::.ctor message exception\nflow System.Object::ToString this -> return as text");
        var methods = new[] { "System.String", "System.Uri", "System.Text.StringBuilder", "System.ArgumentException" }
            .SelectMany(type => compilation.Type(type).GetMembers().OfType<IMethodSymbol>()).ToList();

        var answers = Enumerable.Range(0, 8).AsParallel().WithDegreeOfParallelism(8)
            .Select(_ => string.Join("\n", methods.Select(method => For(compilation, Options(file)).Says(method)))).ToList();

        Assert.Single(answers.Distinct());
    }

    [Fact]
    public void EveryMemberOfTheFramework_CanBeAskedAbout()
    {
        var models = Models.Of("clean System.Object::*\nsink System.Collections.Generic.ICollection`1::* * log\nsink System.Exception::.ctor * exception\nsource System.IDisposable::* name", Models.Bcl);
        var known = 0;
        foreach (var type in Models.Bcl.GlobalNamespace.GetNamespaceMembers().First(space => space.Name == "System").GetTypeMembers())
        {
            foreach (var member in type.GetMembers())
            {
                known += member is IMethodSymbol method && models.SummaryOf(method) is not null ? 1 : 0;
                known += models.SourceOf(member) is not null ? 1 : 0;
            }
        }

        Assert.InRange(known, 100, 100_000);
    }

    [Fact]
    public void CodeThatDoesntCompile_CanBeAskedAbout()
    {
        var compilation = TestCompilation.CreateBare(
            """
            class A : B, IAbsent<int> { int M(Absent x, params) => ; [Absent(] void N([PiiSink] string s); override string ToString() { } }
            class B : A { } interface I : I { void M(); } class C : I { public void M() { } }
            """);
        var models = Models.Of("clean System.Object::*\nsink I::M this log\nsink A::M * log", compilation);

        foreach (var type in compilation.Assembly.GlobalNamespace.GetTypeMembers())
        {
            foreach (var member in type.GetMembers())
            {
                _ = member is IMethodSymbol method ? models.SummaryOf(method) : null;
                _ = models.SourceOf(member);
            }

            _ = models.TagOf(type);
        }

        Assert.Equal("this to Log as Value", models.Says(compilation.Method("I", "M")));
    }

    private static ModelCatalogue For(Compilation compilation, AnalyzerOptions options) => ModelCatalogue.For(compilation, options, default);

    private static AnalyzerOptions Texts(params (string Path, string Text)[] files) =>
        Options(files.Select(file => (AdditionalText)new TextFile(file.Path, file.Text)).ToArray());

    private static AnalyzerOptions Options(params AdditionalText[] files) => new(files.ToImmutableArray());

    // As the compiler has them: the same text each time that it is asked for.
    private sealed class SharedText(string path, string text) : AdditionalText
    {
        private readonly Microsoft.CodeAnalysis.Text.SourceText _text = Microsoft.CodeAnalysis.Text.SourceText.From(text);

        public override string Path => path;

        public override Microsoft.CodeAnalysis.Text.SourceText GetText(CancellationToken cancellationToken = default) => _text;
    }
}
