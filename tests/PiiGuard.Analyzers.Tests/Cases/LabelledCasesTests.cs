using Microsoft.CodeAnalysis;
using Xunit.Abstractions;

namespace PiiGuard.Analyzers.Tests.Cases;

/// <summary>
/// The yardstick of accuracy. <c>tests/PiiGuard.Cases/README.md</c> says how labels are written and how to print the figures.
/// </summary>
public sealed class LabelledCasesTests(ITestOutputHelper output)
{
    private const double Required = 0.98;
    private const int RequiredLines = 400;

    public static TheoryData<string> Names() => [.. CaseFile.All.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void EveryCase_Compiles(string name)
    {
        var file = CaseFile.All[name];
        if (file.CompilerIsTooOld)
        {
            return;
        }

        var errors = CaseCompilation.Of(file).GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        Assert.True(!errors.Any(), string.Join(Environment.NewLine, errors));
        Assert.NotEmpty(file.Labels);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task EveryCase_IsFoundAsLabelled(string name)
    {
        var file = CaseFile.All[name];
        if (file.CompilerIsTooOld)
        {
            return;
        }

        var result = await CaseResult.Of(file);
        Assert.True(result.Matches, Environment.NewLine + result);
    }

    [Fact]
    public async Task Accuracy_IsAsRequired()
    {
        var results = new List<CaseResult>();
        foreach (var file in CaseFile.All.Values.Where(file => !file.CompilerIsTooOld))
        {
            results.Add(await CaseResult.Of(file));
        }

        output.WriteLine("area              files  labelled  must be found  found  missed  false alarms  recall  precision");
        foreach (var area in results.GroupBy(result => result.File.Area))
        {
            Print(area.Key, [.. area]);
        }

        var (recall, precision) = Print("all", results);
        output.WriteLine("");
        foreach (var text in results.Select(result => result.ToString()).Where(text => text.Length > 0))
        {
            output.WriteLine(text);
        }

        Assert.True(results.Sum(result => result.File.Labels.Count) >= RequiredLines, "There are too few labelled lines to judge by.");
        Assert.True(recall >= Required, $"Recall is {recall:P2}.");
        Assert.True(precision >= Required, $"Precision is {precision:P2}.");
    }

    // What stands in KnownGaps counts against the figures like any other miss or false alarm.
    private (double Recall, double Precision) Print(string area, IReadOnlyList<CaseResult> results)
    {
        var found = results.Sum(result => result.Found);
        var missed = results.Sum(result => result.Misses.Count + result.KnownMisses);
        var alarms = results.Sum(result => result.FalseAlarms.Count + result.KnownFalseAlarms);
        var recall = found + missed == 0 ? 1 : (double)found / (found + missed);
        var precision = found + alarms == 0 ? 1 : (double)found / (found + alarms);
        output.WriteLine(
            $"{area,-16} {results.Count,6} {results.Sum(result => result.File.Labels.Count),9} {found + missed,14} {found,6} {missed,7} {alarms,13} {recall,7:P1} {precision,10:P1}");
        return (recall, precision);
    }
}
