using System.IO;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Policy;

/// <summary>A line of a configuration file that sets something of ours, or was probably meant to.</summary>
/// <param name="Key">The key as it is written.</param>
/// <param name="Value">The value without the comment behind it; null where the line isn't of the form <c>key = value</c>.</param>
/// <param name="KeySpan">Where the key stands.</param>
/// <param name="ValueSpan">Where the value stands; the key's place where it is missing.</param>
/// <param name="Section">The heading of the section that it stands in, as it is written; empty in front of the first.</param>
internal sealed record ConfigEntry(string Key, string? Value, TextSpan KeySpan, TextSpan ValueSpan, string Section);

/// <summary>Reads <c>.editorconfig</c> and global config files for the lines that concern us, with the places that the compiler doesn't tell.</summary>
internal static class ConfigFile
{
    /// <summary>Whether an additional file is a configuration file, by its name.</summary>
    public static bool IsOne(AdditionalText file)
    {
        var name = Path.GetFileName(file.Path);
        return name.EndsWith(".editorconfig", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".globalconfig", StringComparison.OrdinalIgnoreCase);
    }

    // Where a file begins with text, so it goes on.
    private const int LengthOfBeginning = 4_000;

    /// <summary>Whether the beginning of a file has characters that no text has.</summary>
    public static bool IsBinary(SourceText text)
    {
        for (var i = 0; i < text.Length && i < LengthOfBeginning; i++)
        {
            if (text[i] < '\t')
            {
                return true;
            }
        }

        return false;
    }

    public static IEnumerable<ConfigEntry> Read(SourceText text)
    {
        var section = string.Empty;
        foreach (var line in text.Lines)
        {
            // A line of ours is short; what is longer is no line that a person wrote.
            if (line.Span.Length is 0 or >= 10_000)
            {
                continue;
            }

            var content = line.ToString();
            var begin = content.Length - content.TrimStart().Length;
            if (begin < content.Length && content[begin] == '[' && content.IndexOf(']') > 0)
            {
                section = content.Trim();
            }
            else if (ReadLine(content, begin, line.Start, section) is { } entry)
            {
                yield return entry;
            }
        }
    }

    private static ConfigEntry? ReadLine(string line, int begin, int start, string section)
    {
        var separator = line.IndexOfAny(['=', ':'], begin);
        var end = separator < 0 ? line.Length : separator;
        while (end > begin && char.IsWhiteSpace(line[end - 1]))
        {
            end--;
        }

        if (begin == end || line[begin] is '#' or ';')
        {
            return null;
        }

        var key = line.Substring(begin, end - begin);
        if (!OptionCheck.Concerns(key))
        {
            return null;
        }

        var keySpan = new TextSpan(start + begin, key.Length);
        if (separator < 0)
        {
            return new ConfigEntry(key, null, keySpan, keySpan, section);
        }

        // As the compiler reads it: a comment begins at the first "#" or ";", wherever that stands.
        var comment = line.IndexOfAny(['#', ';'], separator);
        var rest = line.Substring(separator + 1, (comment < 0 ? line.Length : comment) - separator - 1);
        var value = rest.Trim();
        var valueStart = separator + 1 + (rest.Length - rest.TrimStart().Length);
        return new ConfigEntry(key, value, keySpan, value.Length == 0 ? keySpan : new TextSpan(start + valueStart, value.Length), section);
    }
}
