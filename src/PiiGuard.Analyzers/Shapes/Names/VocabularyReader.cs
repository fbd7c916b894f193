using System.Collections.Immutable;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>Reads Models/Names.txt; the format is described at its head. The file is ours, so what can't be read is a defect that the tests find.</summary>
internal sealed class VocabularyReader
{
    private static readonly string[] WordLists = ["tail", "qualifier", "negated by", "role", "blocked", "blocked by", "machine", "service", "thing", "others", "maker", "machine by"];

    private readonly Dictionary<string, List<string>> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _spellings = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _lists = WordLists.ToDictionary(name => name, _ => new List<string>());
    private readonly List<string> _contexts = [];
    private readonly Dictionary<string, List<string>> _heads = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _parts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _proof = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _evidence = new(StringComparer.Ordinal);
    private readonly ValueKinds[] _holds = new ValueKinds[ModelWords.Categories.All.Length];
    private readonly Dictionary<string, List<NamePhrase>> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, ulong> _notOf = new(StringComparer.Ordinal);
    private PiiCategory _category;

    public static Vocabulary ReadBuiltIn()
    {
        using var stream = typeof(VocabularyReader).Assembly.GetManifestResourceStream("Names.txt")!;
        using var reader = new StreamReader(stream);
        return Read(reader.ReadToEnd());
    }

    public static Vocabulary Read(string text)
    {
        var reader = new VocabularyReader();
        foreach (var line in text.Split('\n'))
        {
            reader.ReadLine(line.Split('#')[0].Trim());
        }

        return reader.ToVocabulary();
    }

    private void ReadLine(string line)
    {
        if (line.Length == 0)
        {
            return;
        }

        if (line[0] == '[')
        {
            _category = CategoryOf(line.Trim('[', ']'));
            return;
        }

        var colon = line.IndexOf(':') is var at and >= 0 ? at : line.Length;
        var directive = line.Substring(0, colon);
        var items = line.Substring(colon).TrimStart(':').Split(',').Select(item => item.Trim()).Where(item => item.Length > 0);
        var space = directive.IndexOf(' ');
        var (verb, name) = space < 0 || _lists.ContainsKey(directive)
            ? (directive, string.Empty)
            : (directive.Substring(0, space), directive.Substring(space + 1));
        switch (verb)
        {
            case "set":
                ListOf(_sets, name).AddRange(items);
                break;
            case "abbreviation":
                ListOf(_spellings, name).AddRange(items);
                break;
            case "context":
                ListOf(_heads, ContextOf(name)).AddRange(items);
                break;
            case "part":
                ListOf(_parts, ContextOf(name)).AddRange(items);
                break;
            case "evidence":
                _evidence[ContextOf(name)] = Bits(items);
                break;
            case "proof":
                ListOf(_proof, ContextOf(name)).AddRange(items);
                break;
            case "of":
                _notOf[name] = Bits(items);
                break;
            case "holds":
                foreach (var item in items)
                {
                    _holds[(int)_category] |= (ValueKinds)Enum.Parse(typeof(ValueKinds), item, ignoreCase: true);
                }

                break;
            case "always":
                AddPhrases(items, _category, contexts: 0);
                break;
            case "in":
                AddPhrases(items, _category, name.Split(',').Aggregate(0, (bits, context) => bits | (1 << _contexts.IndexOf(ContextOf(context.Trim())))));
                break;
            case "never":
                AddPhrases(items, null, contexts: 0);
                break;
            default:
                _lists[verb].AddRange(items);
                break;
        }
    }

    private string ContextOf(string name)
    {
        if (!_contexts.Contains(name))
        {
            _contexts.Add(name);
        }

        return name;
    }

    private void AddPhrases(IEnumerable<string> items, PiiCategory? category, int contexts)
    {
        foreach (var item in items)
        {
            var phrase = new NamePhrase(category, contexts, IsSpelledOut: item.IndexOf('<') < 0);
            foreach (var key in Expand(item).SelectMany(Spell).Distinct())
            {
                ListOf(_phrases, key).Add(phrase);
            }
        }
    }

    // "<person> name" is one phrase for each word of the set.
    private IEnumerable<string> Expand(string item)
    {
        var open = item.IndexOf('<');
        if (open < 0)
        {
            return [item];
        }

        var close = item.IndexOf('>', open);
        return _sets[item.Substring(open + 1, close - open - 1)].Select(word => item.Substring(0, open) + word + item.Substring(close + 1));
    }

    // Every spelling of every word, joined as identifiers are compared.
    private IEnumerable<string> Spell(string phrase)
    {
        IEnumerable<string> spellings = [string.Empty];
        foreach (var word in phrase.Split(' '))
        {
            var others = _spellings.TryGetValue(word, out var list) ? list : [];
            spellings = spellings.SelectMany(start => others.Prepend(word).Select(other => start + other)).ToList();
        }

        return spellings;
    }

    private Vocabulary ToVocabulary()
    {
        var words = _lists.ToImmutableDictionary(list => list.Key, list => ToJoined(list.Value));
        var people = _sets.Values.SelectMany(set => set).SelectMany(phrase => phrase.Split(' ').SelectMany(Spell));
        words = words.SetItem("qualifier", words["qualifier"].Union(people)).SetItem("others", words["others"].Union(people));
        var contexts = _contexts.Select(name => new ContextRule(
            name, ToJoined(ListOf(_heads, name)), ToJoined(ListOf(_parts, name)), ToJoined(ListOf(_proof, name)), _evidence.TryGetValue(name, out var bits) ? bits : 0));
        return new Vocabulary(
            _phrases.ToDictionary(pair => pair.Key, pair => Settle(pair.Value), StringComparer.Ordinal), _holds, words, contexts.ToImmutableArray(), _notOf["things"], _notOf["machines"]);
    }

    private ImmutableHashSet<string> ToJoined(List<string> items) =>
        items.SelectMany(Expand).Select(item => item.Replace(" ", string.Empty)).ToImmutableHashSet(StringComparer.Ordinal);

    // What is spelled out beats what a set brought along; a phrase that only looks like personal data beats both.
    private static ImmutableArray<NamePhrase> Settle(List<NamePhrase> phrases) =>
        phrases.Find(phrase => phrase.Category is null) is { } never ? ImmutableArray.Create(never)
        : phrases.Exists(phrase => phrase.IsSpelledOut) ? phrases.Where(phrase => phrase.IsSpelledOut).ToImmutableArray()
        : phrases.ToImmutableArray();

    private static List<T> ListOf<T>(Dictionary<string, List<T>> lists, string name)
    {
        if (!lists.TryGetValue(name, out var list))
        {
            lists.Add(name, list = []);
        }

        return list;
    }

    private static ulong Bits(IEnumerable<string> categories) => categories.Aggregate(0UL, (bits, category) => bits | (1UL << (int)CategoryOf(category)));

    private static PiiCategory CategoryOf(string name) =>
        (PiiCategory)Enum.Parse(typeof(PiiCategory), name.Replace("_", string.Empty), ignoreCase: true);
}
