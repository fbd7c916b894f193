using System.Text.Json;
using System.Text.RegularExpressions;

namespace PiiGuard.Package.Tests;

/// <summary>One result of a SARIF log that the compiler wrote.</summary>
internal sealed record Finding(
    string Rule, string Level, string File, int Line, string Message, IReadOnlyDictionary<string, string> Properties, int StepCount, bool IsSuppressed)
{
    /// <summary>Where it stands, as a mark in the code says it.</summary>
    public string Place => $"{File}({Line}): {Rule}";
}

/// <summary>Reads SARIF 2.1 as the compiler writes it, and the marks (<c>// PII2001</c>) that say what it should hold.</summary>
internal static partial class Findings
{
    /// <summary>What the log holds of ours, file names relative to <paramref name="folder"/>.</summary>
    public static IReadOnlyList<Finding> Read(string log, string folder)
    {
        Assert.True(File.Exists(log), $"{log} wasn't written");
        using var document = JsonDocument.Parse(File.ReadAllText(log));
        return document.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("results").EnumerateArray())
            .Where(result => IsOurs(result.GetProperty("ruleId").GetString()!))
            .Select(result => Read(result, folder))
            .ToList();
    }

    /// <summary>The pages that the rules of this log name, by rule.</summary>
    public static IReadOnlyDictionary<string, string?> HelpLinks(string log)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(log));
        return document.RootElement.GetProperty("runs").EnumerateArray()
            .SelectMany(run => run.GetProperty("tool").GetProperty("driver").GetProperty("rules").EnumerateArray())
            .Where(rule => IsOurs(rule.GetProperty("id").GetString()!))
            .ToDictionary(rule => rule.GetProperty("id").GetString()!, rule => rule.TryGetProperty("helpUri", out var link) ? link.GetString() : null);
    }

    /// <summary>What the comments at the ends of lines promise: <c>// PII2001</c> in code, <c># PII0002</c> in a models file.</summary>
    public static IReadOnlyList<string> Marks(string folder) =>
    [
        .. from file in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
           where Path.GetExtension(file) == ".cs" || Path.GetFileName(file) == "PiiGuard.Models.txt"
           let name = Relative(file, folder)
           where !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal)
           from line in File.ReadLines(file).Select((text, index) => (Text: text, Number: index + 1))
           from Capture id in Mark().Match(line.Text).Groups["id"].Captures
           select $"{name}({line.Number}): {id.Value}",
    ];

    /// <summary>Fails with what is missing and what is too much, if the findings aren't what the marks say.</summary>
    public static void Match(IEnumerable<Finding> findings, string folder)
    {
        var expected = Marks(folder).Order(StringComparer.Ordinal).ToList();
        var actual = findings.Where(f => !f.IsSuppressed).OrderBy(f => f.Place, StringComparer.Ordinal).ToList();
        var missing = Without(expected, actual.Select(f => f.Place));
        var surplus = Without(actual.Select(f => f.Place), expected).Select(place => place + " " + actual.First(f => f.Place == place).Message);
        Assert.Empty(missing.Select(m => "not found: " + m).Concat(surplus.Select(s => "not marked: " + s)));
        Assert.NotEmpty(expected);
    }

    public static string Relative(string file, string folder) => Path.GetRelativePath(folder, file).Replace('\\', '/');

    private static Finding Read(JsonElement result, string folder)
    {
        // What is wrong in a property of the build stands nowhere.
        JsonElement? place = result.TryGetProperty("locations", out var locations) ? locations[0].GetProperty("physicalLocation") : null;
        var properties = result.TryGetProperty("properties", out var bag) && bag.TryGetProperty("customProperties", out var custom)
            ? custom.EnumerateObject().ToDictionary(p => p.Name, p => p.Value.GetString() ?? "")
            : [];
        return new Finding(
            result.GetProperty("ruleId").GetString()!,
            result.TryGetProperty("level", out var level) ? level.GetString()! : "warning",
            place is null ? "" : Relative(new Uri(place.Value.GetProperty("artifactLocation").GetProperty("uri").GetString()!).LocalPath, folder),
            place?.GetProperty("region").GetProperty("startLine").GetInt32() ?? 0,
            result.GetProperty("message").GetProperty("text").GetString()!,
            properties,
            result.TryGetProperty("relatedLocations", out var steps) ? steps.GetArrayLength() : 0,
            result.TryGetProperty("suppressions", out var suppressions) && suppressions.GetArrayLength() > 0);
    }

    // As multisets: two findings of one rule in one line need two marks.
    private static List<string> Without(IEnumerable<string> all, IEnumerable<string> taken)
    {
        var left = all.ToList();
        foreach (var one in taken)
        {
            left.Remove(one);
        }

        return left;
    }

    // An analyzer that throws is ours too: AD0001 must not hide behind the filter.
    private static bool IsOurs(string rule) => rule.StartsWith("PII", StringComparison.Ordinal) || rule == "AD0001";

    [GeneratedRegex(@"(//|#)( (?<id>PII\d{4}))+$")]
    private static partial Regex Mark();
}
