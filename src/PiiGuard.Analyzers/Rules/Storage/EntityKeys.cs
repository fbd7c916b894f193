using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Flow;

namespace PiiGuard.Analyzers.Rules.Storage;

/// <summary>The keys that Entity Framework finds by convention or attribute, a property's or a type's. What has none, and is led to by an entity, is a part of it.</summary>
internal static class EntityKeys
{
    private const string Key = "Id";

    public static bool HasKey(INamedTypeSymbol type, Roles roles)
    {
        var key = type.Name + Key;
        return SourceTypes.Bases(type).Any(at =>
            roles.AttributeOf(at, Role.Key) is not null || at.GetMembers().OfType<IPropertySymbol>().Any(property => IsKey(property, key, roles)));
    }

    private static bool IsKey(IPropertySymbol property, string key, Roles roles) =>
        property.Name.Equals(Key, StringComparison.OrdinalIgnoreCase)
        || property.Name.Equals(key, StringComparison.OrdinalIgnoreCase)
        || roles.AttributeOf(property, Role.Key) is not null;
}
