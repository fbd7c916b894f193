using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Rules.Storage;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Configuration;

/// <summary>Words the records of the inventory. Each is null where its file doesn't ask for it, or policy is silent.</summary>
internal sealed class InventoryRecords(FlowContext known, SeverityPolicy policy, CancellationToken cancellationToken)
{
    private readonly ProtectingCalls _protectors = new(known.Compilation, known.Catalogue, _ => true, cancellationToken);
    private readonly EntityModel? _entities = Roles.For(known.Compilation).Exists(Role.EfContext) ? EntityModel.For(known).Value : null;

    /// <summary>A tagged declaration, and how Entity Framework stores it.</summary>
    public Diagnostic? OfMember(ISymbol declaration, Tag tag)
    {
        var at = declaration.Locations.FirstOrDefault(place => place.SourceTree is { } tree && policy.At(tree).Inventory);
        if (at?.SourceTree is not { } tree)
        {
            return null;
        }

        var properties = About("member", tag, declaration, declaration, tree);
        var what = $"is personal data ({properties[FindingProperties.Tier]})";
        if (declaration is IPropertySymbol property && _entities?.EntityOf(property) is { } entity && StoredColumn.Of(property, entity, tree, known, policy) is { } column)
        {
            properties = Stored(properties, column);
            what += $", stored in a column of '{entity.Name}' {column.How}";
        }

        return Create(at, tag, declaration, properties, what);
    }

    /// <summary>The personal data that a flow brings to its sink well enough protected.</summary>
    public IEnumerable<Diagnostic?> OfFlow(DataFlow flow, ISymbol owner)
    {
        var tree = flow.At.SyntaxTree;
        foreach (var label in flow.Labels.Where(label => policy.At(tree).Inventory && FlowReport.IsAccepted(label, flow.Kind, policy, tree)))
        {
            var protection = PolicyWords.Protections.For(Guessable.ProtectionOf(label.Protection, label.Tag!.Category)!.Value);
            var kind = PolicyWords.SinkKinds.For(flow.Kind);
            var way = flow.Way(label);
            var properties = About("flow", label.Tag, label.Tag.Symbol, owner, tree)
                .To(flow.Sink, kind)
                .Add(FindingProperties.Protection, protection)
                .Along(way);
            properties = By(properties, ProtectorOf(flow.At, way, label.Protection));
            yield return Create(
                flow.At.GetLocation(), label.Tag, label.Tag.Symbol, properties, $"gets to '{FlowReport.SinkName(flow)}' ({kind.Replace('_', ' ')}) {protection}", way);
        }
    }

    /// <summary>
    /// The protected columns of entities that other projects declare: their members are recorded there, and here that they get to the database. In clear they are PII3003's.
    /// </summary>
    public IEnumerable<Diagnostic?> OfForeignColumns()
    {
        foreach (var (root, property, entity) in _entities?.ForeignColumns.SelectMany(columns => columns) ?? [])
        {
            if (root.At.SourceTree is { } tree && policy.At(tree).Inventory && StoredColumn.Of(property, entity, tree, known, policy) is { IsAccepted: true } column)
            {
                var properties = Stored(About("flow", column.Tag, column.Tag.Symbol, root.Owner, tree), column)
                    .To(entity, PolicyWords.SinkKinds.For(PiiSinkKind.Database))
                    .Along(ImmutableArray.Create(root.At));
                yield return Create(root.At, column.Tag, property, properties, $"is stored in a column of '{entity.Name}' {column.How}");
            }
        }
    }

    /// <summary>
    /// What gave data its protection, found after the fact, as the way is: the first call with that effect in the expression that meets the sink and in the
    /// places that it goes through from there, or in what they call and what their variables hold.
    /// </summary>
    private IMethodSymbol? ProtectorOf(SyntaxNode at, ImmutableArray<Location> way, Protection protection)
    {
        var behind = way.SkipWhile(step => step.SourceTree != at.SyntaxTree || step.SourceSpan != at.Span).Skip(1).Where(step => step.SourceTree is not null)
            .Select(step => step.SourceTree!.GetRoot(cancellationToken).FindNode(step.SourceSpan, getInnermostNodeForTie: true));
        return _protectors.In(behind.Prepend(at)).TryGetValue(protection, out var method) ? method : null;
    }

    private ImmutableDictionary<string, string?> About(string record, Tag tag, ISymbol source, ISymbol member, SyntaxTree tree) => PropertyBag.Empty
        .Add(FindingProperties.Record, record)
        .Add(FindingProperties.Tier, PolicyWords.Tiers.For(policy.TierOf(tag.Category, tree)))
        .About(tag.Category, source)
        .In(member);

    private static ImmutableDictionary<string, string?> Stored(ImmutableDictionary<string, string?> properties, StoredColumn column) => By(
        properties.Add(FindingProperties.Storage, FindingMember.IdOf(column.Entity)).Add(FindingProperties.Protection, column.ProtectionWord), column.By);

    private static ImmutableDictionary<string, string?> By(ImmutableDictionary<string, string?> properties, ISymbol? by) =>
        by is null ? properties : properties.Add(FindingProperties.By, FindingMember.IdOf(by));

    private Diagnostic? Create(
        Location at, Tag tag, ISymbol source, ImmutableDictionary<string, string?> properties, string what, ImmutableArray<Location> way = default) =>
        policy.SeverityOf(Inventory.Descriptor.Id, tag.Category, at.SourceTree) is { } severity
            ? Diagnostic.Create(Inventory.Descriptor, at, severity, way.IsDefault ? null : way, properties, FlowReport.Name(tag.Category), FlowReport.Name(source), what)
            : null;
}
