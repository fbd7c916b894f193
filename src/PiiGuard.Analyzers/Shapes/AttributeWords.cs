using System.Collections.Immutable;
using PiiGuard.Analyzers.Shapes.Names;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>The category that a classification attribute's name speaks of: <c>EmailDataAttribute</c> is Email.</summary>
internal static class AttributeWords
{
    /// <summary>The category of the last words that mean one; unspecified where none do.</summary>
    public static PiiCategory CategoryOf(string attributeName)
    {
        var words = Vocabulary.BuiltIn.Split(attributeName);
        for (; !words.IsEmpty; words = words.RemoveAt(words.Length - 1))
        {
            // Words that mean something only in a context mean it here: an attribute that classifies is one.
            var phrases = Vocabulary.BuiltIn.Find(words, ImmutableDictionary<string, PiiCategory>.Empty)?.Phrases ?? ImmutableArray<NamePhrase>.Empty;
            if (phrases.FirstOrDefault(phrase => phrase.Category is not null) is { Category: { } category })
            {
                return category;
            }
        }

        return PiiCategory.Unspecified;
    }
}
