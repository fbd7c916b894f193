using System.Text;

namespace PiiGuard.Analyzers.Reporting.Baselines;

/// <summary>Adds findings to the text of a baseline file: what isn't concerned stays as it is, comments and order too.</summary>
internal static class BaselineText
{
    /// <param name="text">The file as it is; empty where there is none.</param>
    /// <param name="findings">Findings that the file doesn't take, and how many of each there are beyond it.</param>
    public static string With(string text, IReadOnlyDictionary<Fingerprint, int> findings)
    {
        var newLine = text.IndexOf("\r\n", StringComparison.Ordinal) >= 0 ? "\r\n" : "\n";
        var left = findings.ToDictionary(finding => finding.Key, finding => finding.Value);
        var result = new StringBuilder(text.Length + (findings.Count * 100));
        if (text.Trim('\uFEFF', ' ', '\t', '\r', '\n').Length == 0)
        {
            text = BaselineLine.Header.Replace("\n", newLine);
        }

        foreach (var line in Lines(text))
        {
            var entry = BaselineLine.Read(line, out _);
            if (entry is null || !left.TryGetValue(Normal(entry.Fingerprint), out var more))
            {
                result.Append(line);
            }
            else
            {
                left.Remove(Normal(entry.Fingerprint));
                result.Append(entry with { Count = entry.Count + more }).Append(CommentOf(line));
            }

            result.Append(newLine);
        }

        foreach (var finding in left.OrderBy(finding => finding.Key.ToString(), StringComparer.Ordinal))
        {
            result.Append(new BaselineEntry(finding.Key, finding.Value)).Append(newLine);
        }

        return result.ToString();
    }

    private static IEnumerable<string> Lines(string text)
    {
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        return lines[lines.Count - 1].Length == 0 ? lines.Take(lines.Count - 1) : lines;
    }

    private static Fingerprint Normal(Fingerprint fingerprint) => fingerprint with { RuleId = fingerprint.RuleId.ToUpperInvariant() };

    private static string CommentOf(string line)
    {
        for (var i = 1; i < line.Length; i++)
        {
            if (line[i] == '#' && char.IsWhiteSpace(line[i - 1]))
            {
                return " " + line.Substring(i);
            }
        }

        return string.Empty;
    }
}
