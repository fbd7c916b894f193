using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Reporting.Baselines;

namespace PiiGuard.Analyzers.Policy.Baselines;

/// <summary>
/// Suppresses the findings that a baseline lists. They stay in SARIF as suppressed results, so that the command line and a new baseline still
/// see them. Of several alike in one member the first ones in source order are taken: a new leak doesn't hide behind an old one.
/// </summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class BaselineSuppressor : DiagnosticSuppressor
{
    private static readonly ImmutableDictionary<string, SuppressionDescriptor> Descriptors = PolicyData.RuleIds.All
        .Where(CanHold)
        .ToImmutableDictionary(id => id, id => new SuppressionDescriptor("PIIB" + id.Substring(3), id, "Listed in " + BaselineLine.FileName));

    public override ImmutableArray<SuppressionDescriptor> SupportedSuppressions { get; } =
        Descriptors.Values.OrderBy(descriptor => descriptor.Id, StringComparer.Ordinal).ToImmutableArray();

    /// <summary>Whether findings of a rule can be in a baseline: records of the inventory and mistakes in configuration can't.</summary>
    internal static bool CanHold(string ruleId) => ruleId is not ("PII0001" or "PII0002");

    public override void ReportSuppressions(SuppressionAnalysisContext context)
    {
        if (Baseline.From(context.Options.AdditionalFiles, context.CancellationToken) is not { } baseline)
        {
            return;
        }

        var inSourceOrder = context.ReportedDiagnostics
            .Where(diagnostic => diagnostic.Location.SourceTree is not null && Descriptors.ContainsKey(diagnostic.Id))
            .OrderBy(diagnostic => diagnostic.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Start)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan.Length);
        foreach (var diagnostic in inSourceOrder)
        {
            context.CancellationToken.ThrowIfCancellationRequested();
            if (baseline.Takes(FingerprintOf(diagnostic, context)))
            {
                context.ReportSuppression(Suppression.Create(Descriptors[diagnostic.Id], diagnostic));
            }
        }
    }

    private static Fingerprint FingerprintOf(Diagnostic diagnostic, SuppressionAnalysisContext context)
    {
        var member = Property(FindingProperties.Member);
        if (member is null && diagnostic.Location.SourceTree is { } tree && context.Compilation.ContainsSyntaxTree(tree))
        {
            var model = context.GetSemanticModel(tree);
            member = FindingMember.IdAt(model, diagnostic.Location.SourceSpan.Start, context.CancellationToken);
        }

        return Fingerprint.Of(diagnostic.Id, member, Property(FindingProperties.Source), Property(FindingProperties.Sink));

        string? Property(string key) => diagnostic.Properties.TryGetValue(key, out var value) && value is { Length: > 0 } ? value : null;
    }
}
