using System.Collections.Immutable;
using System.IO;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Policy;

/// <summary>One line of <c>Regulations.txt</c>.</summary>
internal sealed record RegulationEntry(string Law, PiiCategory Category, Tier Tier, string Article);

/// <summary>One line of <c>Severities.txt</c>.</summary>
/// <param name="RuleId">The rule.</param>
/// <param name="Circumstance">The circumstance that the row is about.</param>
/// <param name="Severities">For each mode the severities of the three tiers, null where the rule is off.</param>
internal sealed record SeverityRow(string RuleId, Circumstance Circumstance, ImmutableArray<ImmutableArray<DiagnosticSeverity?>> Severities)
{
    public ImmutableArray<DiagnosticSeverity?> In(Mode mode) => Severities[(int)mode];
}

/// <summary>The policy's embedded data: severities by rule, mode and tier, and what regulations raise. Immutable, read once.</summary>
internal static class PolicyData
{
    private static readonly ILookup<string, SeverityRow> Rows;

    static PolicyData()
    {
        Severities = Lines("Severities.txt").Select(ReadSeverities).ToImmutableArray();
        Regulations = Lines("Regulations.txt").Select(ReadRegulation).ToImmutableArray();
        Rows = Severities.ToLookup(row => row.RuleId);
        RuleIds = new Words<string>(Severities.Select(row => row.RuleId).Distinct().Select(id => new KeyValuePair<string, string>(id, id)));
        Laws = new Words<string>(Regulations.Select(entry => entry.Law).Distinct().Select(law => new KeyValuePair<string, string>(law, law)));
    }

    public static ImmutableArray<SeverityRow> Severities { get; }

    public static ImmutableArray<RegulationEntry> Regulations { get; }

    /// <summary>Every rule id, read without regard to case.</summary>
    public static Words<string> RuleIds { get; }

    /// <summary>Every regulation's name.</summary>
    public static Words<string> Laws { get; }

    public static SeverityRow? RowOf(string ruleId, Circumstance circumstance) =>
        Rows[ruleId].FirstOrDefault(row => row.Circumstance == circumstance);

    private static SeverityRow ReadSeverities(string[] columns)
    {
        var rule = columns[0].Split('/');
        var circumstance = rule.Length == 1
            ? Circumstance.None
            : ((Circumstance[])Enum.GetValues(typeof(Circumstance))).Single(value => ModelWords.SnakeCase(value.ToString()) == rule[1]);
        return new SeverityRow(rule[0], circumstance, columns.Skip(1).Select(letters => letters.Select(ReadLetter).ToImmutableArray()).ToImmutableArray());
    }

    private static DiagnosticSeverity? ReadLetter(char letter) => letter switch
    {
        'E' => DiagnosticSeverity.Error,
        'W' => DiagnosticSeverity.Warning,
        'S' => DiagnosticSeverity.Info,
        _ => null,
    };

    private static RegulationEntry ReadRegulation(string[] columns)
    {
        Words.Categories.TryRead(columns[1], out var category);
        Words.Tiers.TryRead(columns[2], out var tier);
        return new RegulationEntry(columns[0], category, tier, string.Join(" ", columns.Skip(3)));
    }

    private static IEnumerable<string[]> Lines(string resource)
    {
        using var reader = new StreamReader(typeof(PolicyData).Assembly.GetManifestResourceStream(resource)!);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split([' '], StringSplitOptions.RemoveEmptyEntries);
            }
        }
    }
}
