using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>One model file: the lines that can be read, and what is wrong with the others.</summary>
internal sealed class ModelFile(ImmutableArray<ModelLine> lines, ImmutableArray<FileProblem> problems)
{
    /// <summary>The name of a model file, or with a dot in front of it the end of its name.</summary>
    public const string FileName = "PiiGuard.Models.txt";

    // A real line has some 200 characters.
    private const int LongestLine = 4_000;

    // More than anybody reports: who has so many has another file in mind.
    private const int MostKept = 1_000;

    private static readonly ConditionalWeakTable<SourceText, ModelFile> Read = new();

    public ImmutableArray<ModelLine> Lines { get; } = lines;

    public ImmutableArray<FileProblem> Problems { get; } = problems;

    /// <summary>Whether a file of this path is a model file.</summary>
    public static bool IsModelFile(string path)
    {
        var name = path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);
        return name.Equals(FileName, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + FileName, StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Reads a user's file, once for each text.</summary>
    public static ModelFile Of(SourceText text) => Read.GetValue(text, static text => Parse(text, isBuiltIn: false));

    /// <summary>Reads a file.</summary>
    public static ModelFile Parse(SourceText text, bool isBuiltIn)
    {
        var lines = ImmutableArray.CreateBuilder<ModelLine>();
        var problems = ImmutableArray.CreateBuilder<FileProblem>();
        foreach (var line in text.Lines)
        {
            var entry = Parse(text, line, isBuiltIn, out var problem);
            if (entry is not null)
            {
                lines.Add(entry);
            }

            if (problem is not null && problems.Count < MostKept)
            {
                problems.Add(problem);
            }
        }

        return new(lines.ToImmutable(), problems.ToImmutable());
    }

    private static ModelLine? Parse(SourceText text, TextLine line, bool isBuiltIn, out FileProblem? problem)
    {
        problem = null;
        if (line.Span.Length > LongestLine)
        {
            problem = new(new TextSpan(line.Start, 1), $"the line has more than {LongestLine} characters");
            return null;
        }

        return line.Span.IsEmpty ? null : new ModelLineParser(text.ToString(line.Span), line.Start, isBuiltIn).Parse(out problem);
    }
}
