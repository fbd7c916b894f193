using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Policy.Baselines;
using PiiGuard.Analyzers.Reporting.Baselines;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002 for baseline entries that can't be understood, name no rule of ours, or say the same twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : ConfigurationFileAnalyzer
{
    private protected override bool IsOne(AdditionalText file) => BaselineFile.IsOne(file);

    private protected override void Check(SourceText text, AdditionalFileAnalysisContext context, Report report)
    {
        var file = BaselineFile.Of(text);
        foreach (var problem in file.Problems)
        {
            report(problem.Span, problem.Message);
        }

        if (file.Skipped > file.Problems.Length)
        {
            report(default, $"{file.Skipped - file.Problems.Length} more lines of this file can't be understood");
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
                report(line.Span, $"this finding is listed in another {BaselineLine.FileName} of the project, which counts");
            }
        }
    }
}
