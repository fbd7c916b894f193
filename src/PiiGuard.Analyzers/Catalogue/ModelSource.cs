using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>A member that a built-in <c>source</c> line names, of a type that this compilation's references have.</summary>
/// <param name="Type">The type's simple name.</param>
/// <param name="Namespace">The parts of its namespace: a file that uses the type names it or its whole namespace, most of the time.</param>
/// <param name="Member">The member's name.</param>
/// <param name="IsHeld">
/// True for a property or field, and for <c>ToString</c>: then objects of the type hold or print the data. Not where the line speaks of a part of what the member
/// gives: that is named to tell by which way code comes to the part.
/// </param>
internal sealed record ModelSource(string Type, ImmutableArray<string> Namespace, string Member, bool IsHeld)
{
    public bool Equals(ModelSource? other) =>
        other is not null && Type == other.Type && Member == other.Member && IsHeld == other.IsHeld && Namespace.SequenceEqual(other.Namespace);

    public override int GetHashCode() => Type.GetHashCode() ^ Member.GetHashCode();
}
