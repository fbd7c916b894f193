using System.Globalization;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>Reads one condition: a port, an operator and a constant.</summary>
internal static class ConditionReader
{
    private static readonly (string Text, ConditionOperator Operator)[] Operators =
    [
        ("!=", ConditionOperator.NotEqual),
        ("=", ConditionOperator.Equal),
        ("starts", ConditionOperator.StartsWith),
        ("has", ConditionOperator.Has),
    ];

    public static ModelCondition? Read(LineReader reader, out FileProblem? problem)
    {
        if (!reader.MoveToWord())
        {
            problem = new(reader.Since(reader.Position), "a condition is missing: a port, an operator and a constant");
            return null;
        }

        var start = reader.Position;
        var word = reader.TakeWord((line, at) => line[at] is '=' or '!');
        var port = MemberReader.Port(word, reader.Since(start), out problem);
        if (port is null)
        {
            return null;
        }

        if (port.Root == ModelPortRoot.EveryParameter)
        {
            problem = new(port.Span, "a condition is about one port");
            return null;
        }

        reader.MoveToWord();
        var operatorStart = reader.Position;
        if (Operator(reader) is not { } comparison)
        {
            var found = ModelLineParser.Short(reader.TakeWord());
            problem = new(reader.Since(operatorStart), $"'{found}' is no operator: '=', '!=', 'starts' or 'has'", NearestName.Of(found, ["starts", "has"]));
            return null;
        }

        if (!reader.MoveToWord())
        {
            problem = new(reader.Since(start), "the condition's constant is missing");
            return null;
        }

        var constant = Constant(reader, out problem);
        if (constant is not null
            && comparison == ConditionOperator.StartsWith
            && constant.Form is ModelConstantForm.Literal or ModelConstantForm.EnumField)
        {
            problem = new(constant.Span, "'starts' compares with a text in quotes");
            return null;
        }

        return constant is null ? null : new(port, comparison, constant);
    }

    private static ConditionOperator? Operator(LineReader reader)
    {
        foreach (var (text, value) in Operators)
        {
            var start = reader.Position;
            if (char.IsLetter(text[0]) ? string.Equals(reader.TakeWord(), text, StringComparison.OrdinalIgnoreCase) : reader.Take(text))
            {
                return value;
            }

            reader.MoveTo(start);
        }

        return null;
    }

    private static ModelConstant? Constant(LineReader reader, out FileProblem? problem)
    {
        var start = reader.Position;
        problem = null;
        if (reader.Next == '\'')
        {
            return Quoted(reader, start, out problem);
        }

        var word = reader.TakeWord();
        var span = reader.Since(start);
        if (word is "true" or "false" or "null")
        {
            return new(ModelConstantForm.Literal, word, null, span);
        }

        if (long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number))
        {
            return new(ModelConstantForm.Literal, number.ToString(CultureInfo.InvariantCulture), null, span);
        }

        var colons = word.IndexOf("::", StringComparison.Ordinal);
        var name = colons < 0 ? word : word.Substring(colons + 2);
        if (MemberReader.IsIdentifier(name) && (colons < 0 || MemberReader.IsTypeName(word.Substring(0, colons))))
        {
            return colons < 0
                ? new(ModelConstantForm.EnumField, name, null, span)
                : new(ModelConstantForm.ConstField, name, word.Substring(0, colons), span);
        }

        problem = new(span, $"'{ModelLineParser.Short(word)}' is no constant: a text in single quotes, true, false, null, an integer, an enum's field or Type::Field");
        return null;
    }

    private static ModelConstant? Quoted(LineReader reader, int start, out FileProblem? problem)
    {
        var text = "";
        reader.Take("'");
        while (reader.TakeThrough('\'') is { } part)
        {
            text += part;
            if (!reader.Take("'"))
            {
                problem = null;
                return new(ModelConstantForm.Text, text, null, reader.Since(start));
            }

            text += "'";
        }

        reader.MoveToEnd();
        problem = new(reader.Since(start), "the text has no closing quote");
        return null;
    }
}
