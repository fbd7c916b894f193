using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>That something is personal data, by declaration: what kind, and the declaration.</summary>
/// <param name="Category">What kind of personal data.</param>
/// <param name="Symbol">The member, parameter, method (its return value) or type that is personal data, as defined; what a message names as the source.</param>
internal sealed record Tag(PiiCategory Category, ISymbol Symbol)
{
    public bool Equals(Tag? other) =>
        other is not null && Category == other.Category && SymbolEqualityComparer.Default.Equals(Symbol, other.Symbol);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Symbol) ^ (int)Category;
}

/// <summary>A tagged member that an object of a type gives away, and the way to it from the object.</summary>
internal sealed record DisclosedTag(Tag Tag, ImmutableArray<Part> Path);

/// <summary>A hand-written <c>ToString</c> or <c>PrintMembers</c> that prints the part of an object at <paramref name="Path"/>.</summary>
internal sealed record HandWrittenText(IMethodSymbol Method, ImmutableArray<Part> Path);

/// <summary>What a declaration says of itself: personal data of a category, or not personal data.</summary>
internal sealed record Mark(bool IsPersonal, PiiCategory Category)
{
    public static readonly Mark NotPersonal = new(false, PiiCategory.Unspecified);

    public static Mark Personal(PiiCategory category) => new(true, category);

    /// <summary>
    /// Joins what two declarations say that bind a third alike:
    /// silent ∨ x = x, not personal ∨ personal = personal, personal ∨ personal = the more severe category.
    /// </summary>
    public static Mark? Join(Mark? left, Mark? right)
    {
        if (left is not { } one)
        {
            return right;
        }

        if (right is not { } other)
        {
            return left;
        }

        if (one.IsPersonal != other.IsPersonal)
        {
            return one.IsPersonal ? one : other;
        }

        return one.IsPersonal ? Personal(Policy.Tiers.MoreSevere(one.Category, other.Category)) : one;
    }
}
