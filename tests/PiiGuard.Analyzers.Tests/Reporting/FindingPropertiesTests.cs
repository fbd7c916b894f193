using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Tests.Cases;

namespace PiiGuard.Analyzers.Tests.Reporting;

/// <summary>Every rule's findings carry into SARIF what the contract names, where there is such a thing.</summary>
public sealed class FindingPropertiesTests
{
    private static readonly string[] All = ["category", "source", "sink", "kind", "protection", "path"];

    /// <summary>The rules whose findings lack something, and why.</summary>
    private static readonly Dictionary<string, string[]> Fewer = new()
    {
        // Into what nobody knows: it is no kind of place.
        ["PII0004"] = ["category", "source", "protection", "path"],
        // A declaration meets nothing.
        ["PII1001"] = ["category", "source"],
        ["PII1004"] = ["category", "source"],
        // What gives data back is no kind of place, and no more is the text of an object.
        ["PII1003"] = ["category", "source", "sink", "protection", "path"],
        ["PII2003"] = ["category", "source", "sink", "protection", "path"],
        // Whatever is passed.
        ["PII1005"] = ["source", "sink", "kind", "protection", "path"],
        // Whatever is handled; promises about tagged data name that, too.
        ["PII2007"] = ["sink", "kind"],
        ["PII2009"] = ["sink", "kind"],
        ["PII3008"] = ["sink", "kind"],
        // Named like data, and no more is known of it.
        ["PII2008"] = ["category", "sink", "kind"],
    };

    // About PiiGuard's own files and suppressions, and the inventory, whose records docs/rules/PII0001.md lists.
    private static readonly string[] OfNoData = ["PII0001", "PII0002", "PII0003"];

    public static TheoryData<string> Rules() => [.. PolicyData.RuleIds.All.Except(OfNoData)];

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task AFinding_HasWhatThereIsToSay(string rule)
    {
        var found = await FindAsync(rule);
        Assert.NotEmpty(found);
        Assert.All(found, finding => Assert.All(Fewer.GetValueOrDefault(rule, All), key => Assert.NotEmpty(finding.Properties.GetValueOrDefault("pii." + key) ?? "")));
    }

    [Fact]
    public async Task AParameterThatFlowsToASink_NamesTheApiThatIsMet() =>
        Assert.All(await FindAsync("PII1005"), finding =>
        {
            var parameters = finding.Properties["pii.member"] + "#";
            Assert.StartsWith(parameters, finding.Properties["pii.source"], StringComparison.Ordinal);
            Assert.DoesNotContain(parameters, finding.Properties["pii.sink"]);
        });

    private static async Task<IReadOnlyList<Diagnostic>> FindAsync(string rule)
    {
        // One of the names that the labelled cases aren't judged by.
        var file = rule == "PII1001" ? null : CaseFile.All.Values.First(file => !file.CompilerIsTooOld && file.Labels.Any(label => label.Leaks.Any(ids => ids.Contains(rule))));
        var (compilation, options) = file is null
            ? (CaseCompilation.Of("/src/Source.cs", "public class Guest { public string Email { get; set; } = \"\"; }"), new AnalyzerOptions([]))
            : (CaseCompilation.Of(file), CaseCompilation.OptionsOf(file));
        var found = await compilation.WithAnalyzers(CaseCompilation.Analyzers, options).GetAnalyzerDiagnosticsAsync();
        return found.Where(finding => finding.Id == rule).ToList();
    }
}
