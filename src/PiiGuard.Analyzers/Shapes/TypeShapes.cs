using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>That something is personal data, by declaration: what kind, and the declaration that says so.</summary>
/// <param name="Category">What kind of personal data.</param>
/// <param name="Symbol">The tagged member, parameter, method (its return value) or type; what a message names as the source.</param>
internal sealed record Tag(PiiCategory Category, ISymbol Symbol);

/// <summary>A tagged member that an object of a type gives away, and the way to it from the object.</summary>
internal sealed record DisclosedTag(Tag Tag, ImmutableArray<Part> Path);

/// <summary>Which members of a type are personal data, by declaration alone. Memoized per compilation; safe for cyclic types and threads.</summary>
internal sealed class TypeShapes
{
    /// <summary>False where nothing in the compilation or its references can be personal data: then there is nothing to analyse.</summary>
    public bool AnyTags => throw new NotImplementedException();

    /// <summary>Identifiers of tagged members, of members of tagged types, and names of tagged types: a body that mentions none reads no source itself.</summary>
    public ImmutableHashSet<string> SourceNames => throw new NotImplementedException();

    /// <summary>The tag of a property, field, parameter, or method (its return value), own, inherited or by its containing type; null if none or [NotPii].</summary>
    public Tag? TagOf(ISymbol symbol) => throw new NotImplementedException();

    /// <summary>The tag of the type itself, wrappers such as Task, Nullable and Lazy removed; null if none.</summary>
    public Tag? TagOfType(ITypeSymbol type) => throw new NotImplementedException();

    /// <summary>The tagged members that an object of this static type gives away when it is turned into text, destructured or serialized.</summary>
    public ImmutableArray<DisclosedTag> Disclosed(ITypeSymbol type, Disclosure mode) => throw new NotImplementedException();
}
