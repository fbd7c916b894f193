using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Policy.Baselines;
using PiiGuard.Analyzers.Reporting.Baselines;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002 for baseline entries that can't be understood, name no rule of ours, or say the same twice.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineAnalyzer : ConfigurationFileAnalyzer
{
    private protected override bool IsOne(AdditionalText file) => BaselineFile.IsOne(file);

    private protected override IEnumerable<FileProblem> Problems(SourceText text, AdditionalFileAnalysisContext context)
    {
        var earlier = context.Options.AdditionalFiles.TakeWhile(other => other.Path != context.AdditionalFile.Path).Where(BaselineFile.IsOne)
            .Select(other => other.GetText(context.CancellationToken)).OfType<SourceText>();
        return BaselineFile.Of(text).Problems.Concat(earlier.SelectMany(other => Repeated(text, BaselineFile.Of(other))));
    }

    private static IEnumerable<FileProblem> Repeated(SourceText text, BaselineFile earlier) => BaselineFile.Of(text).Entries.Keys.Any(earlier.Entries.ContainsKey)
        ? text.Lines
            .Where(line => line.Span.Length <= BaselineFile.LongestLine && BaselineLine.Read(line.ToString(), out _) is { } entry && earlier.Entries.ContainsKey(entry.Fingerprint))
            .Select(line => new FileProblem(line.Span, $"this finding is listed in another {BaselineLine.FileName} of the project, which counts"))
        : [];
}
