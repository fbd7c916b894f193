using System.Text.RegularExpressions;

namespace PiiGuard.Package.Tests;

/// <summary>Reads docs/policy.md, so that what stands there is what is tried.</summary>
internal static partial class PolicyPage
{
    private static readonly string[] Lines = LinesOf("policy.md");

    /// <summary>The n-th fenced block of a language under a heading, of this page or another, with the version of this run.</summary>
    public static string Block(string heading, string language, int index = 0, string page = "policy.md")
    {
        var section = LinesOf(page).SkipWhile(line => line.TrimStart('#', ' ') != heading || !line.StartsWith('#')).Skip(1).TakeWhile(line => !line.StartsWith("##", StringComparison.Ordinal)).ToList();
        for (var i = 0; i < section.Count; i++)
        {
            if (section[i] == "```" + language && index-- == 0)
            {
                return string.Join('\n', section.Skip(i + 1).TakeWhile(line => line != "```")).Replace("Version=\"0.1.0\"", "Version=\"$(PiiGuardVersion)\"") + "\n";
            }
        }

        throw new InvalidOperationException($"docs/{page} has no such block of {language} under '{heading}'.");
    }

    /// <summary>The rows of the table of the compiler's own switches: what is set, and what a suggestion, a warning and an error become.</summary>
    public static IEnumerable<string[]> Switches() => Lines
        .SkipWhile(line => line != "## The compiler's own switches").Skip(1).TakeWhile(line => !line.StartsWith("##", StringComparison.Ordinal))
        .Where(line => line.StartsWith("| ", StringComparison.Ordinal)).Skip(1)
        .Select(line => line.Trim('|', ' ').Split(" | "));

    /// <summary>What stands in backticks.</summary>
    public static IReadOnlyList<string> Code(string cell) => [.. Quoted().Matches(cell).Select(match => match.Groups[1].Value)];

    private static string[] LinesOf(string page) => File.ReadAllLines(Path.Combine(PackedSolution.RepositoryRoot, "docs", page));

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex Quoted();
}
