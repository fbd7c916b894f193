using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>
/// PII0001: a record for every tagged declaration, and for every flow of personal data into a sink that is protected there. Not a
/// finding: what a report is made of. Only where <c>PiiGuardInventory</c> asks for it.
/// </summary>
internal sealed class Inventory
{
    public static readonly DiagnosticDescriptor Descriptor = RuleDescriptor.Create(
        "PII0001",
        "Inventory of personal data",
        "{0} '{1}' {2}",
        DiagnosticSeverity.Info,
        "Where personal data is declared, and where it goes protected: the material of a record of processing activities.",
        WellKnownDiagnosticTags.CompilationEnd);

    private readonly ConcurrentBag<(DataFlow Flow, ISymbol Owner)> _flows = [];
    private readonly TypeShapes _shapes;
    private readonly SeverityPolicy _policy;

    private Inventory(TypeShapes shapes, SeverityPolicy policy)
    {
        _shapes = shapes;
        _policy = policy;
    }

    /// <summary>Collects for these files, where any of them asks for it; null elsewhere.</summary>
    public static Inventory? For(Compilation compilation, TypeShapes shapes, SeverityPolicy policy) =>
        policy.AnyInventory(compilation.SyntaxTrees) ? new Inventory(shapes, policy) : null;

    /// <summary>Takes note of a flow.</summary>
    public void Add(DataFlow flow, ISymbol owner) => _flows.Add((flow, owner));

    /// <summary>Reports the records, in source order.</summary>
    public void Report(CompilationAnalysisContext context)
    {
        var records = InventoryMembers.Of(context.Compilation, _shapes, context.CancellationToken).Select(OfMember).Concat(_flows.SelectMany(OfFlow)).OfType<Diagnostic>();
        foreach (var record in records
            .OrderBy(record => record.Location.SourceTree!.FilePath, StringComparer.Ordinal)
            .ThenBy(record => record.Location.SourceSpan.Start)
            .ThenBy(record => record.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparer.Ordinal))
        {
            context.ReportDiagnostic(record);
        }
    }

    private Diagnostic? OfMember((ISymbol Declaration, Tag Tag) member)
    {
        var location = member.Declaration.Locations.FirstOrDefault(place => place.SourceTree is { } tree && _policy.At(tree).Inventory);
        if (location?.SourceTree is not { } tree || SeverityIn(tree, member.Tag.Category) is not { } severity)
        {
            return null;
        }

        var tier = Words.Tiers.For(_policy.TierOf(member.Tag.Category, tree));
        var properties = ImmutableDictionary<string, string?>.Empty
            .Add(FindingProperties.Record, "member")
            .Add(FindingProperties.Category, Words.Categories.For(member.Tag.Category))
            .Add(FindingProperties.Tier, tier)
            .Add(FindingProperties.Source, FindingMember.SourceIdOf(member.Declaration))
            .Add(FindingProperties.Member, FindingMember.IdOf(member.Declaration));
        return Diagnostic.Create(
            Descriptor, location, severity, additionalLocations: null, properties, member.Tag.Category, FlowReport.Name(member.Declaration), $"is personal data ({tier})");
    }

    private IEnumerable<Diagnostic?> OfFlow((DataFlow Flow, ISymbol Owner) found)
    {
        var (flow, owner) = found;
        var tree = flow.At.SyntaxTree;
        foreach (var label in flow.Labels.Where(label => _policy.At(tree).Inventory && FlowReport.IsAccepted(label, flow.Kind, _policy, tree)))
        {
            if (SeverityIn(tree, label.Tag!.Category) is not { } severity)
            {
                continue;
            }

            var protection = Words.Protections.For(Guessable.ProtectionOf(label.Protection, label.Tag.Category)!.Value);
            var kind = Words.SinkKinds.For(flow.Kind);
            var way = flow.Way(label);
            var properties = ImmutableDictionary<string, string?>.Empty
                .Add(FindingProperties.Record, "flow")
                .Add(FindingProperties.Category, Words.Categories.For(label.Tag.Category))
                .Add(FindingProperties.Tier, Words.Tiers.For(_policy.TierOf(label.Tag.Category, tree)))
                .Add(FindingProperties.Source, FindingMember.SourceIdOf(label.Tag.Symbol))
                .Add(FindingProperties.Sink, flow.Sink.OriginalDefinition.GetDocumentationCommentId())
                .Add(FindingProperties.Member, FindingMember.IdOf(owner))
                .Add(FindingProperties.Kind, kind)
                .Add(FindingProperties.Protection, protection)
                .Add(FindingProperties.Path, string.Join(" -> ", way.Select(FlowReport.Describe)));
            yield return Diagnostic.Create(
                Descriptor, flow.At.GetLocation(), severity, way, properties,
                label.Tag.Category, FlowReport.Name(label.Tag.Symbol), $"gets to '{FlowReport.SinkName(flow.Sink)}' ({kind.Replace('_', ' ')}) {protection}");
        }
    }

    private DiagnosticSeverity? SeverityIn(SyntaxTree tree, PiiCategory category) => _policy.SeverityOf(Descriptor.Id, category, tree);
}
