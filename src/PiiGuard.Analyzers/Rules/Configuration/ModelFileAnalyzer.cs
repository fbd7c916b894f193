using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002 in users' model files: lines that can't be read, and lines that name what a referenced type hasn't, and lines that repeat or contradict another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelFileAnalyzer : DiagnosticAnalyzer
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
        var path = context.AdditionalFile.Path;
        if (!ModelFile.IsModelFile(path))
        {
            return;
        }

        if (context.AdditionalFile.GetText(context.CancellationToken) is not { } text)
        {
            ConfigurationProblem.Report(context.Options, Location.Create(path, default, default), "the file can't be read", suggestion: null, context.ReportDiagnostic);
            return;
        }

        var file = ModelFile.Of(text);
        foreach (var problem in file.Problems)
        {
            Report(problem);
        }

        var earlier = context.Options.AdditionalFiles.TakeWhile(other => other.Path != path).Where(other => ModelFile.IsModelFile(other.Path))
            .Select(other => other.GetText(context.CancellationToken)).OfType<SourceText>();
        foreach (var problem in file.Lines.SelectMany(line => Problems(line)).Take(ModelFile.MostProblems).Concat(ModelRepeats.In(text, earlier).Take(ModelFile.MostProblems)))
        {
            Report(problem);
        }

        IEnumerable<ModelProblem> Problems(ModelLine line)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            return ModelCheck.Problems(line, context.Compilation);
        }

        void Report(ModelProblem problem) =>
            ConfigurationProblem.Report(context.Options, At(problem.Span), problem.Reason, problem.Suggestion, context.ReportDiagnostic);

        Location At(TextSpan span) => Location.Create(path, span, text.Lines.GetLinePositionSpan(span));
    }
}
