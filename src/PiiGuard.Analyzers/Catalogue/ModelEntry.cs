namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// A line of a model file as the index of all lines has it: its verb and the type that it names. A built-in line is read whole when somebody asks for it; most
/// programs use few of the libraries.
/// </summary>
internal sealed class ModelEntry
{
    private readonly string? _text;
    private ModelLine? _line;

    /// <summary>An entry for a line that has been read.</summary>
    public ModelEntry(ModelLine line)
    {
        _line = line;
        IsBuiltIn = line.IsBuiltIn;
        Verb = line.Verb;
        Type = line.Member.Type;
        AnyNamespace = line.Member.AnyNamespace;
        NamesMember = line.Member.Name is not null;
    }

    private ModelEntry(string text, ModelVerb verb, string type, bool anyNamespace, bool namesMember)
    {
        _text = text;
        IsBuiltIn = true;
        Verb = verb;
        Type = type;
        AnyNamespace = anyNamespace;
        NamesMember = namesMember;
    }

    /// <summary>As in <see cref="ModelLine.IsBuiltIn"/>.</summary>
    public bool IsBuiltIn { get; }

    public ModelVerb Verb { get; }

    /// <summary>As in <see cref="ModelMember.Type"/>.</summary>
    public string Type { get; }

    /// <summary>As in <see cref="ModelMember.AnyNamespace"/>.</summary>
    public bool AnyNamespace { get; }

    /// <summary>False where the line names a type only.</summary>
    public bool NamesMember { get; }

    /// <summary>The line. Two threads may read the same one; it makes no difference whose counts.</summary>
    public ModelLine Line => _line ??= new ModelLineParser(_text!, 0, isBuiltIn: true).Parse(out _)!;

    /// <summary>The entry for a built-in line: two words, the verb and the member, and whatever follows. Null for a comment or an empty line.</summary>
    /// <param name="text">The line. Its spans will count from its own beginning.</param>
    /// <param name="before">The entry in front of it, which often names the same type.</param>
    public static ModelEntry? OfBuiltIn(string text, ModelEntry? before)
    {
        var end = text.IndexOf(' ');
        if (end <= 0 || text[0] == '#' || !ModelWords.Verbs.TryRead(text.Substring(0, end), out var verb))
        {
            return null;
        }

        var start = end;
        while (text[start] == ' ')
        {
            start++;
        }

        var next = text.IndexOf(' ', start);
        end = text.IndexOf("::", start, (next < 0 ? text.Length : next) - start, StringComparison.Ordinal);
        var namesMember = end >= 0;
        end = namesMember ? end : next < 0 ? text.Length : next;
        var anyNamespace = text[start] == '*';
        start = anyNamespace ? start + 2 : start;
        var type = before is not null && before.Type.Length == end - start && string.CompareOrdinal(before.Type, 0, text, start, end - start) == 0
            ? before.Type
            : text.Substring(start, end - start);
        return new(text, verb, type, anyNamespace, namesMember);
    }
}
