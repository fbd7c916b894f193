using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>The words and phrases of Models/Names.txt, ready to ask.</summary>
internal sealed class Vocabulary(
    IReadOnlyDictionary<string, ImmutableArray<NamePhrase>> phrases,
    IReadOnlyList<ValueKinds> holds,
    IReadOnlyDictionary<string, ImmutableHashSet<string>> words,
    ImmutableArray<ContextRule> contexts,
    ulong notOfThings,
    ulong notOfMachines)
{
    // Letters of a phrase that are looked at first; shorter phrases are their own endings.
    private const int EndingLength = 3;

    // Read once per process: it depends on nothing but this assembly.
    private static readonly Lazy<Vocabulary> LazyBuiltIn = new(VocabularyReader.ReadBuiltIn);

    private readonly HashSet<string> _nouns = new(
        phrases.Keys.Concat(words.Values.SelectMany(set => set)).Where(word => word.Length > 1 && word[0] >= '\uAC00'), StringComparer.Ordinal);

    private readonly Dictionary<string, int> _proof = BitsOf(contexts);

    private readonly ImmutableHashSet<string> _tail = words["tail"];

    // Most identifiers end like no phrase: that is seen from a few letters.
    private readonly HashSet<string> _endings = new(phrases.Keys.Select(phrase => phrase.Substring(Math.Max(0, phrase.Length - EndingLength))), StringComparer.Ordinal);

    public static Vocabulary BuiltIn => LazyBuiltIn.Value;

    public ImmutableArray<ContextRule> Contexts { get; } = contexts;

    /// <summary>The bit of the context that says person: what a type isn't by evidence where its name says that it is a thing.</summary>
    public int PersonContext { get; } = contexts.IndexOf(contexts.FirstOrDefault(rule => rule.Name == "person")!) is var index and >= 0 ? 1 << index : 0;

    /// <summary>Words in front of a phrase that take its meaning away.</summary>
    public ImmutableHashSet<string> Negations { get; } = words["negated by"];

    /// <summary>Words in front of a phrase that needs a context.</summary>
    public ImmutableHashSet<string> Qualifiers { get; } = words["qualifier"];

    /// <summary>First words of a name that make it another person's than the one that the type is about.</summary>
    public ImmutableHashSet<string> Others { get; } = words["others"];

    /// <summary>First words of a method that makes what its last word names.</summary>
    public ImmutableHashSet<string> Makers { get; } = words["maker"];

    /// <summary>Last words of a type's name that don't say what it is.</summary>
    public ImmutableHashSet<string> Roles { get; } = words["role"];

    /// <summary>Types, by their last word, that hold no one's data.</summary>
    public ImmutableHashSet<string> Blocked { get; } = words["blocked"];

    /// <summary>Members, as joined words, beside which credentials are a machine's.</summary>
    public ImmutableHashSet<string> BlockingMembers { get; } = words["blocked by"];

    /// <summary>Types, by their last word, whose own members are tools and not data.</summary>
    public ImmutableHashSet<string> Machines { get; } = words["machine"];

    /// <summary>Types, by their last word, that do something with data instead of being it.</summary>
    public ImmutableHashSet<string> Services { get; } = words["service"];

    /// <summary>Types, by their last word, that are no person.</summary>
    public ImmutableHashSet<string> Things { get; } = words["thing"];

    /// <summary>Categories, one bit each, that members of things aren't of.</summary>
    public ulong NotOfThings { get; } = notOfThings;

    /// <summary>Categories, one bit each, that aren't a person's beside a machine's address.</summary>
    public ulong NotOfMachines { get; } = notOfMachines;

    /// <summary>Members, as joined words, that are a machine's address.</summary>
    public ImmutableHashSet<string> MachineMembers { get; } = words["machine by"];

    /// <summary>The contexts that a member of this name (joined, lower-case) proves, though it is no personal data itself.</summary>
    public int ProofOf(string joined) => _proof.TryGetValue(joined, out var bits) ? bits : 0;

    public ValueKinds HeldBy(PiiCategory category) => holds[(int)category] is not ValueKinds.None and var kinds ? kinds : ValueKinds.Text;

    public ImmutableArray<string> Split(string identifier) => IdentifierWords.Split(identifier, _nouns);

    /// <summary>The longest phrase that the words end in; words that change nothing behind it are passed over.</summary>
    /// <param name="words">The identifier's words.</param>
    /// <param name="own">Phrases that a user added, as joined words.</param>
    public NameHit? Find(ImmutableArray<string> words, IReadOnlyDictionary<string, PiiCategory> own)
    {
        for (var end = words.Length; end > 0; end--)
        {
            var joined = Join(words, 0, end);
            var mayEnd = own.Count > 0 || EndsLikeAPhrase(joined) || EndsLikeAPhrase(Singular(joined));
            for (int start = 0, at = 0; mayEnd && start < end; at += words[start++].Length)
            {
                if (Look(joined.Substring(at), own) is { } phrases)
                {
                    return new NameHit(phrases, ImmutableArray.Create(words, 0, start), words[0]);
                }
            }

            if (!char.IsDigit(words[end - 1][0]) && !_tail.Contains(words[end - 1]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The words as one, as identifiers are compared: NickName and Nickname are the same.</summary>
    public static string Join(ImmutableArray<string> words, int start, int end) => string.Join(string.Empty, words.Skip(start).Take(end - start));

    /// <summary>A plural's singular, in all likelihood; the word itself where it is none.</summary>
    public static string Singular(string word) => word switch
    {
        { Length: < 4 } => word,
        _ when word.EndsWith("ies", StringComparison.Ordinal) => word.Substring(0, word.Length - 3) + "y",
        _ when word.EndsWith("sses", StringComparison.Ordinal) || word.EndsWith("xes", StringComparison.Ordinal) => word.Substring(0, word.Length - 2),
        _ when word.EndsWith("s", StringComparison.Ordinal) && !word.EndsWith("ss", StringComparison.Ordinal) => word.Substring(0, word.Length - 1),
        _ => word,
    };

    private bool EndsLikeAPhrase(string joined)
    {
        for (var length = 1; length <= EndingLength && length <= joined.Length; length++)
        {
            if (_endings.Contains(joined.Substring(joined.Length - length)))
            {
                return true;
            }
        }

        return false;
    }

    private ImmutableArray<NamePhrase>? Look(string joined, IReadOnlyDictionary<string, PiiCategory> own)
    {
        if (own.TryGetValue(joined, out var category))
        {
            return ImmutableArray.Create(new NamePhrase(category, 0, IsSpelledOut: true, IsOwn: true));
        }

        return phrases.TryGetValue(joined, out var found) || phrases.TryGetValue(Singular(joined), out found) ? found : null;
    }

    private static Dictionary<string, int> BitsOf(ImmutableArray<ContextRule> contexts)
    {
        var proof = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < contexts.Length; i++)
        {
            foreach (var name in contexts[i].Proof)
            {
                proof[name] = (proof.TryGetValue(name, out var bits) ? bits : 0) | (1 << i);
            }
        }

        return proof;
    }
}

/// <summary>What makes a type a context.</summary>
/// <param name="Name">The context's name in Names.txt.</param>
/// <param name="Heads">Last words of the type's name, as joined words.</param>
/// <param name="Parts">Words anywhere in it.</param>
/// <param name="Proof">Names of members, as joined words, that prove it.</param>
/// <param name="Evidence">Categories, one bit each, of which a member is proof.</param>
internal sealed record ContextRule(
    string Name, ImmutableHashSet<string> Heads, ImmutableHashSet<string> Parts, ImmutableHashSet<string> Proof, ulong Evidence);
