using System.Collections.Immutable;
using System.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The words that files, options and reports use for the values of one type, and what each stands for. Read without regard to case.</summary>
/// <remarks>
/// Loops over short arrays, on purpose: what is generic over an enum is compiled anew for each, in every new compiler process, and a dictionary with its queries
/// is a hundred methods for which a loop is one.
/// </remarks>
internal sealed class Words<T>
{
    private readonly string[] _words;
    private readonly T[] _values;

    /// <param name="words">The words in the order that documentation lists them in, and behind them those that are understood but not advertised.</param>
    /// <param name="values">What each stands for.</param>
    /// <param name="listed">How many of them are advertised.</param>
    public Words(string[] words, T[] values, int listed)
    {
        _words = words;
        _values = values;
        All = ImmutableArray.Create(words, 0, listed);
    }

    /// <summary>Every word that documentation lists.</summary>
    public ImmutableArray<string> All { get; }

    public bool TryRead(string word, out T value)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (string.Equals(_words[i], word, StringComparison.OrdinalIgnoreCase))
            {
                value = _values[i];
                return true;
            }
        }

        value = default!;
        return false;
    }

    /// <summary>The word for a value; <c>?</c> where it has none.</summary>
    public string For(T value)
    {
        for (var i = 0; i < _words.Length; i++)
        {
            if (Equals(_values[i], value))
            {
                return _words[i];
            }
        }

        return "?";
    }
}

/// <summary>Makes words of what is there already.</summary>
internal static class Words
{
    /// <summary>The members of an enum in snake case, in their order.</summary>
    /// <param name="values">The members that have words; none means all.</param>
    public static Words<T> OfEnum<T>(params T[] values)
        where T : struct, Enum
    {
        values = values.Length > 0 ? values : (T[])Enum.GetValues(typeof(T));
        var words = new string[values.Length];
        for (var i = 0; i < values.Length; i++)
        {
            words[i] = SnakeCase(values[i].ToString());
        }

        return new(words, values, words.Length);
    }

    /// <summary>Words that stand for themselves.</summary>
    public static Words<string> OfNames(IEnumerable<string> names)
    {
        var words = names.Distinct().ToArray();
        return new(words, words, words.Length);
    }

    /// <summary><c>NationalId</c> as <c>national_id</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }
}
