using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>Reads one line of a model file by the grammar of docs/models.md.</summary>
internal sealed class ModelLineParser(string text, int offset, bool isBuiltIn)
{
    private readonly LineReader _reader = new(text, offset);
    private FileProblem? _problem;

    /// <summary>The line; null where there is none, or where <paramref name="problem"/> says why it can't be read.</summary>
    public ModelLine? Parse(out FileProblem? problem)
    {
        var line = _reader.MoveToWord() ? Entry() : null;
        problem = _problem;
        return line;
    }

    private ModelLine? Entry()
    {
        var start = _reader.Position;
        var word = _reader.TakeWord();
        if (!ModelWords.Verbs.TryRead(word, out var verb))
        {
            return Fail(start, $"'{Short(word)}' is no verb", NearestName.Of(word, ModelWords.Verbs.All));
        }

        if (!_reader.MoveToWord())
        {
            return Fail(start, "the member is missing: a type, '::' and a name");
        }

        var memberStart = _reader.Position;
        var member = MemberReader.Member(_reader, out _problem);
        if (member is null)
        {
            return null;
        }

        if (verb == ModelVerb.Tag && member.Name is not null)
        {
            return Fail(memberStart, "a tag names an attribute, not a member");
        }

        if (Columns(out var columns) && Mode(out var mode, out var template) && Conditions(out var conditions))
        {
            var line = columns.Line(verb, member, mode, template, conditions, isBuiltIn, LineSpan(start), out _problem);
            return _problem is null ? line : null;
        }

        return null;
    }

    /// <summary>Everything between the member and <c>as</c> or <c>when</c>.</summary>
    private bool Columns(out ModelColumns columns)
    {
        columns = new ModelColumns();
        while (_reader.MoveToWord())
        {
            var start = _reader.Position;
            if (_reader.Take("->"))
            {
                if (!columns.AddArrow())
                {
                    return Stop(start, columns.HasArrow ? "a line has one '->'" : "a port is missing in front of '->'");
                }
            }
            else if (_reader.Take(","))
            {
                if (!columns.AddComma())
                {
                    return Stop(start, "a comma stands between two ports");
                }
            }
            else if (IsKeyword())
            {
                break;
            }
            else
            {
                var word = _reader.TakeWord((line, at) => line[at] == ',' || (line[at] == '-' && at + 1 < line.Length && line[at + 1] == '>'));
                columns.AddWord(word, _reader.Since(start));
            }
        }

        return !columns.EndsOpen || Stop(_reader.Position, "a port is missing at the end");
    }

    private bool Mode(out Disclosure? mode, out ModelPort? template)
    {
        mode = null;
        template = null;
        if (!TakeKeyword("as"))
        {
            return true;
        }

        _reader.MoveToWord();
        var start = _reader.Position;
        var word = _reader.TakeWord();
        if (word.StartsWith("template(", StringComparison.OrdinalIgnoreCase) && word.EndsWith(")", StringComparison.Ordinal))
        {
            mode = Disclosure.Template;
            template = MemberReader.Port(word.Substring(9, word.Length - 10), _reader.Since(start), out _problem);
            return template is not null;
        }

        if (!ModelWords.Modes.TryRead(word, out var known))
        {
            return Stop(start, $"'{Short(word)}' is no mode", NearestName.Of(word, ModelWords.Modes.All.Append("template(parameter)")));
        }

        mode = known;
        return true;
    }

    private bool Conditions(out ImmutableArray<ModelCondition> conditions)
    {
        conditions = ImmutableArray<ModelCondition>.Empty;
        if (!_reader.MoveToWord())
        {
            return true;
        }

        if (!TakeKeyword("when"))
        {
            var start = _reader.Position;
            var word = _reader.TakeWord();
            return Stop(start, $"'{Short(word)}' isn't expected here: only 'when' may follow");
        }

        var builder = ImmutableArray.CreateBuilder<ModelCondition>();
        do
        {
            var condition = ConditionReader.Read(_reader, out _problem);
            if (condition is null)
            {
                return false;
            }

            builder.Add(condition);
        }
        while (TakeKeyword("and"));

        conditions = builder.ToImmutable();
        if (!_reader.MoveToWord())
        {
            return true;
        }

        var rest = _reader.Position;
        return Stop(rest, $"'{Short(_reader.TakeWord())}' isn't expected here: only 'and' and another condition may follow");
    }

    private bool IsKeyword()
    {
        var start = _reader.Position;
        var word = _reader.TakeWord();
        _reader.MoveTo(start);
        return Is(word, "as") || Is(word, "when");
    }

    private bool TakeKeyword(string keyword)
    {
        if (!_reader.MoveToWord())
        {
            return false;
        }

        var start = _reader.Position;
        if (Is(_reader.TakeWord(), keyword))
        {
            return true;
        }

        _reader.MoveTo(start);
        return false;
    }

    private TextSpan LineSpan(int start)
    {
        _reader.MoveTo(text.Substring(0, _reader.Position).TrimEnd().Length);
        return _reader.Since(start);
    }

    private ModelLine? Fail(int start, string reason, string? suggestion = null)
    {
        _problem = new(_reader.Since(start), reason, suggestion);
        return null;
    }

    private bool Stop(int start, string reason, string? suggestion = null) => Fail(start, reason, suggestion) is not null;

    private static bool Is(string word, string keyword) => string.Equals(word, keyword, StringComparison.OrdinalIgnoreCase);

    internal static string Short(string word) => word.Length <= 40 ? word : word.Substring(0, 40) + "…";
}
