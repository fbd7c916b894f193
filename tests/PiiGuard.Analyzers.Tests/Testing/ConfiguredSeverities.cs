using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Tests.Testing;

/// <summary>The severities of configuration files, as the compiler hands them to a compilation.</summary>
internal sealed class ConfiguredSeverities(AnalyzerConfigSet configured) : SyntaxTreeOptionsProvider
{
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

    public override bool TryGetDiagnosticValue(SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configured.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    public override bool TryGetGlobalDiagnosticValue(string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configured.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity);
}
