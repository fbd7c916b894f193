using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The ports and the last column of a line: words in groups, joined by commas, with an arrow somewhere between them.</summary>
internal sealed class ModelColumns
{
    private readonly List<List<(string Word, TextSpan Span)>> _groups = [];
    private int _arrow = -1;
    private bool _open;

    /// <summary>True behind a comma or an arrow that nothing follows.</summary>
    public bool EndsOpen => _open;

    public void AddWord(string word, TextSpan span)
    {
        if (_open && _arrow != _groups.Count)
        {
            _groups[_groups.Count - 1].Add((word, span));
        }
        else
        {
            _groups.Add([(word, span)]);
        }

        _open = false;
    }

    public bool AddComma() => !_open && _groups.Count > 0 && (_open = true);

    public bool AddArrow()
    {
        if (_arrow >= 0 || _open || _groups.Count == 0)
        {
            return false;
        }

        _arrow = _groups.Count;
        return _open = true;
    }

    public bool HasArrow => _arrow >= 0;

    /// <summary>The line that the verb makes of these columns; <paramref name="problem"/> says what doesn't fit.</summary>
    public ModelLine Line(
        ModelVerb verb, ModelMember member, Disclosure? mode, ModelPort? template, ImmutableArray<ModelCondition> conditions,
        bool isBuiltIn, TextSpan span, out FileProblem? problem)
    {
        var what = What(verb, span, out var word, out problem);
        var takesPorts = verb is not (ModelVerb.Tag or ModelVerb.Ignore);
        var from = Ports(0, _arrow < 0 ? _groups.Count : _arrow, takesPorts, ref problem);
        var to = Ports(_arrow < 0 ? _groups.Count : _arrow, _groups.Count, takesPorts, ref problem);
        problem ??= Misfit(verb, from, to, mode, conditions, span);

        return new(verb, member, span)
        {
            IsBuiltIn = isBuiltIn,
            Ports = from,
            Targets = to,
            Category = what as PiiCategory?,
            Kind = what as PiiSinkKind?,
            Protection = what as Protection? ?? Protection.None,
            Place = what as Place?,
            PlaceOf = what as ModelPort,
            Ignored = what as ModelVerb?,
            IsNotPersonal = verb == ModelVerb.Tag && string.Equals(word, ModelWords.NotPersonal, StringComparison.OrdinalIgnoreCase),
            As = mode,
            Template = template,
            Conditions = conditions,
        };
    }

    /// <summary>Takes the last column off and reads it by the verb's words.</summary>
    private object? What(ModelVerb verb, TextSpan span, out string? word, out FileProblem? problem)
    {
        problem = null;
        word = null;
        return verb switch
        {
            ModelVerb.Source => Word(ModelWords.Categories, "category", span, ref word, ref problem),
            ModelVerb.Tag => Word(ModelWords.Categories, "category", span, ref word, ref problem, optional: true, ModelWords.NotPersonal),
            ModelVerb.Sink when PlaceOf(ref word, out problem) is { } port => port,
            ModelVerb.Sink when problem is not null => null,
            ModelVerb.Sink => Word(ModelWords.Kinds, "sink kind", span, ref word, ref problem, optional: false, ModelWords.ReceiverPlace),
            ModelVerb.Switch => Word(ModelWords.Kinds, "sink kind", span, ref word, ref problem, optional: false, ModelWords.Channel),
            ModelVerb.Sanitizer => Word(ModelWords.Sanitizers, "protection", span, ref word, ref problem),
            ModelVerb.Weak => Word(ModelWords.Weaknesses, "weakness", span, ref word, ref problem),
            ModelVerb.Place when _arrow < 0 => Word(ModelWords.Places, "place", span, ref word, ref problem),
            ModelVerb.Ignore => Word(ModelWords.Verbs, "verb", span, ref word, ref problem, optional: true),
            _ => null,
        };
    }

    /// <summary>Takes a last column <c>place(port)</c> off.</summary>
    private ModelPort? PlaceOf(ref string? word, out FileProblem? problem)
    {
        const string Start = ModelWords.ReceiverPlace + "(";
        problem = null;
        if (_groups.Count == 0 || _groups[_groups.Count - 1] is not [var (last, span)]
            || !last.StartsWith(Start, StringComparison.OrdinalIgnoreCase) || !last.EndsWith(")", StringComparison.Ordinal))
        {
            return null;
        }

        _groups.RemoveAt(_groups.Count - 1);
        word = last;
        return MemberReader.Port(last.Substring(Start.Length, last.Length - Start.Length - 1), span, out problem);
    }

    private object? Word<T>(
        Words<T> words, string name, TextSpan span, ref string? word, ref FileProblem? problem, bool optional = false, string? other = null)
    {
        if (_groups.Count == 0)
        {
            problem = optional ? null : new(span, $"the {name} is missing");
            return null;
        }

        var last = _groups[_groups.Count - 1];
        _groups.RemoveAt(_groups.Count - 1);
        (word, var at) = last[0];
        if (last.Count == 1 && words.TryRead(word, out var value))
        {
            return value;
        }

        if (last.Count > 1 || !string.Equals(word, other, StringComparison.OrdinalIgnoreCase))
        {
            problem = last.Count > 1
                ? new(span, $"the {name} is missing: it stands behind the ports")
                : new(at, $"'{ModelLineParser.Short(word)}' is no {name}", NearestName.Of(word, other is null ? words.All : words.All.Append(other)));
        }

        return null;
    }

    private ImmutableArray<ModelPort> Ports(int first, int end, bool takesPorts, ref FileProblem? problem)
    {
        var ports = ImmutableArray.CreateBuilder<ModelPort>();
        for (var group = first; group < end && group < _groups.Count && problem is null; group++)
        {
            if (!takesPorts || group > first)
            {
                problem = new(_groups[group][0].Span, $"'{ModelLineParser.Short(_groups[group][0].Word)}' isn't expected here"
                    + (takesPorts ? ": ports are separated by commas" : ""));
                break;
            }

            foreach (var (word, span) in _groups[group])
            {
                var port = MemberReader.Port(word, span, out problem);
                if (port is null)
                {
                    break;
                }

                ports.Add(port);
            }
        }

        return ports.ToImmutable();
    }

    private FileProblem? Misfit(
        ModelVerb verb, ImmutableArray<ModelPort> from, ImmutableArray<ModelPort> to, Disclosure? mode, ImmutableArray<ModelCondition> conditions, TextSpan span)
    {
        var name = Words.SnakeCase(verb.ToString());
        if (_arrow >= 0 && verb is not (ModelVerb.Flow or ModelVerb.Unprotect or ModelVerb.Place))
        {
            return new(to.IsEmpty ? span : to[0].Span, $"'{name}' has no '->'");
        }

        if (_arrow < 0 && verb is ModelVerb.Flow or ModelVerb.Unprotect)
        {
            return new(span, $"'{name}' needs 'from -> to'");
        }

        if (from.IsEmpty && verb is ModelVerb.Sink or ModelVerb.Sanitizer or ModelVerb.Weak or ModelVerb.Place)
        {
            return new(span, $"'{name}' needs a port");
        }

        if (mode is not null && !(verb == ModelVerb.Sink || (verb == ModelVerb.Flow && mode is Disclosure.Text or Disclosure.Json)))
        {
            return new(span, verb == ModelVerb.Flow ? "a flow is 'as text' or 'as json'" : $"'{name}' has no mode");
        }

        return !conditions.IsEmpty && verb is ModelVerb.Tag or ModelVerb.Ignore ? new(span, $"'{name}' has no condition") : null;
    }
}
