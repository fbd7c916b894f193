using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>Finds the phrases that identifiers end in, each identifier once.</summary>
internal sealed class PhraseFinder(NameOptions options)
{
    private readonly Vocabulary _vocabulary = Vocabulary.BuiltIn;
    private readonly ConcurrentDictionary<string, NameHit?> _hits = new(StringComparer.Ordinal);

    /// <summary>What an identifier ends in; null where that is nothing that could be personal data, or the user excluded it.</summary>
    public NameHit? Find(string name) => _hits.GetOrAdd(name, identifier =>
        _vocabulary.Find(_vocabulary.Split(identifier), options.Phrases) is { } hit && !options.Excludes(identifier) ? hit : null);

    public bool IsExcluded(string name) => options.Excludes(name);

    /// <summary>The category that a phrase has in these contexts (one bit each); null where it needs others, or what stands in front takes its meaning away.</summary>
    public PiiCategory? Settle(NameHit hit, int contexts)
    {
        foreach (var phrase in hit.Phrases)
        {
            var fits = phrase.Contexts == 0
                ? !IsNegated(hit)
                : (phrase.Contexts & contexts) != 0 && hit.Prefix.All(_vocabulary.Qualifiers.Contains);
            if (fits)
            {
                return phrase.Category;
            }
        }

        return null;
    }

    public bool IsNegated(NameHit hit) => hit.Prefix.Any(_vocabulary.Negations.Contains);
}
