using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>PII3008: encryption is promised, and nothing keeps the promise.</summary>
internal static class BrokenPromise
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "PII3008",
        "Encryption is promised but not wired",
        "'{1}' promises that '{0}' is encrypted, but nothing in this project turns that on",
        DiagnosticSeverity.Warning,
        "The attribute alone encrypts nothing: the column holds clear text, and everybody who reads the class believes the opposite.",
        WellKnownDiagnosticTags.CompilationEnd);

    public static void Report(CompilationAnalysisContext context, ColumnPromises promises, TypeShapes shapes, SeverityPolicy policy)
    {
        foreach (var (promise, property, at) in promises.Broken.OrderBy(broken => broken.At.SourceTree?.FilePath, StringComparer.Ordinal).ThenBy(broken => broken.At.SourceSpan.Start))
        {
            var name = promise is INamedTypeSymbol attribute ? attribute.Name.Replace("Attribute", "") : promise.Name;
            if (DeclaredFinding.Of(Descriptor, at, promise, PiiSinkKind.Database, property, policy, shapes.TagOf(property), words: [FlowReport.Name(property), name]) is { } diagnostic)
            {
                context.ReportDiagnostic(diagnostic);
            }
        }
    }
}
