using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>
/// Whether objects of a type hold personal data, in whatever part and however they would show it. Answers "can this matter at all" and may only err towards yes;
/// what an object gives away, and where, is for <see cref="DisclosureWalk"/>.
/// </summary>
internal sealed class HoldingTypes(TagReader tags, Func<ITypeParameterSymbol, ImmutableArray<ITypeSymbol>>? closings) : TypeSearch
{
    /// <summary>The type is tagged, or a member of it is, whoever can see that.</summary>
    protected override bool IsSought(ITypeSymbol type) =>
        type.TypeKind is TypeKind.Error or TypeKind.Dynamic
        || tags.TagOfType(type) is not null
        || (type is INamedTypeSymbol { SpecialType: SpecialType.None } named && Levels(named).Any(level => level.GetMembers().Any(member => IsTagged(member, named))));

    private bool IsTagged(ISymbol member, ITypeSymbol holder) => member is IPropertySymbol or IFieldSymbol && tags.TagOf(member, holder) is not null;

    protected override IEnumerable<ITypeSymbol> PartsOf(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return [array.ElementType];

            case IPointerTypeSymbol pointer:
                return [pointer.PointedAtType];

            case ITypeParameterSymbol parameter:
                return closings is null ? parameter.ConstraintTypes : parameter.ConstraintTypes.AddRange(closings(parameter));

            case INamedTypeSymbol { DelegateInvokeMethod: { } invoked }:
                return invoked.Parameters.Select(static parameter => parameter.Type).Append(invoked.ReturnType);

            case INamedTypeSymbol { SpecialType: SpecialType.None } named when named.IsAnonymousType || !FrameworkAssemblies.Contains(named.ContainingAssembly):
                return Elements(named).Concat(named.TypeArguments).Concat(Levels(named).SelectMany(Shown));

            case INamedTypeSymbol named:
                return Elements(named).Concat(named.TypeArguments);

            default:
                return [];
        }
    }

    private static IEnumerable<ITypeSymbol> Elements(INamedTypeSymbol type) => Wrappers.ElementOf(type) is { } element ? [element] : [];

    /// <summary>The types of the members that a text or a serializer may show. A query isn't data yet: a context of a database is no holder for having some.</summary>
    private IEnumerable<ITypeSymbol> Shown(INamedTypeSymbol level)
    {
        var showsAny = PrintedText.KindOf(level) == TextKind.HandWritten || PrintedText.PrintMembersOf(level) is not null;
        foreach (var member in level.GetMembers())
        {
            var type = member switch
            {
                IPropertySymbol { IsStatic: false, GetMethod: not null } property => property.Type,
                IFieldSymbol { IsStatic: false, IsImplicitlyDeclared: false } field => field.Type,
                _ => null,
            };
            if (type is not null && !IsQuery(type) && (showsAny || member.DeclaredAccessibility == Accessibility.Public || !member.GetAttributes().IsEmpty)
                && tags.OwnMarkOf(member) is not { IsPersonal: false })
            {
                yield return type;
            }
        }
    }

    private static bool IsQuery(ITypeSymbol type) => IsQueryable(type) || type.AllInterfaces.Any(IsQueryable);

    private static bool IsQueryable(ITypeSymbol type) => type is INamedTypeSymbol { Name: "IQueryable" } named && Wrappers.Is(named, "IQueryable", "System", "Linq");

    private static IEnumerable<INamedTypeSymbol> Levels(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? level = type; level is { SpecialType: SpecialType.None }; level = level.BaseType)
        {
            yield return level;
        }

        foreach (var contract in type.TypeKind == TypeKind.Interface ? type.AllInterfaces : ImmutableArray<INamedTypeSymbol>.Empty)
        {
            yield return contract;
        }
    }
}
