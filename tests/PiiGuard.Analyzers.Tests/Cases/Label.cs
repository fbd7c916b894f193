using System.Text.RegularExpressions;

namespace PiiGuard.Analyzers.Tests.Cases;

/// <summary>What the end of a line in a case says about the findings on that line.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Leaks">One entry for each finding that must be there; several ids where the contract leaves open which one it is.</param>
/// <param name="Gaps">Findings that must be there by the contract and aren't yet.</param>
/// <param name="Noise">Findings that are there and mustn't be by the contract.</param>
internal sealed record Label(int Line, string[][] Leaks, string[][] Gaps, string[][] Noise)
{
    private const string Finding = @"(?<ids>PII\d{4}(?:\|PII\d{4})*)(?: x(?<count>\d+))?";

    private static readonly Regex Known = new($@"// (?<kind>ok|leak|gap|noise)\b(?<findings>(?: {Finding})*)(?<rest>.*)$");

    /// <summary>The label at the end of a line; null where there is none.</summary>
    /// <param name="text">The whole line.</param>
    /// <param name="line">Its number, from 1.</param>
    /// <exception cref="FormatException">The comment begins like a label and can't be read as one.</exception>
    public static Label? Read(string text, int line)
    {
        var match = Known.Match(text);
        if (!match.Success)
        {
            return null;
        }

        var kind = match.Groups["kind"].Value;
        var rest = match.Groups["rest"].Value;
        var counts = Regex.Matches(match.Groups["findings"].Value, Finding);
        var findings = counts
            .SelectMany(finding => Enumerable.Repeat(
                finding.Groups["ids"].Value.Split('|'), finding.Groups["count"].Success ? int.Parse(finding.Groups["count"].Value) : 1))
            .ToArray();

        var readable = kind switch
        {
            "ok" => findings.Length == 0,
            "leak" => findings.Length > 0,
            _ => findings.Length > 0 && rest.StartsWith(": ", StringComparison.Ordinal),
        };
        if (!readable || (rest.Length > 0 && !rest.StartsWith(": ", StringComparison.Ordinal)))
        {
            throw new FormatException($"Line {line} has a label that can't be read: {text.Trim()}");
        }

        return new Label(
            line,
            kind == "leak" ? findings : [],
            kind == "gap" ? findings : [],
            kind == "noise" ? findings : []);
    }
}
