using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Policy;

/// <summary>The words that options, data files and reports use for the values of one type, and what each stands for. Read without regard to case.</summary>
internal sealed class Words<T>
{
    private readonly Dictionary<string, T> _values = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="words">The words in the order that documentation lists them in.</param>
    /// <param name="aliases">Other words that are understood but not advertised.</param>
    public Words(IEnumerable<KeyValuePair<string, T>> words, IEnumerable<KeyValuePair<string, T>>? aliases = null)
    {
        var listed = words.ToList();
        All = listed.Select(word => word.Key).ToImmutableArray();
        foreach (var word in listed.Concat(aliases ?? []))
        {
            _values.Add(word.Key, word.Value);
        }
    }

    /// <summary>Every word that documentation lists.</summary>
    public ImmutableArray<string> All { get; }

    public bool TryRead(string word, out T value) => _values.TryGetValue(word, out value!);

    /// <summary>The word for a value; <c>?</c> where it has none.</summary>
    public string For(T value)
    {
        foreach (var word in All)
        {
            if (EqualityComparer<T>.Default.Equals(_values[word], value))
            {
                return word;
            }
        }

        return "?";
    }
}

/// <summary>The vocabularies that more than one room reads or writes.</summary>
internal static class Words
{
    public static readonly Words<PiiCategory> Categories = OfEnum<PiiCategory>();
    public static readonly Words<PiiSinkKind> SinkKinds = OfEnum<PiiSinkKind>();
    public static readonly Words<PiiProtection> Protections = OfEnum<PiiProtection>();
    public static readonly Words<Tier> Tiers = OfEnum<Tier>();
    public static readonly Words<Mode> Modes = OfEnum<Mode>();

    /// <summary>Severities as options name them; null stands for off. The aliases are what Roslyn and its users call the same.</summary>
    public static readonly Words<DiagnosticSeverity?> Severities = new(
        [
            new("error", DiagnosticSeverity.Error),
            new("warning", DiagnosticSeverity.Warning),
            new("suggestion", DiagnosticSeverity.Info),
            new("none", null),
        ],
        [new("info", DiagnosticSeverity.Info), new("silent", null), new("off", null)]);

    public static readonly Words<bool> Switches = new([new("true", true), new("false", false)]);

    /// <summary>The end of a message about a word that isn't understood: what was probably meant, or what there is to choose from.</summary>
    public static string Advice(string word, IReadOnlyCollection<string> candidates) =>
        NearestName.Of(word, candidates) is { } nearest ? $"did you mean '{nearest}'?"
        : candidates.Count <= 8 ? $"it takes {string.Join(", ", candidates)}"
        : "the list is in docs/policy.md";

    private static Words<T> OfEnum<T>()
        where T : struct, Enum =>
        new(((T[])Enum.GetValues(typeof(T))).Select(value => new KeyValuePair<string, T>(ModelWords.SnakeCase(value.ToString()), value)));
}
