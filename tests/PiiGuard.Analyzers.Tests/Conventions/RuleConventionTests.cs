using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Tests.Testing;
using PiiGuard.CodeFixes;
using PiiGuard.CodeFixes.Baseline;

namespace PiiGuard.Analyzers.Tests.Conventions;

/// <summary>What every rule comes with: a page, a row in the release notes, a severity that policy can give.</summary>
public sealed class RuleConventionTests
{
    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = Instances<DiagnosticAnalyzer>(typeof(SeverityPolicy).Assembly)
        .Where(analyzer => analyzer is not DiagnosticSuppressor).ToImmutableArray();

    private static readonly ImmutableArray<CodeFixProvider> Fixes = Instances<CodeFixProvider>(typeof(LeakFix).Assembly);

    // "Add to the baseline" is for every rule, also for those to come, and mends nothing.
    private static readonly ImmutableArray<CodeFixProvider> Mends = Fixes.Where(fix => fix is not AddToBaselineFix).ToImmutableArray();

    private static readonly ImmutableDictionary<string, DiagnosticDescriptor> Descriptors = Analyzers
        .SelectMany(analyzer => analyzer.SupportedDiagnostics)
        .GroupBy(descriptor => descriptor.Id)
        .ToImmutableDictionary(same => same.Key, same => same.First());

    private static readonly ImmutableDictionary<string, string> TrackedSeverities = new[] { "Shipped", "Unshipped" }
        .SelectMany(file => File.ReadAllLines(PathOf("src", "PiiGuard.Analyzers", $"AnalyzerReleases.{file}.md")))
        .Select(line => Regex.Match(line, @"^(PII\d{4}) \| Privacy \| (\w+) \|"))
        .Where(match => match.Success)
        .ToImmutableDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    public static TheoryData<string> Rules => new(Descriptors.Keys.Order());

    public static TheoryData<Type> AnalyzerTypes => new(Analyzers.Select(analyzer => analyzer.GetType()));

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARule_HasAPageWithItsTitle(string id)
    {
        var title = Descriptors[id].Title.ToString();
        Assert.Equal($"# {id}: {title}", File.ReadLines(PageOf(id)).First(), ignoreCase: true);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARulesPage_SaysWhatItHasToSay(string id)
    {
        var page = File.ReadAllText(PageOf(id));
        foreach (var heading in new[] { "What it reports", "Why", "Example", "Options", "Limits" })
        {
            Assert.Contains($"\n## {heading}\n", page);
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARulesPage_KnowsWhetherThereIsAFix(string id)
    {
        var says = Regex.Match(File.ReadAllText(PageOf(id)), @"\| Code fix \| (yes|no)").Groups[1].Value;
        // Putting a finding into the baseline mends nothing.
        var mends = Fixes.Where(fix => fix is not AddToBaselineFix);
        Assert.Equal(mends.Any(fix => fix.FixableDiagnosticIds.Contains(id)) ? "yes" : "no", says);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARulesHelpLink_LeadsToItsPage(string id)
    {
        var link = Descriptors[id].HelpLinkUri;
        var pages = link.IndexOf("/blob/main/", StringComparison.Ordinal);
        Assert.True(pages > 0, link);
        Assert.True(File.Exists(PathOf(link[(pages + "/blob/main/".Length)..].Split('/'))), link);
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARule_HasARowInTheReleaseNotes(string id) =>
        Assert.Equal(Descriptors[id].DefaultSeverity.ToString(), Assert.Contains(id, TrackedSeverities));

    [Fact]
    public void TheReleaseNotes_NameNoOtherRule() => Assert.Empty(TrackedSeverities.Keys.Except(Descriptors.Keys));

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARulesDefault_IsTheHighestThatPolicyGives(string id)
    {
        var highest = PolicyData.Severities.Where(row => row.RuleId == id).SelectMany(row => row.Severities).SelectMany(tiers => tiers).Max() ?? DiagnosticSeverity.Hidden;
        var expected = highest == DiagnosticSeverity.Error ? DiagnosticSeverity.Warning : highest;

        // Alone in its class a rule has to be a warning, or the compiler wouldn't run it.
        var isAlone = Analyzers.Any(analyzer => analyzer.SupportedDiagnostics is [{ } only] && only.Id == id);
        Assert.Equal(isAlone ? DiagnosticSeverity.Warning : expected, Descriptors[id].DefaultSeverity);
    }

    [Theory]
    [MemberData(nameof(AnalyzerTypes))]
    public void AnAnalyzer_HasARuleThatWarnsByDefault(Type type) => Assert.Contains(
        Analyzers.Single(analyzer => analyzer.GetType() == type).SupportedDiagnostics,
        descriptor => descriptor is { DefaultSeverity: DiagnosticSeverity.Warning, IsEnabledByDefault: true });

    [Theory]
    [MemberData(nameof(Rules))]
    public void ARule_HasARowInTheReadme(string id) => Assert.Contains($"\n| [{id}](docs/rules/{id}.md) |", File.ReadAllText(PathOf("README.md")));

    [Fact]
    public void AFix_IsForRulesThatExist_AndFixesAll() => Assert.All(Fixes, fix =>
    {
        Assert.NotEmpty(fix.FixableDiagnosticIds);
        Assert.Empty(fix.FixableDiagnosticIds.Where(id => !PolicyData.RuleIds.TryRead(id, out _)));
        Assert.NotNull(fix.GetFixAllProvider());
        Assert.NotNull(fix.GetType().GetCustomAttribute<ExportCodeFixProviderAttribute>());
    });

    private static string PageOf(string id) => PathOf("docs", "rules", id + ".md");

    private static string PathOf(params string[] parts) => Path.Combine([Repository.Root, .. parts]);

    private static ImmutableArray<T> Instances<T>(Assembly assembly) => assembly.GetTypes()
        .Where(type => !type.IsAbstract && typeof(T).IsAssignableFrom(type))
        .OrderBy(type => type.FullName, StringComparer.Ordinal)
        .Select(type => (T)Activator.CreateInstance(type)!)
        .ToImmutableArray();
}
