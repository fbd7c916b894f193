using System.Text;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>Every built-in model line names something that the real library has.</summary>
public sealed partial class BuiltInModelsTests
{
    public static TheoryData<string> Files() => [.. BuiltInModels.Names()];

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryLine_CanBeRead(string models)
    {
        var file = BuiltInModels.Parse(models);

        AssertNone(file.Problems.Select(problem => Report(models, problem)));
        Assert.NotEmpty(file.Lines);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryLine_FitsTheRealLibrary(string models)
    {
        var compilations = ModelPackages.Compilations(models);
        Assert.False(compilations.IsEmpty, $"ModelPackages.props names no package that proves the lines of {models}{BuiltInModels.Extension}.");

        var misfits = BuiltInModels.Parse(models).Lines
            .Select(line => compilations.Select(compilation => Misfit(models, line, compilation)).ToList())
            .Where(problems => !problems.Contains(null))
            .Select(problems => problems[^1]);

        AssertNone(misfits!);
    }

    [Fact]
    public void EveryListedLibrary_HasItsFile() => AssertNone(ModelPackages.Listed().Except(BuiltInModels.Names()));

    [Fact]
    public void NoLine_IsWrittenTwice()
    {
        var lines = BuiltInModels.Names().SelectMany(models => BuiltInModels.Text(models).Lines.Select(line => (Where: $"{models}:{line.LineNumber + 1}", Text: Normal(line.ToString()))));
        var twice = lines.Where(line => line.Text.Length > 0).GroupBy(line => line.Text).Where(group => group.Count() > 1);

        AssertNone(twice.Select(group => string.Join(", ", group.Select(line => line.Where)) + ": " + group.Key));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void EveryFile_BeginsWithAComment(string models) => Assert.StartsWith("# ", BuiltInModels.Text(models).ToString());

    /// <summary>What keeps the line from fitting this compilation; null where nothing does.</summary>
    private static string? Misfit(string models, ModelLine line, CSharpCompilation compilation)
    {
        if (line.Member.AnyNamespace)
        {
            return null;
        }

        if (TypeLookup.Of(compilation).Find(line.Member.Type).IsEmpty)
        {
            return Report(models, new(line.Span, $"no reference has the type '{line.Member.Type}'"));
        }

        return ModelCheck.Problems(line, compilation).FirstOrDefault() is { } problem ? Report(models, problem) : null;
    }

    private static string Report(string models, FileProblem problem)
    {
        var line = BuiltInModels.Text(models).Lines.GetLineFromPosition(problem.Span.Start);
        return $"{models}:{line.LineNumber + 1}: {problem.Reason}{(problem.Suggestion is null ? "" : $" ({problem.Suggestion}?)")} in: {line}";
    }

    // The whole list at once, and no line of it cut off.
    private static void AssertNone(IEnumerable<string> problems)
    {
        var text = string.Join(Environment.NewLine, problems);
        Assert.True(text.Length == 0, text);
    }

    private static string Normal(string line) => Spaces().Replace(Comment().Replace(line, ""), " ").Trim();

    [GeneratedRegex(@"(^|\s)#.*$")]
    private static partial Regex Comment();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
