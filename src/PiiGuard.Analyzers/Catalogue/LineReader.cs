using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>Reads the words of one line from left to right. A comment ends the line.</summary>
/// <param name="line">The line without its line break.</param>
/// <param name="offset">Where the line begins in its file.</param>
internal sealed class LineReader(string line, int offset)
{
    private int _position;

    /// <summary>Where the next character stands in the line.</summary>
    public int Position => _position;

    /// <summary>The next character; NUL at the end of the line.</summary>
    public char Next => _position < line.Length ? line[_position] : '\0';

    /// <summary>The place in the file of what was read since <paramref name="start"/>.</summary>
    public TextSpan Since(int start) => TextSpan.FromBounds(offset + start, offset + _position);

    /// <summary>Skips white space; false where nothing but a comment is left.</summary>
    public bool MoveToWord()
    {
        // A byte order mark is left over where files were joined.
        while (_position < line.Length && (char.IsWhiteSpace(line[_position]) || line[_position] == '\uFEFF'))
        {
            _position++;
        }

        return _position < line.Length && !(line[_position] == '#' && (_position == 0 || line[_position - 1] == '\uFEFF' || char.IsWhiteSpace(line[_position - 1])));
    }

    /// <summary>Takes the text if it comes next.</summary>
    public bool Take(string text)
    {
        if (string.CompareOrdinal(line, _position, text, 0, text.Length) != 0)
        {
            return false;
        }

        _position += text.Length;
        return true;
    }

    /// <summary>Takes everything up to white space or up to a character or sequence that <paramref name="ends"/> finds at a position.</summary>
    public string TakeWord(Func<string, int, bool>? ends = null)
    {
        var start = _position;
        while (_position < line.Length && !char.IsWhiteSpace(line[_position]) && ends?.Invoke(line, _position) != true)
        {
            _position++;
        }

        return line.Substring(start, _position - start);
    }

    /// <summary>Takes everything up to and with <paramref name="end"/>; null where it doesn't come, and nothing is taken.</summary>
    public string? TakeThrough(char end)
    {
        var found = line.IndexOf(end, _position);
        if (found < 0)
        {
            return null;
        }

        var text = line.Substring(_position, found - _position);
        _position = found + 1;
        return text;
    }

    /// <summary>Goes to a position that was read before.</summary>
    public void MoveTo(int position) => _position = position;

    /// <summary>Goes on to the end of the line.</summary>
    public void MoveToEnd() => _position = line.TrimEnd().Length;
}
