using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Policy.Baselines;
using PiiGuard.Analyzers.Reporting.Baselines;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002 for baseline entries that can't be understood, name no rule of ours, or say the same twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : DiagnosticAnalyzer
{
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ConfigurationProblem.Descriptor);

    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(Check);
    }

    private static void Check(AdditionalFileAnalysisContext context)
    {
        if (!BaselineFile.IsOne(context.AdditionalFile))
        {
            return;
        }

        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            ConfigurationProblem.Report(
                context.Options, Location.Create(context.AdditionalFile.Path, default, default), "the file can't be read", suggestion: null, context.ReportDiagnostic);
            return;
        }

        var file = BaselineFile.Of(text);
        foreach (var problem in file.Problems)
        {
            Report(problem.Message, problem.Span);
        }

        if (file.Skipped > file.Problems.Length)
        {
            Report($"{file.Skipped - file.Problems.Length} more lines of this file can't be understood", new TextSpan(0, 0));
        }

        foreach (var earlier in context.Options.AdditionalFiles.TakeWhile(other => other.Path != context.AdditionalFile.Path).Where(BaselineFile.IsOne))
        {
            if (earlier.GetText(context.CancellationToken) is { } earlierText)
            {
                ReportRepeated(BaselineFile.Of(earlierText));
            }
        }

        void ReportRepeated(BaselineFile earlierFile)
        {
            if (!file.Entries.Keys.Any(earlierFile.Entries.ContainsKey))
            {
                return;
            }

            var repeated = text.Lines.Where(line =>
                line.Span.Length <= BaselineFile.LongestLine && BaselineLine.Read(line.ToString(), out _) is { } entry && earlierFile.Entries.ContainsKey(entry.Fingerprint));
            foreach (var line in repeated.Take(BaselineFile.MostProblems))
            {
                Report($"this finding is listed in another {BaselineLine.FileName} of the project, which counts", line.Span);
            }
        }

        void Report(string message, TextSpan span) => ConfigurationProblem.Report(
            context.Options, Location.Create(context.AdditionalFile.Path, span, text.Lines.GetLinePositionSpan(span)), message, suggestion: null, context.ReportDiagnostic);
    }
}
