namespace PiiGuard.CodeFixes.Messages;

/// <summary>Says how much of a message goes with a hole, so that what stays reads as if the hole had never been there.</summary>
internal static class Tidy
{
    private const string Separators = ",;|";
    private const string Closers = ")]}>.,;:!?'\"\n\r";
    private const string Openers = "([{<'\"";
    private const string Dangling = " \t:=,;|-\u2013>(";
    private const int MaximumWordsOfKey = 2;

    private static readonly HashSet<string> Connectors = ["and", "or", "&", "+", "/", "-", "\u2013", "->", "=>", "und"];

    /// <summary>The part of the row that goes when the hole from <paramref name="start"/> to <paramref name="end"/> goes.</summary>
    public static (int Start, int End) Around(MessageText message, int start, int end)
    {
        var row = new Row(message.Value);
        (start, end) = WithWrapping(row, start, end);
        (start, end) = WithSeparator(row, start, end);
        return WithBlanks(row, start, end);
    }

    // Brackets and quotes around it, and the key in front of it: "(email={Email})".
    private static (int Start, int End) WithWrapping(Row row, int start, int end)
    {
        while (true)
        {
            if (IsPair(row[start - 1], row[end]))
            {
                (start, end) = (start - 1, end + 1);
            }
            else if (KeyBefore(row, start, end) is { } key && (row.HasWords(0, key) || row.HasWords(end, row.Length)))
            {
                start = key;
            }
            else
            {
                return (start, end);
            }
        }
    }

    private static bool IsPair(char left, char right) =>
        (left, right) is ('(', ')') or ('[', ']') or ('<', '>') or ('\'', '\'') or ('"', '"') or ('{', '}') or ('\u201C', '\u201D');

    private static int? KeyBefore(Row row, int start, int end)
    {
        var colon = row.SkipBlanksBack(start);
        if (row[colon - 1] == '=')
        {
            var last = row.SkipBlanksBack(colon - 1);
            var word = row.SkipWordBack(last);
            return word < last ? word : null;
        }

        // "Mail: {Email}" goes whole where it is a part of its own; in "Paid with card: {Card} today" it is the sentence.
        if (row[colon - 1] != ':' || !IsBoundary(row[row.SkipBlanks(end)]))
        {
            return null;
        }

        var (at, words) = (colon - 1, 0);
        while (words < MaximumWordsOfKey && row.SkipWordBack(row.SkipBlanksBack(at)) is var next && next < row.SkipBlanksBack(at))
        {
            (at, words) = (next, words + 1);
        }

        return words > 0 && row[row.SkipBlanksBack(at) - 1] is not ('}' or Unit.HoleChar) and var before && IsBoundary(before) ? at : null;
    }

    private static bool IsBoundary(char character) => character is '\0' or Unit.HoleChar or '}' || Separators.IndexOf(character) >= 0 || Closers.IndexOf(character) >= 0 || Openers.IndexOf(character) >= 0;

    // One of the separators beside it: of "a, b, c" the comma before, of the first the comma behind; "and" likewise.
    private static (int Start, int End) WithSeparator(Row row, int start, int end)
    {
        var left = row.SkipBlanksBack(start);
        var right = row.SkipBlanks(end);
        var endsPart = right == row.Length || Closers.IndexOf(row[right]) >= 0;
        var beginsPart = left == 0 || Openers.IndexOf(row[left - 1]) >= 0 || row[left - 1] is ':' or '.';
        var before = Separators.IndexOf(row[left - 1]) >= 0 ? left - 1 : ConnectorBefore(row, left);
        var behind = Separators.IndexOf(row[right]) >= 0 ? right + 1 : ConnectorBehind(row, right);
        if (before is { } separator && endsPart)
        {
            return (separator, end);
        }

        return behind is { } next && (beginsPart || before is not null || row[right] != ',') ? (start, row.SkipBlanks(next)) : (start, end);
    }

    private static int? ConnectorBefore(Row row, int left)
    {
        var word = left;
        while (row[word - 1] is not ('\0' or ' ' or Unit.HoleChar))
        {
            word--;
        }

        return row[word - 1] == ' ' && Connectors.Contains(row.Text(word, left)) ? word : null;
    }

    private static int? ConnectorBehind(Row row, int right)
    {
        var word = right;
        while (row[word] is not ('\0' or ' ' or Unit.HoleChar))
        {
            word++;
        }

        return row[word] == ' ' && Connectors.Contains(row.Text(right, word)) ? word : null;
    }

    private static (int Start, int End) WithBlanks(Row row, int start, int end)
    {
        var left = row.SkipBlanksBack(start);
        var right = row.SkipBlanks(end);
        if (right == row.Length)
        {
            while (row[left - 1] != '\0' && Dangling.IndexOf(row[left - 1]) >= 0)
            {
                left--;
            }

            return (left, right);
        }

        if (row[left - 1] is ':' or '=' && Separators.IndexOf(row[right]) < 0 && !row.IsHole(right))
        {
            left--;
        }

        if (left == 0 || Openers.IndexOf(row[left - 1]) >= 0)
        {
            return (left, right);
        }

        // One blank of two stays; in front of a comma or a full stop none does.
        return Closers.IndexOf(row[right]) >= 0 || right > end ? (left, end) : (Math.Min(start, left + (start > left ? 1 : 0)), end);
    }

    /// <summary>The characters of a message; beyond its ends there is nothing.</summary>
    private readonly struct Row(string text)
    {
        public int Length => text.Length;

        public char this[int index] => index >= 0 && index < text.Length ? text[index] : '\0';

        public string Text(int start, int end) => text.Substring(start, end - start);

        public bool IsHole(int index) => this[index] is Unit.HoleChar or '{';

        public bool HasWords(int start, int end) => text.Skip(start).Take(end - start).Any(character => character == Unit.HoleChar || char.IsLetterOrDigit(character));

        public int SkipBlanks(int index)
        {
            while (this[index] is ' ' or '\t')
            {
                index++;
            }

            return index;
        }

        public int SkipBlanksBack(int index)
        {
            while (this[index - 1] is ' ' or '\t')
            {
                index--;
            }

            return index;
        }

        public int SkipWordBack(int index)
        {
            while (char.IsLetterOrDigit(this[index - 1]) || this[index - 1] is '_' or '-' or '.')
            {
                index--;
            }

            return index;
        }
    }
}
