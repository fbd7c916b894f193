using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>What a user says about names: <c>piiguard_names.exclude</c> and <c>piiguard_names.CATEGORY</c>. Equal by value, so that a matcher can be kept for it.</summary>
internal sealed class NameOptions : IEquatable<NameOptions>
{
    public static readonly NameOptions None = new(ImmutableHashSet<string>.Empty, ImmutableSortedDictionary<string, PiiCategory>.Empty);

    private readonly ImmutableHashSet<string> _excluded;

    private NameOptions(ImmutableHashSet<string> excluded, ImmutableSortedDictionary<string, PiiCategory> phrases)
    {
        _excluded = excluded;
        Phrases = phrases;
    }

    /// <summary>Further phrases, as joined words, that are personal data wherever an identifier ends in one.</summary>
    public ImmutableSortedDictionary<string, PiiCategory> Phrases { get; }

    /// <param name="exclude">Identifiers that are no personal data; casing and underscores don't matter, a <c>*</c> at either end stands for anything.</param>
    /// <param name="phrases">Names that are personal data, with their category; where one is listed twice the lower category counts.</param>
    public static NameOptions Create(IEnumerable<string> exclude, IEnumerable<(PiiCategory Category, string Name)> phrases)
    {
        var excluded = exclude.Select(Normalize).Where(name => name.Length > 0).ToImmutableHashSet(StringComparer.Ordinal);
        var own = ImmutableSortedDictionary.CreateBuilder<string, PiiCategory>(StringComparer.Ordinal);
        foreach (var (category, name) in phrases.OrderByDescending(phrase => phrase.Category))
        {
            // A phrase is looked for at the end of identifiers anyway.
            if (Normalize(name).Trim('*') is { Length: > 0 } key)
            {
                own[key] = category;
            }
        }

        return excluded.IsEmpty && own.Count == 0 ? None : new NameOptions(excluded, own.ToImmutable());
    }

    public bool Excludes(string name)
    {
        if (_excluded.IsEmpty)
        {
            return false;
        }

        var normalized = Normalize(name);
        return _excluded.Contains(normalized) || _excluded.Any(pattern => Matches(normalized, pattern));
    }

    public bool Equals(NameOptions? other) =>
        ReferenceEquals(this, other) || (other is not null && _excluded.SetEquals(other._excluded) && Phrases.SequenceEqual(other.Phrases));

    public override bool Equals(object? obj) => Equals(obj as NameOptions);

    public override int GetHashCode() => (_excluded.Count * 31) + Phrases.Count;

    private static bool Matches(string name, string pattern)
    {
        var (atStart, atEnd) = (pattern[0] == '*', pattern[pattern.Length - 1] == '*');
        var text = pattern.Trim('*');
        return (atStart, atEnd) switch
        {
            (true, true) => name.Contains(text),
            (true, false) => name.EndsWith(text, StringComparison.Ordinal),
            (false, true) => name.StartsWith(text, StringComparison.Ordinal),
            _ => false,
        };
    }

    private static string Normalize(string name) => name.Replace("_", string.Empty).Replace(" ", string.Empty).ToLowerInvariant();
}
