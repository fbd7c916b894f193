using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>
/// The words that a file's text is made of: every identifier, and also keywords and what stands in comments and strings. It answers
/// "does this file mention X" and may only err towards yes. Read from the characters, which costs a tenth of asking for the tokens.
/// </summary>
internal sealed class IdentifierIndex
{
    // Syntax trees outlive compilations and are shared by them.
    private static readonly ConditionalWeakTable<SyntaxTree, IdentifierIndex> Indexes = new();

    private string?[] _words = new string?[256];

    private IdentifierIndex(SourceText text)
    {
        foreach (var line in Words(text, new TextSpan(0, text.Length)))
        {
            Add(line.Buffer.AsSpan(line.Start, line.Length));
        }
    }

    public int Count { get; private set; }

    public static IdentifierIndex Of(SyntaxTree tree) => Indexes.GetValue(tree, static key => new IdentifierIndex(key.GetText()));

    /// <summary>Whether a stretch of a file mentions a word that the predicate accepts.</summary>
    public static bool Mentions(SourceText text, TextSpan span, Func<string, bool> accepts)
    {
        foreach (var word in Words(text, span))
        {
            if (accepts(new string(word.Buffer, word.Start, word.Length)))
            {
                return true;
            }
        }

        return false;
    }

    public bool Contains(string word) => _words[Find(word.AsSpan())] is not null;

    public bool ContainsAny(IEnumerable<string> words) => words.Any(Contains);

    /// <summary>Whether any word begins as one of these does.</summary>
    public bool ContainsPrefix(IReadOnlyList<string> prefixes) =>
        _words.Any(word => word is not null && prefixes.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal)));

    private static IEnumerable<(char[] Buffer, int Start, int Length)> Words(SourceText text, TextSpan span)
    {
        var buffer = new char[Math.Min(span.Length, 8_192)];
        var position = span.Start;
        while (position < span.End)
        {
            var length = Math.Min(buffer.Length, span.End - position);
            text.CopyTo(position, buffer, 0, length);
            var start = 0;
            while (start < length)
            {
                if (!IsPart(buffer[start]))
                {
                    start++;
                    continue;
                }

                var end = start + 1;
                while (end < length && IsPart(buffer[end]))
                {
                    end++;
                }

                // A word that the end of the buffer may cut is read again with the next one; longer than a buffer no word is.
                if (end == length && position + length < span.End && start > 0)
                {
                    length = start;
                    break;
                }

                if (!IsDigit(buffer[start]))
                {
                    yield return (buffer, start, end - start);
                }

                start = end;
            }

            position += length;
        }
    }

    private static bool IsDigit(char character) => character is >= '0' and <= '9';

    private static bool IsPart(char character) => character < 128
        ? character is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9' or '_'
        : SyntaxFacts.IsIdentifierPartCharacter(character);

    private void Add(ReadOnlySpan<char> word)
    {
        var slot = Find(word);
        if (_words[slot] is not null)
        {
            return;
        }

        _words[slot] = word.ToString();
        if (++Count * 2 > _words.Length)
        {
            Grow();
        }
    }

    private void Grow()
    {
        var old = _words;
        _words = new string?[old.Length * 2];
        foreach (var word in old)
        {
            if (word is not null)
            {
                _words[Find(word.AsSpan())] = word;
            }
        }
    }

    /// <summary>The slot that holds the word, or the empty one where it would go: at most half of them are taken.</summary>
    private int Find(ReadOnlySpan<char> word)
    {
        var mask = _words.Length - 1;
        var hash = 2_166_136_261u;
        foreach (var character in word)
        {
            hash = (hash ^ character) * 16_777_619u;
        }

        var slot = (int)(hash & (uint)mask);
        while (_words[slot] is { } taken && !taken.AsSpan().SequenceEqual(word))
        {
            slot = (slot + 1) & mask;
        }

        return slot;
    }
}
