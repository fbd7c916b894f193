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
internal sealed record SeverityRow(string RuleId, Circumstance Circumstance, IReadOnlyList<DiagnosticSeverity?[]> Severities)
{
    public DiagnosticSeverity?[] In(Mode mode) => Severities[(int)mode];
}

/// <summary>The policy's embedded data: severities by rule, mode and tier, and what regulations raise. Immutable, read once.</summary>
internal static class PolicyData
{
    private static readonly Words<Circumstance> Circumstances = Words.OfEnum<Circumstance>();
    private static readonly ILookup<string, SeverityRow> Rows;

    static PolicyData()
    {
        Severities = Lines("Severities.txt").Select(ReadSeverities).ToImmutableArray();
        Regulations = Lines("Regulations.txt").Select(ReadRegulation).ToImmutableArray();
        Rows = Severities.ToLookup(row => row.RuleId);
        RuleIds = Words.OfNames(Severities.Select(row => row.RuleId));
        Laws = Words.OfNames(Regulations.Select(entry => entry.Law));
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
            : Circumstances.TryRead(rule[1], out var known) ? known : throw new InvalidDataException(columns[0]);
        return new SeverityRow(rule[0], circumstance, columns.Skip(1).Select(ReadLetters).ToArray());
    }

    private static DiagnosticSeverity?[] ReadLetters(string letters)
    {
        var severities = new DiagnosticSeverity?[letters.Length];
        for (var i = 0; i < letters.Length; i++)
        {
            severities[i] = ReadLetter(letters[i]);
        }

        return severities;
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
        PolicyWords.Categories.TryRead(columns[1], out var category);
        PolicyWords.Tiers.TryRead(columns[2], out var tier);
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
