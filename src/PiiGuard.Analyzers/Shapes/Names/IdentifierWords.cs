using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>Splits identifiers into lower-case words: <c>m_strHomePhone2</c> is m, str, home, phone, 2.</summary>
internal static class IdentifierWords
{
    // Nothing that a person writes is longer; what a tool writes needs no reading to its end.
    private const int MaximumLength = 256;

    private enum Kind
    {
        Separator,
        Lower,
        Upper,
        Digit,
        Hangul,
    }

    /// <param name="identifier">The identifier, in any casing and script.</param>
    /// <param name="nouns">The Hangul nouns to split by: Hangul writes compounds without a boundary. What stands in front of a known noun and isn't one stays a word.</param>
    public static ImmutableArray<string> Split(string identifier, ICollection<string> nouns)
    {
        if (identifier.Length > MaximumLength)
        {
            return ImmutableArray<string>.Empty;
        }

        var words = ImmutableArray.CreateBuilder<string>(4);
        var start = 0;
        for (var end = 1; end <= identifier.Length; end++)
        {
            if (end < identifier.Length && !IsBoundary(identifier, end))
            {
                continue;
            }

            switch (KindOf(identifier[start]))
            {
                case Kind.Separator:
                    break;
                case Kind.Hangul:
                    AddNouns(words, identifier.Substring(start, end - start), nouns);
                    break;
                default:
                    words.Add(identifier.Substring(start, end - start).ToLowerInvariant());
                    break;
            }

            start = end;
        }

        return words.ToImmutable();
    }

    private static bool IsBoundary(string text, int index)
    {
        var before = KindOf(text[index - 1]);
        var after = KindOf(text[index]);
        if (before != Kind.Upper || after != Kind.Lower)
        {
            // HomePhone, Phone2, home_phone; but HTML stays whole until its last letter begins the next word (HTMLName).
            return before != after || (before == Kind.Upper && index + 1 < text.Length && KindOf(text[index + 1]) == Kind.Lower && !IsPluralOfAcronym(text, index + 1));
        }

        return false;
    }

    // IDs, URLs: the s belongs to the acronym.
    private static bool IsPluralOfAcronym(string text, int index) =>
        text[index] == 's' && (index + 1 == text.Length || KindOf(text[index + 1]) is Kind.Upper or Kind.Separator);

    // The last noun decides, so the longest known one is taken from the end, again and again.
    private static void AddNouns(ImmutableArray<string>.Builder words, string text, ICollection<string> nouns)
    {
        var at = words.Count;
        while (text.Length > 0)
        {
            var start = 0;
            while (start < text.Length && !nouns.Contains(text.Substring(start)))
            {
                start++;
            }

            if (start == text.Length)
            {
                start = 0;
            }

            words.Insert(at, text.Substring(start));
            text = text.Substring(0, start);
        }
    }

    private static Kind KindOf(char character) => character switch
    {
        >= '\uAC00' and <= '\uD7A3' or >= '\u3131' and <= '\u318E' => Kind.Hangul,
        _ when char.IsUpper(character) => Kind.Upper,
        _ when char.IsDigit(character) => Kind.Digit,
        _ when char.IsLetter(character) => Kind.Lower,
        _ => Kind.Separator,
    };
}
