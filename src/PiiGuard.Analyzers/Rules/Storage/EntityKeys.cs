using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>The keys that Entity Framework finds by convention or attribute, a property's or a type's. What has none, and is led to by an entity, is a part of it.</summary>
internal static class EntityKeys
{
    private const string Key = "Id";

    public static bool HasKey(INamedTypeSymbol type, Roles roles) =>
        SourceTypes.Bases(type).Any(at => roles.AttributeOf(at, Role.Key) is not null || at.GetMembers().OfType<IPropertySymbol>().Any(property => IsKey(property, type, roles)));

    private static bool IsKey(IPropertySymbol property, INamedTypeSymbol type, Roles roles) =>
        property.Name.Equals(Key, StringComparison.OrdinalIgnoreCase)
        || property.Name.Equals(type.Name + Key, StringComparison.OrdinalIgnoreCase)
        || roles.AttributeOf(property, Role.Key) is not null;
}
