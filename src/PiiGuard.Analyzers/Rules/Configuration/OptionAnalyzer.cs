using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002 for options: unknown keys, values, rule ids and categories.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class OptionAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ConfigurationProblem.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(CheckFile);
        context.RegisterCompilationAction(CheckWithoutFiles);
    }

    private static void CheckFile(AdditionalFileAnalysisContext context)
    {
        if (!ConfigFile.IsOne(context.AdditionalFile) || context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            return;
        }

        foreach (var entry in ConfigFile.Read(text))
        {
            if (OptionCheck.ProblemWith(entry.Key, entry.Value) is { } problem)
            {
                var span = problem.AtValue ? entry.ValueSpan : entry.KeySpan;
                var location = Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span));
                ConfigurationProblem.Report(context.Options, location, problem.Message, suggestion: null, context.ReportDiagnostic);
            }
        }
    }

    // Properties come without a file, and so do keys of files that the build didn't pass along.
    private static void CheckWithoutFiles(CompilationAnalysisContext context)
    {
        var provider = context.Options.AnalyzerConfigOptionsProvider;
        foreach (var option in OptionDefinitions.All)
        {
            if (option.Property is not null
                && provider.GlobalOptions.TryGetValue("build_property." + option.Property, out var value)
                && OptionCheck.ProblemWithProperty(option, value.Trim()) is { } problem)
            {
                ConfigurationProblem.Report(context.Options, Location.None, problem, suggestion: null, context.ReportDiagnostic);
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
            foreach (var key in KeysOf(options))
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                if (OptionCheck.Concerns(key)
                    && options.TryGetValue(key, out var value)
                    && located.Add((key.ToLowerInvariant(), value))
                    && OptionCheck.ProblemWith(key, value) is { } problem)
                {
                    ConfigurationProblem.Report(context.Options, Location.None, problem.Message, suggestion: null, context.ReportDiagnostic);
                }
            }
        }
    }

    // A host may give options that can't be listed; then only what stands in a file can be checked.
    private static IEnumerable<string> KeysOf(AnalyzerConfigOptions options)
    {
        try
        {
            return options.Keys;
        }
        catch (NotImplementedException)
        {
            return [];
        }
    }
}
