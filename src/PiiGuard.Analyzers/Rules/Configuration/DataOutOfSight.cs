using System.Collections.Immutable;
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
            Report(location, PropertyBag.Empty.In(context.OwningSymbol), "This body is too long or nested too deeply to be analysed");
        }

        foreach (var (at, labels, into) in found.Unfollowed)
        {
            var ordered = FlowAnalysis.Ordered(labels).OrderBy(label => policy.TierOf(label.Tag!.Category, at.SyntaxTree)).ToList();
            var data = ordered.Select(label => label.Tag!).Distinct().ToList();
            var way = DeclaredFinding.Way(data[0].Symbol, at.GetLocation());
            var properties = PropertyBag.Empty.About(data[0], data.Skip(1).ToList()).In(context.OwningSymbol).Protected(ordered[0].Protection).Along(way);
            Report(
                at.GetLocation(),
                into is null ? properties : properties.To(into, kind: (PiiSinkKind?)null),
                $"{FlowReport.List(data)} {(data.Count == 1 ? "goes" : "go")} into {(into is null ? "a dynamic call" : $"'{FlowReport.Name(into)}'")}, which the analysis can't follow",
                way);
        }

        void Report(Location location, ImmutableDictionary<string, string?> properties, string message, IEnumerable<Location>? way = null) =>
            context.ReportDiagnostic(Diagnostic.Create(Descriptor, location, severity, way, properties, message));
    }

    private static DiagnosticSeverity? SeverityIn(SyntaxTree file, SeverityPolicy policy) => policy.SeverityOf(Id, PiiCategory.Unspecified, file);
}
