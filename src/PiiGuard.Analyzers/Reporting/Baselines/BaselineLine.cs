using System.Globalization;

namespace PiiGuard.Analyzers.Reporting.Baselines;

/// <summary>Reads one line of <c>PiiGuard.Baseline.txt</c>. The format is described in docs/baseline.md.</summary>
internal static class BaselineLine
{
    /// <summary>The name that a baseline file has.</summary>
    public const string FileName = "PiiGuard.Baseline.txt";

    /// <summary>What a new file begins with.</summary>
    public const string Header =
        "# Findings that were there before. They don't show in the build; new ones do. See docs/baseline.md.\n"
        + "# rule  member  source  sink  [count=N] [until=YYYY-MM-DD] [ticket=...] [owner=...]\n";

    private const int Columns = 4;
    private static readonly string[] ColumnNames = ["rule", "member", "source", "sink"];

    /// <summary>The entry of a line; null where it holds none (empty, a comment) or can't be understood, which <paramref name="problem"/> tells.</summary>
    public static BaselineEntry? Read(string line, out BaselineProblem? problem)
    {
        problem = null;
        var words = Split(line);
        if (words.Count == 0)
        {
            return null;
        }

        if (words.Count < Columns)
        {
            problem = new BaselineProblem(
                $"this entry has no {ColumnNames[words.Count]}; an entry is 'rule member source sink', with '-' for what a finding doesn't have",
                words[0].Start, words[words.Count - 1].End - words[0].Start);
            return null;
        }

        for (var i = 1; i < Columns; i++)
        {
            if (!IsId(words[i].Text))
            {
                problem = words[i].Problem($"'{words[i].Text}' is no documentation comment id, such as 'P:Shop.Customer.Email'; a {ColumnNames[i]} that there is none of is '-'");
                return null;
            }
        }

        var entry = new BaselineEntry(new Fingerprint(words[0].Text, words[1].Text, words[2].Text, words[3].Text));
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var i = Columns; i < words.Count; i++)
        {
            entry = Attribute(entry, words[i], seen, out problem);
            if (problem is not null)
            {
                return null;
            }
        }

        return entry;
    }

    /// <summary>Whether an entry has expired on a day.</summary>
    public static bool IsExpired(BaselineEntry entry, DateTime day) => entry.Until is { } until && ReadDate(until) < day.Date;

    private static BaselineEntry Attribute(BaselineEntry entry, Word word, HashSet<string> seen, out BaselineProblem? problem)
    {
        problem = null;
        var equals = word.Text.IndexOf('=');
        var (name, value) = equals < 0 ? (word.Text, string.Empty) : (word.Text.Substring(0, equals), word.Text.Substring(equals + 1));
        if (equals >= 0 && !seen.Add(name))
        {
            problem = word.Problem($"'{name}' is given twice");
        }
        else if (equals >= 0 && value.Length == 0)
        {
            problem = word.Problem($"'{name}' has no value");
        }
        else
        {
            switch (name.ToLowerInvariant())
            {
                case "count" when equals >= 0:
                    if (int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count > 0)
                    {
                        return entry with { Count = count };
                    }

                    problem = word.Problem($"'{value}' must be a whole number, 1 or more");
                    break;

                case "until" when equals >= 0:
                    if (ReadDate(value) is not null)
                    {
                        return entry with { Until = value };
                    }

                    problem = word.Problem($"'{value}' is no date; it is written as in 2027-06-30");
                    break;

                case "ticket" when equals >= 0:
                    return entry with { Ticket = value };

                case "owner" when equals >= 0:
                    return entry with { Owner = value };

                default:
                    problem = word.Problem($"'{word.Text}' isn't understood; behind the sink stand 'count=', 'until=', 'ticket=' and 'owner='");
                    break;
            }
        }

        return entry;
    }

    private static DateTime? ReadDate(string text) =>
        DateTime.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private static bool IsId(string text) => text == Fingerprint.Nothing || (text.Length > 2 && text[1] == ':' && text[0] is 'T' or 'M' or 'P' or 'F' or 'E' or 'N' or '!');

    // "#" begins a comment at the start of a word; inside one it doesn't, because constructors have it in their ids.
    private static List<Word> Split(string line)
    {
        var words = new List<Word>();
        var i = 0;
        while (true)
        {
            while (i < line.Length && (char.IsWhiteSpace(line[i]) || line[i] == '\uFEFF'))
            {
                i++;
            }

            if (i == line.Length || line[i] == '#')
            {
                return words;
            }

            var start = i;
            while (i < line.Length && !char.IsWhiteSpace(line[i]))
            {
                i++;
            }

            words.Add(new Word(line.Substring(start, i - start), start));
        }
    }

    private readonly record struct Word(string Text, int Start)
    {
        public int End => Start + Text.Length;

        public BaselineProblem Problem(string message) => new(message, Start, Text.Length);
    }
}
