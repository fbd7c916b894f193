using System.Text;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

/// <summary>The tables of docs/policy.md are made from the data.</summary>
public sealed class PolicyPageTests
{
    [Theory]
    [InlineData("options")]
    [InlineData("severities")]
    [InlineData("tiers")]
    [InlineData("regulations")]
    public void ATable_IsMadeFromTheData(string name) => PageBlock.Check(
        "docs/policy.md", name, name switch { "options" => Options(), "severities" => Severities(), "tiers" => TiersOfCategories(), _ => Regulations() });

    [Fact]
    public void EveryRule_IsInTheContract()
    {
        var pages = Path.Combine(Repository.Root, "docs/rules");
        Assert.All(
            Directory.EnumerateFiles(pages, "PII*.md").Select(file => Path.GetFileNameWithoutExtension(file)),
            id => Assert.Contains(id, PolicyData.RuleIds.All));
    }

    private static string Options()
    {
        var table = new StringBuilder("| key | MSBuild property | takes | default | what it does |\n|---|---|---|---|---|\n");
        foreach (var option in OptionDefinitions.All)
        {
            var key = option is OptionFamily family ? $"`{option.Key}.…` ({family.Suffixes})" : $"`{option.Key}`";
            table.Append($"| {key} | {(option.Property is null ? "" : $"`{option.Property}`")} | {option.Values} | {option.Default} | {option.Summary} |\n");
        }

        return table.ToString();
    }

    private static string Severities()
    {
        var table = new StringBuilder("| rule | `adopt` | `standard` | `strict` | `enforce` |\n|---|---|---|---|---|\n");
        foreach (var row in PolicyData.Severities)
        {
            var circumstance = row.Circumstance switch
            {
                Circumstance.None => "",
                Circumstance.TypeNameOnly => ", where only the name of the type is printed",
                Circumstance.Generated => ", where the compiler writes the method (records)",
                Circumstance.Untagged => ", where nothing in the compilation or its references is tagged",
                Circumstance.Unwired => ", where the compilation doesn't set up authorization",
                Circumstance.Inventory => " with `PiiGuardInventory=true`",
                Circumstance.NoSummaries => " with `PiiGuardFlowSummaries=false`",
                _ => throw new InvalidOperationException($"Say what {row.Circumstance} means."),
            };
            table.Append($"| {row.RuleId}{circumstance} |");
            foreach (var mode in Enum.GetValues<Mode>())
            {
                table.Append(' ').AppendJoin(' ', row.In(mode).Select(Letter)).Append(" |");
            }

            table.Append('\n');
        }

        return table.ToString();
    }

    private static string TiersOfCategories()
    {
        var table = new StringBuilder("| tier | categories |\n|---|---|\n");
        foreach (var tier in Enum.GetValues<Tier>())
        {
            var categories = Enum.GetValues<PiiCategory>().Where(category => Tiers.DefaultOf(category) == tier).Select(category => $"`{PolicyWords.Categories.For(category)}`");
            table.Append($"| {PolicyWords.Tiers.For(tier)} | {string.Join(", ", categories)} |\n");
        }

        return table.ToString();
    }

    private static string Regulations()
    {
        var table = new StringBuilder("| law | category | tier | because of |\n|---|---|---|---|\n");
        foreach (var entry in PolicyData.Regulations)
        {
            var before = Tiers.DefaultOf(entry.Category);
            var change = entry.Tier < before ? $"**{PolicyWords.Tiers.For(entry.Tier)}** (otherwise {PolicyWords.Tiers.For(before)})" : PolicyWords.Tiers.For(entry.Tier);
            table.Append($"| `{entry.Law}` | `{PolicyWords.Categories.For(entry.Category)}` | {change} | {entry.Article} |\n");
        }

        return table.ToString();
    }

    private static char Letter(DiagnosticSeverity? severity) => severity switch
    {
        DiagnosticSeverity.Error => 'E',
        DiagnosticSeverity.Warning => 'W',
        DiagnosticSeverity.Info => 'S',
        _ => '–',
    };
}
