using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>Reads the member and the ports of a model line. Each method gives null and a problem where it can't.</summary>
internal static class MemberReader
{
    public static ModelMember? Member(LineReader reader, out FileProblem? problem)
    {
        var start = reader.Position;
        var type = reader.TakeWord((line, at) => line[at] == ':');
        var typeSpan = reader.Since(start);
        var anyNamespace = type.StartsWith("*.", StringComparison.Ordinal);
        type = anyNamespace ? type.Substring(2) : type;

        if (!IsTypeName(type))
        {
            problem = type.IndexOf('<') >= 0
                ? new(typeSpan, $"'{type}' isn't a metadata name", type.Substring(0, type.IndexOf('<')) + "`" + type.Count(letter => letter is '<' or ','))
                : new(typeSpan, $"'{type}' isn't the metadata name of a type");
            return null;
        }

        problem = null;
        if (!reader.Take("::"))
        {
            if (reader.Next != ':')
            {
                return new(type, anyNamespace, null, false, default, typeSpan, typeSpan);
            }

            reader.TakeWord();
            problem = new(reader.Since(start), "a type and its member are separated by '::'");
            return null;
        }

        var nameStart = reader.Position;
        var name = reader.TakeWord((line, at) => line[at] == '(');
        var nameSpan = reader.Since(nameStart);
        var isPrefix = name.EndsWith("*", StringComparison.Ordinal);
        var text = isPrefix ? name.Substring(0, name.Length - 1) : name;
        if (!(isPrefix && text.Length == 0) && text != ModelMember.Constructor && !IsIdentifier(text))
        {
            problem = new(nameSpan, name.Length == 0 ? "the member's name is missing" : $"'{name}' isn't the metadata name of a member");
            return null;
        }

        var parameters = default(ImmutableArray<ModelParameter>);
        if (reader.Take("(") && !Parameters(reader, nameStart, out parameters, out problem))
        {
            return null;
        }

        return new(type, anyNamespace, text, isPrefix, parameters, typeSpan, nameSpan);
    }

    /// <summary>Reads one port out of a word.</summary>
    public static ModelPort? Port(string word, TextSpan span, out FileProblem? problem)
    {
        var escaped = word.StartsWith("@", StringComparison.Ordinal);
        var at = escaped ? 1 : 0;
        while (at < word.Length && (word[at] == '_' || char.IsLetterOrDigit(word[at])))
        {
            at++;
        }

        var name = word.Substring(escaped ? 1 : 0, at - (escaped ? 1 : 0));
        if (at == 0 && word.StartsWith("*", StringComparison.Ordinal))
        {
            name = "*";
            at = 1;
        }

        var path = ImmutableArray.CreateBuilder<Part>();
        while (at < word.Length)
        {
            var part = PartAt(word, at, out var length);
            if (part is null)
            {
                problem = new(span, $"'{word}' isn't a port: '{word.Substring(at)}' is neither '[]', '()', '(n)' nor '.Member'");
                return null;
            }

            path.Add(part);
            at += length;
        }

        if (name != "*" && !IsIdentifier(name))
        {
            problem = new(span, $"'{word}' isn't a port: 'this', 'return' or the name of a parameter comes first");
            return null;
        }

        problem = null;
        var root = escaped ? ModelPortRoot.Parameter : name switch
        {
            "this" => ModelPortRoot.This,
            "return" => ModelPortRoot.Return,
            "*" => ModelPortRoot.EveryParameter,
            _ => ModelPortRoot.Parameter,
        };
        return new(root, name, path.ToImmutable(), span);
    }

    private static Part? PartAt(string word, int at, out int length)
    {
        var end = at + 1;
        switch (word[at])
        {
            case '[' when end < word.Length && word[end] == ']':
                length = 2;
                return Part.Element;
            case '(':
                while (end < word.Length && end - at < 4 && word[end] is >= '0' and <= '9')
                {
                    end++;
                }

                length = end + 1 - at;
                return end >= word.Length || word[end] != ')' ? null
                    : length == 2 ? Part.Result
                    : Part.Argument(int.Parse(word.Substring(at + 1, length - 2), System.Globalization.CultureInfo.InvariantCulture));
            case '.':
                while (end < word.Length && (word[end] == '_' || char.IsLetterOrDigit(word[end])))
                {
                    end++;
                }

                length = end - at;
                return IsIdentifier(word.Substring(at + 1, length - 1)) ? Part.Member(word.Substring(at + 1, length - 1)) : null;
            default:
                length = 0;
                return null;
        }
    }

    private static bool Parameters(LineReader reader, int start, out ImmutableArray<ModelParameter> parameters, out FileProblem? problem)
    {
        parameters = ImmutableArray<ModelParameter>.Empty;
        problem = null;
        var list = reader.TakeThrough(')');
        if (list is null)
        {
            reader.TakeWord();
            problem = new(reader.Since(start), "the list of parameters has no ')'");
            return false;
        }

        if (string.IsNullOrWhiteSpace(list))
        {
            return true;
        }

        var builder = ImmutableArray.CreateBuilder<ModelParameter>();
        foreach (var entry in list.Split(','))
        {
            var colon = entry.IndexOf(':');
            var name = (colon < 0 ? entry : entry.Substring(0, colon)).Trim().TrimStart('@');
            var type = colon < 0 ? null : entry.Substring(colon + 1).Trim();
            if (!IsIdentifier(name) || (type is not null && !IsTypeName(type.TrimEnd('[', ']', '*', '&'))))
            {
                problem = new(reader.Since(start), $"'{entry.Trim()}' isn't a parameter: a name, or a name and a type as 'name:Type'");
                return false;
            }

            builder.Add(new(name, type));
        }

        parameters = builder.ToImmutable();
        return true;
    }

    internal static bool IsTypeName(string name) =>
        name.Length > 0
        && name.All(letter => letter is '_' or '.' or '+' or '`' || char.IsLetterOrDigit(letter))
        && name[0] is not ('.' or '+' or '`')
        && name[name.Length - 1] is not ('.' or '+' or '`')
        && name.IndexOf("..", StringComparison.Ordinal) < 0;

    internal static bool IsIdentifier(string name) =>
        name.Length > 0 && !char.IsDigit(name[0]) && name.All(letter => letter == '_' || char.IsLetterOrDigit(letter));
}
