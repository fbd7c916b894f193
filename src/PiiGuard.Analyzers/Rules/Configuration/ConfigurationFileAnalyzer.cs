using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>How every analyzer of users' files runs: file by file, and a file of ours that can't be read is a report.</summary>
public abstract class ConfigurationFileAnalyzer : DiagnosticAnalyzer
{
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = ImmutableArray.Create(ConfigurationProblem.Descriptor);

    public sealed override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterAdditionalFileAction(CheckFile);
        RegisterMore(context);
    }

    /// <summary>Whether this is a file that the analyzer is about.</summary>
    private protected abstract bool IsOne(AdditionalText file);

    /// <summary>What is wrong with which words of a file, and what was probably meant.</summary>
    private protected abstract IEnumerable<FileProblem> Problems(SourceText text, AdditionalFileAnalysisContext context);

    /// <summary>Registers what there is besides files.</summary>
    private protected virtual void RegisterMore(AnalysisContext context)
    {
    }

    private void CheckFile(AdditionalFileAnalysisContext context)
    {
        var file = context.AdditionalFile;
        if (!IsOne(file))
        {
            return;
        }

        if (file.GetText(context.CancellationToken) is not { } text)
        {
            ConfigurationProblem.Report(context.Options, Location.Create(file.Path, default, default), "the file can't be read", suggestion: null, context.ReportDiagnostic);
            return;
        }

        var problems = Problems(text, context).Select(problem => (
            Location.Create(file.Path, problem.Span, text.Lines.GetLinePositionSpan(problem.Span)), problem.Reason, problem.Suggestion));
        ConfigurationProblem.ReportFirst(context.Options, problems, context.ReportDiagnostic);
    }
}
