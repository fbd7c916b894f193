using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0002 in users' model files: lines that can't be read, and lines that name what a referenced type hasn't, and lines that repeat or contradict another.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ModelFileAnalyzer : ConfigurationFileAnalyzer
{
    private protected override bool IsOne(AdditionalText file) => ModelFile.IsModelFile(file.Path);

    private protected override void Check(SourceText text, AdditionalFileAnalysisContext context, Report report)
    {
        var file = ModelFile.Of(text);
        var earlier = context.Options.AdditionalFiles.TakeWhile(other => other.Path != context.AdditionalFile.Path).Where(other => ModelFile.IsModelFile(other.Path))
            .Select(other => other.GetText(context.CancellationToken)).OfType<SourceText>();
        foreach (var problem in file.Problems
            .Concat(file.Lines.SelectMany(Problems).Take(ModelFile.MostProblems))
            .Concat(ModelRepeats.In(text, earlier).Take(ModelFile.MostProblems)))
        {
            report(problem.Span, problem.Reason, problem.Suggestion);
        }

        IEnumerable<ModelProblem> Problems(ModelLine line)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            return ModelCheck.Problems(line, context.Compilation);
        }
    }
}
