namespace PiiGuard.Analyzers.Policy;

/// <summary>What somebody probably meant: the nearest of some words.</summary>
internal static class Nearest
{
    // Beyond this a word is no slip of the keyboard; it also keeps the cost of a hostile line small.
    private const int Longest = 200;

    /// <summary>The candidate with the fewest edits, the first of several; null where more than a third of the word would have to change.</summary>
    public static string? To(string word, IEnumerable<string> candidates)
    {
        string? nearest = null;
        var fewest = Math.Max(1, word.Length / 3) + 1;
        foreach (var candidate in candidates)
        {
            var edits = Edits(word, candidate);
            if (edits < fewest)
            {
                fewest = edits;
                nearest = candidate;
            }
        }

        return nearest;
    }

    /// <summary>The end of a message: a question where a word is near, else what there is to choose from.</summary>
    public static string Advice(string word, IReadOnlyCollection<string> candidates) =>
        To(word, candidates) is { } nearest ? $"did you mean '{nearest}'?"
        : candidates.Count <= 8 ? $"it takes {string.Join(", ", candidates)}"
        : "see docs/policy.md for the list";

    /// <summary>How many letters have to be added, dropped, changed or swapped with their neighbour to make one word of the other, without regard to case.</summary>
    public static int Edits(string left, string right)
    {
        if (left.Length > Longest || right.Length > Longest)
        {
            return Math.Max(left.Length, right.Length);
        }

        var (before, last, current) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                var change = Same(left[i - 1], right[j - 1]) ? 0 : 1;
                current[j] = Math.Min(Math.Min(last[j] + 1, current[j - 1] + 1), last[j - 1] + change);
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    current[j] = Math.Min(current[j], before[j - 2] + 1);
                }
            }

            (before, last, current) = (last, current, before);
        }

        return last[right.Length];
    }

    private static bool Same(char left, char right) => char.ToUpperInvariant(left) == char.ToUpperInvariant(right);
}
