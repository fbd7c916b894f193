using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Reporting;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>A tagged property that Entity Framework stores, and what protects it there.</summary>
/// <param name="Tag">Why it is personal data.</param>
/// <param name="Entity">The entity that it is a column of.</param>
/// <param name="Protection">How its converters, or what keeps an attribute's promise, protect it.</param>
/// <param name="By">The method that does, or the attribute or call that promises it; null where nothing does.</param>
/// <param name="IsAccepted">Whether policy takes that for enough.</param>
/// <param name="IsBrokenPromise">Whether it is promised to be encrypted and isn't, which is PII3008's.</param>
internal sealed record StoredColumn(Tag Tag, INamedTypeSymbol Entity, Protection Protection, ISymbol? By, bool IsAccepted, bool IsBrokenPromise)
{
    /// <summary>Whether what there is only looks like a protection of such data.</summary>
    public bool IsWeak => Guessable.IsWeak(Protection, Tag.Category);

    /// <summary>How a property of a record says it.</summary>
    public string ProtectionWord => Guessable.ProtectionOf(Protection, Tag.Category) is { } protection ? PolicyWords.Protections.For(protection) : Words.SnakeCase(Protection.ToString());

    /// <summary>How a message says it.</summary>
    public string How => IsAccepted ? ProtectionWord : Protection == Protection.None ? "unencrypted" : FlowReport.Describe(Protection);

    /// <summary>What is known of a column.</summary>
    /// <param name="property">The property.</param>
    /// <param name="entity">The entity.</param>
    /// <param name="tree">The file that asks, for its policy.</param>
    /// <param name="flow">What is known of the compilation.</param>
    /// <param name="policy">Which protections are enough.</param>
    /// <returns>Null where the column holds no personal data.</returns>
    public static StoredColumn? Of(IPropertySymbol property, INamedTypeSymbol entity, SyntaxTree? tree, FlowContext flow, SeverityPolicy policy)
    {
        if (flow.Shapes.TagOf(property, entity) is not { } tag)
        {
            return null;
        }

        var promise = ColumnPromises.For(flow).Value.Of(property);
        var given = EntityModel.For(flow).Value.Setup.ProtectionsOf(property).Select(converter => (Protection: converter.Key, By: (ISymbol)converter.Value)).ToList();
        if (promise is { IsBroken: false })
        {
            given.Add((Protection.Encrypted, promise.Value.Promise));
        }

        given.Sort((left, right) => left.Protection.CompareTo(right.Protection));
        var accepted = given.FindAll(each => Guessable.ProtectionOf(each.Protection, tag.Category) is { } kept && policy.Accepts(PiiSinkKind.Database, kept, tree));
        var best = accepted.Concat(given).FirstOrDefault();
        return new StoredColumn(tag, entity, best.Protection, best.By, accepted.Count > 0, promise is { IsBroken: true });
    }
}
