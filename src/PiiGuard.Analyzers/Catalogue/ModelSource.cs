namespace PiiGuard.Analyzers.Catalogue;

/// <summary>A member that a built-in <c>source</c> line names, of a type that this compilation's references have.</summary>
/// <param name="Type">The type's simple name.</param>
/// <param name="Namespace">The last part of its namespace: code that uses the type mentions one of the two, most of the time.</param>
/// <param name="Member">The member's name.</param>
/// <param name="IsHeld">True for a property or field, and for <c>ToString</c>: then objects of the type hold or print the data.</param>
internal sealed record ModelSource(string Type, string Namespace, string Member, bool IsHeld);
