using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>PII0004: personal data goes where the analysis can't follow, or a body couldn't be analysed. Only asked for with an inventory.</summary>
internal static class DataOutOfSight
{
    public const string Id = "PII0004";

    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        Id,
        "Personal data goes where the analysis can't follow",
        "{0}",
        DiagnosticSeverity.Info,
        "Where data goes through dynamic, reflection or a method that nobody knows, or a body is too long or nested too deeply, nobody can say where it ends up.");

    public static bool IsSought(IEnumerable<SyntaxTree> files, SeverityPolicy policy) => files.Any(file => SeverityIn(file, policy) is not null);

    public static void Report(CodeBlockAnalysisContext context, BodyFlows found, SeverityPolicy policy)
    {
        if (found is { IsLimited: false, Unfollowed.IsEmpty: true }
            || SeverityIn(context.CodeBlock.SyntaxTree, policy) is not { } severity)
        {
            return;
        }

        if (found.IsLimited)
        {
            var location = context.OwningSymbol.Locations.FirstOrDefault(place => place.SourceTree == context.CodeBlock.SyntaxTree) ?? context.CodeBlock.GetLocation();
            Report(location, "This body is too long or nested too deeply to be analysed");
        }

        foreach (var (at, labels) in found.Unfollowed)
        {
            var data = FlowAnalysis.Ordered(labels).Select(label => label.Tag!).Distinct().ToList();
            var more = data.Count > 1 ? $", with {data.Count - 1} more," : "";
            Report(at.GetLocation(), $"{FlowReport.Name(data[0])}{more} goes where the analysis can't follow");
        }

        void Report(Location location, string message) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, severity, null, null, message));
    }

    private static DiagnosticSeverity? SeverityIn(SyntaxTree file, SeverityPolicy policy) => policy.SeverityOf(Id, PiiCategory.Unspecified, file);
}
