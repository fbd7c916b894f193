using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace PiiGuard.Analyzers.Policy;

/// <summary>
/// The rules whose findings Roslyn's own options make a warning or an error, whatever severity they are reported with: <c>WarningsAsErrors</c>, rule sets,
/// <c>dotnet_diagnostic.RULE.severity</c> and the bulk <c>dotnet_analyzer_diagnostic</c>.
/// </summary>
internal sealed class RaisedRules(Compilation compilation, AnalyzerConfigOptionsProvider provider)
{
    private static readonly string[] BulkKeys =
        ["dotnet_analyzer_diagnostic.severity", "dotnet_analyzer_diagnostic.category-" + RuleCategory.ToLowerInvariant() + ".severity"];

    private readonly ConcurrentDictionary<string, bool> _known = new(StringComparer.Ordinal);
    private readonly Lazy<bool> _all = new(() => compilation.Options.GeneralDiagnosticOption == ReportDiagnostic.Warn
        || compilation.SyntaxTrees.Select(provider.GetOptions).Prepend(provider.GlobalOptions).Any(RaisesAll));

    /// <summary>The category of every rule, as the bulk key names it.</summary>
    public const string RuleCategory = "Privacy";

    /// <summary>Whether they do so with a rule in any file.</summary>
    public bool Contains(string ruleId) => _all.Value || _known.GetOrAdd(ruleId, IsRaised);

    private bool IsRaised(string ruleId) =>
        (compilation.Options.SpecificDiagnosticOptions.TryGetValue(ruleId, out var option) && Raises(option))
        || (compilation.Options.SyntaxTreeOptionsProvider is { } files
            && ((files.TryGetGlobalDiagnosticValue(ruleId, CancellationToken.None, out option) && Raises(option))
                || compilation.SyntaxTrees.Any(tree => files.TryGetDiagnosticValue(tree, ruleId, CancellationToken.None, out var local) && Raises(local))));

    private static bool RaisesAll(AnalyzerConfigOptions options) => BulkKeys.Any(key => options.TryGetValue(key, out var word)
        && PolicyWords.Severities.TryRead(word.Trim(), out var severity) && severity >= DiagnosticSeverity.Warning);

    private static bool Raises(ReportDiagnostic option) => option is ReportDiagnostic.Warn or ReportDiagnostic.Error;
}
