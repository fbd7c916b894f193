using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.CodeFixes.Messages;

/// <summary>The characters of a literal, each with the source that spells it.</summary>
internal static class LiteralUnits
{
    public static IEnumerable<Unit> Of(SyntaxToken literal)
    {
        var text = literal.Text;
        var first = text.IndexOf('"');
        if (first < 0 || !text.EndsWith("\"", StringComparison.Ordinal))
        {
            return [];
        }

        if (literal.IsKind(SyntaxKind.StringLiteralToken))
        {
            return Read(text, first + 1, text.Length - 1, literal.SpanStart, isVerbatim: first > 0, isInterpolated: false);
        }

        var quotes = 0;
        while (quotes < text.Length && text[quotes] == '"')
        {
            quotes++;
        }

        return 2 * quotes <= text.Length
            ? Enumerable.Range(quotes, text.Length - (2 * quotes)).Select(i => new Unit(text[i], new TextSpan(literal.SpanStart + i, 1)))
            : [];
    }

    public static IEnumerable<Unit> OfInterpolated(SyntaxToken text, SyntaxToken start) =>
        start.IsKind(SyntaxKind.InterpolatedStringStartToken) || start.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken)
            ? Read(text.Text, 0, text.Text.Length, text.SpanStart, start.IsKind(SyntaxKind.InterpolatedVerbatimStringStartToken), isInterpolated: true)
            : text.Text.Select((character, i) => new Unit(character, new TextSpan(text.SpanStart + i, 1)));

    private static IEnumerable<Unit> Read(string text, int from, int to, int offset, bool isVerbatim, bool isInterpolated)
    {
        for (var i = from; i < to;)
        {
            var length = 1;
            var character = text[i];
            if (isVerbatim && character == '"')
            {
                length = 2;
            }
            else if (!isVerbatim && character == '\\' && i + 1 < to)
            {
                (character, length) = Escape(text, i, to);
            }
            else if (isInterpolated && character is '{' or '}')
            {
                length = 2;
            }

            length = Math.Min(length, to - i);
            yield return new Unit(character, new TextSpan(offset + i, length));
            i += length;
        }
    }

    private static (char Char, int Length) Escape(string text, int at, int to)
    {
        switch (text[at + 1])
        {
            case 'n':
                return ('\n', 2);
            case 'r':
                return ('\r', 2);
            case 't':
                return ('\t', 2);
            case 'u':
                return ('\\', 6);
            case 'U':
                return ('\\', 10);
            case 'x':
                var end = at + 2;
                while (end < to && end < at + 6 && Uri.IsHexDigit(text[end]))
                {
                    end++;
                }

                return ('\\', end - at);
            case var other:
                return (other, 2);
        }
    }
}
