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

    private protected override IEnumerable<FileProblem> Problems(SourceText text, AdditionalFileAnalysisContext context)
    {
        var file = ModelFile.Of(text);
        var earlier = context.Options.AdditionalFiles.TakeWhile(other => other.Path != context.AdditionalFile.Path).Where(other => ModelFile.IsModelFile(other.Path))
            .Select(other => other.GetText(context.CancellationToken)).OfType<SourceText>();
        return file.Problems.Concat(file.Lines.SelectMany(Names)).Concat(ModelRepeats.In(text, earlier));

        IEnumerable<FileProblem> Names(ModelLine line)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            return ModelCheck.Problems(line, context.Compilation);
        }
    }
}
