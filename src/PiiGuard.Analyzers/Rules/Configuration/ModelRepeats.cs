using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>Lines of users' model files that say again what an earlier line says, or the opposite of it.</summary>
internal static class ModelRepeats
{
    // All built-in models together have a quarter of it.
    private const int MostLines = 20_000;

    /// <summary>The repetitions and contradictions in a file, each at the later line.</summary>
    /// <param name="text">The file.</param>
    /// <param name="earlier">The project's model files in front of it.</param>
    public static IEnumerable<FileProblem> In(SourceText text, IEnumerable<SourceText> earlier)
    {
        var known = new Dictionary<string, (string What, string Where)>(StringComparer.Ordinal);
        foreach (var line in earlier.SelectMany(other => ModelFile.Of(other).Lines).Take(MostLines))
        {
            Problem(line, "another model file of the project", known);
        }

        foreach (var line in ModelFile.Of(text).Lines.Take(MostLines))
        {
            if (Problem(line, $"line {text.Lines.GetLineFromPosition(line.Span.Start).LineNumber + 1}", known) is { } problem)
            {
                yield return problem;
            }
        }
    }

    private static FileProblem? Problem(ModelLine line, string where, Dictionary<string, (string What, string Where)> known)
    {
        var subject = $"{Text(line.Member)}|{string.Join("&", line.Conditions.Select(condition => $"{Text(condition.Port)} {condition.Operator} {condition.Constant.Form} {condition.Constant.Type} {condition.Constant.Text}"))}";
        var all = $"{subject}|{line.Verb}|{Text(line.Ports)}>{Text(line.Targets)}|{What(line)}|{line.Kind}|{Text(line.PlaceOf)}|{line.Ignored}|{line.As}|{Text(line.Template)}";
        if (known.TryGetValue(all, out var same))
        {
            return new FileProblem(line.Span, $"{same.Where} says the same");
        }

        known.Add(all, ("", where));
        FileProblem? problem = null;
        foreach (var decided in Decisions(line))
        {
            var key = subject + "|" + decided;
            if (!known.TryGetValue(key, out var other))
            {
                known.Add(key, (What(line), where));
            }
            else if (other.What != What(line))
            {
                problem ??= new FileProblem(line.Span, $"{other.Where} says '{other.What}' of the same");
            }
        }

        return problem;
    }

    /// <summary>What a line decides that only one line can: the category, the protection, the place, each of a port.</summary>
    private static IEnumerable<string> Decisions(ModelLine line)
    {
        var kind = line.Verb switch
        {
            ModelVerb.Source => "category",
            ModelVerb.Clean => "category",
            ModelVerb.Tag => "tag",
            ModelVerb.Sanitizer or ModelVerb.Weak => "protection",
            ModelVerb.Place when line.Place is not null => "place",
            _ => null,
        };

        // A source without ports is the result; a clean line without them is about everything.
        var ports = !line.Ports.IsEmpty ? line.Ports.Select(Text) : [line.Verb == ModelVerb.Tag ? "" : "Return "];
        return kind is null ? [] : ports.Select(port => kind + port);
    }

    private static string What(ModelLine line) => line.Verb switch
    {
        ModelVerb.Source => PolicyWords.Categories.For(line.Category ?? default),
        ModelVerb.Tag => line.IsNotPersonal ? "none" : line.Category is { } category ? PolicyWords.Categories.For(category) : "tag",
        ModelVerb.Clean => "clean",
        ModelVerb.Sanitizer or ModelVerb.Weak => Words.SnakeCase(line.Protection.ToString()),
        ModelVerb.Place => Words.SnakeCase(line.Place?.ToString() ?? ""),
        _ => "",
    };

    private static string Text(ModelMember member) =>
        $"{(member.AnyNamespace ? "*." : "")}{member.Type}::{member.Name}{(member.IsPrefix ? "*" : "")}{(member.Parameters.IsDefault ? "" : "(" + string.Join(",", member.Parameters) + ")")}";

    private static string Text(IEnumerable<ModelPort> ports) => string.Join(",", ports.Select(Text).OrderBy(port => port, StringComparer.Ordinal));

    private static string Text(ModelPort? port) => port is null ? "" : $"{port.Root} {port.Name}{string.Concat(port.Path.Select(part => part.Text))}";
}
