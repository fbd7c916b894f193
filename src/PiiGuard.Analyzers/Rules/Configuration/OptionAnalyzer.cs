using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002 for options: unknown keys, values, rule ids and categories.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : ConfigurationFileAnalyzer
{
    private protected override bool IsOne(AdditionalText file) => ConfigFile.IsOne(file);

    private protected override void RegisterMore(AnalysisContext context) => context.RegisterCompilationAction(CheckWithoutFiles);

    private protected override IEnumerable<FileProblem> Problems(SourceText text, AdditionalFileAnalysisContext context)
    {
        if (ConfigFile.IsBinary(text))
        {
            yield return new FileProblem(default, "this file isn't text");
        }

        var entries = ConfigFile.Read(text).ToList();

        // The compiler takes the last one of a section.
        var last = new Dictionary<(string, string), ConfigEntry>();
        foreach (var entry in entries)
        {
            last[(entry.Section, entry.Key.ToLowerInvariant())] = entry;
        }

        foreach (var entry in entries)
        {
            if (OptionCheck.ProblemWith(entry.Key, entry.Value) is { } problem)
            {
                yield return new FileProblem(problem.AtValue ? entry.ValueSpan : entry.KeySpan, problem.Message);
            }
            else if (last[(entry.Section, entry.Key.ToLowerInvariant())] is var counts && counts != entry)
            {
                yield return new FileProblem(entry.KeySpan, $"'{entry.Key}' is set again in line {text.Lines.GetLineFromPosition(counts.KeySpan.Start).LineNumber + 1} of this section, which counts");
            }
        }
    }

    // Properties come without a file, and so do keys of files that the build didn't pass along.
    private static void CheckWithoutFiles(CompilationAnalysisContext context) => ConfigurationProblem.ReportFirst(
        context.Options, ProblemsWithoutFiles(context).Select(static problem => (Location.None, problem, (string?)null)), context.ReportDiagnostic);

    private static IEnumerable<string> ProblemsWithoutFiles(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var option in OptionDefinitions.All)
        {
            if (option.Property is not null
                && provider.GlobalOptions.TryGetValue("build_property." + option.Property, out var value)
                && OptionCheck.ProblemWithProperty(option, value.Trim()) is { } problem)
            {
                yield return problem;
            }
        }

        var located = new HashSet<(string, string)>();
        foreach (var file in context.Options.AdditionalFiles)
        {
            if (ConfigFile.IsOne(file) && file.GetText(context.CancellationToken) is { } text)
            {
                located.UnionWith(ConfigFile.Read(text).Select(entry => (entry.Key.ToLowerInvariant(), entry.Value ?? string.Empty)));
            }
        }

        var sections = context.Compilation.SyntaxTrees.Select(provider.GetOptions);
        foreach (var options in sections.Prepend(provider.GlobalOptions))
        {
            // A host may give options that can't be listed; then only what stands in a file can be checked.
            foreach (var key in OptionKeys.Of(options) ?? [])
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (OptionCheck.Concerns(key)
                    && options.TryGetValue(key, out var value)
                    && located.Add((key.ToLowerInvariant(), value))
                    && OptionCheck.ProblemWith(key, value) is { } problem)
                {
                    yield return problem.Message;
                }
            }
        }
    }
}
