using System.Text.Json;
using System.Text.RegularExpressions;

namespace PiiGuard.Package.Tests.Canaries;

/// <summary>An entry of the leaky shop's log: the logger's category, the message, further properties, and the exception with its way.</summary>
internal sealed partial record LogEntry(string Category, string Message, IReadOnlyDictionary<string, string> Properties, string Exception)
{
    /// <summary>Reads a log whose entries are <c>time [level] category: message {properties}</c> and the exception below.</summary>
    public static IReadOnlyList<LogEntry> Read(string log)
    {
        var heads = Head().Matches(log);
        return [.. heads.Select((head, index) => Read(head.Groups["category"].Value, log[(head.Index + head.Length)..(index + 1 < heads.Count ? heads[index + 1].Index : log.Length)]))];
    }

    // Messages may hold braces and line breaks: the properties are the first object that ends where its line does.
    private static LogEntry Read(string category, string rest)
    {
        for (var brace = rest.IndexOf(" {", StringComparison.Ordinal); brace >= 0; brace = rest.IndexOf(" {", brace + 1, StringComparison.Ordinal))
        {
            var end = rest.IndexOf('\n', brace) is var found and >= 0 ? found : rest.Length;
            if (Object(rest[(brace + 1)..end]) is { } properties)
            {
                return new LogEntry(category, rest[..brace], properties, rest[end..]);
            }
        }

        return new LogEntry(category, rest, new Dictionary<string, string>(), "");
    }

    private static Dictionary<string, string>? Object(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(text);
            return document.RootElement.EnumerateObject().ToDictionary(property => property.Name, property => property.Value.ToString());
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex(@"^\d\d:\d\d:\d\d \[[A-Z]{3}\] (?<category>\S*): ", RegexOptions.Multiline)]
    private static partial Regex Head();
}
