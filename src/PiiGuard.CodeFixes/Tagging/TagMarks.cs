using Microsoft.CodeAnalysis;

namespace PiiGuard.CodeFixes.Tagging;

/// <summary>
/// Whether a declaration is tagged as personal data, as far as its attributes say. Fixes use it to leave more out than they must: that the rules, which know
/// models too, have nothing to report afterwards.
/// </summary>
internal static class TagMarks
{
    private static readonly HashSet<string> Names =
    [
        "PiiAttribute", "PersonalDataAttribute", "ProtectedPersonalDataAttribute", "SensitiveDataAttribute", "PersonalInfoAttribute", "PersonallyIdentifiableAttribute",
        "PiiDataAttribute", "SensitiveInfoAttribute", "GdprDataAttribute", "PrivacyDataAttribute", "PrivateDataAttribute", "HealthDataAttribute", "PhiAttribute",
        "DataClassificationAttribute",
    ];

    /// <summary>Whether a member is personal data: by its own tag, one that it inherits, its record's parameter, its type's or its containing type's.</summary>
    public static bool IsPersonal(ISymbol member)
    {
        if (Has(member, "NotPiiAttribute"))
        {
            return false;
        }

        return Declarations(member).Any(IsTagged) || TypeOf(member) is { } type && IsTaggedType(type) || IsTaggedType(member.ContainingType);
    }

    private static IEnumerable<ISymbol> Declarations(ISymbol member)
    {
        yield return member;
        if (member is IPropertySymbol property)
        {
            for (var overridden = property.OverriddenProperty; overridden is not null; overridden = overridden.OverriddenProperty)
            {
                yield return overridden;
            }
        }

        if (member.ContainingType is not { } type)
        {
            yield break;
        }

        foreach (var declared in type.AllInterfaces.SelectMany(contract => contract.GetMembers(member.Name)))
        {
            yield return declared;
        }

        foreach (var parameter in type.IsRecord ? type.InstanceConstructors.SelectMany(constructor => constructor.Parameters) : [])
        {
            if (parameter.Name == member.Name)
            {
                yield return parameter;
            }
        }
    }

    private static bool IsTaggedType(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return IsTaggedType(array.ElementType);
        }

        if (type is INamedTypeSymbol { TypeArguments: var arguments } && arguments.Any(IsTaggedType))
        {
            return true;
        }

        for (var current = type; current is { SpecialType: SpecialType.None }; current = current.BaseType)
        {
            if (IsTagged(current))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsTagged(ISymbol symbol) => !Has(symbol, "NotPiiAttribute") && symbol.GetAttributes().Any(attribute => IsTag(attribute.AttributeClass));

    private static bool IsTag(INamedTypeSymbol? attribute)
    {
        if (attribute?.Name is "NoDataClassificationAttribute")
        {
            return false;
        }

        for (var current = attribute; current is not null; current = current.BaseType)
        {
            if (Names.Contains(current.Name))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Has(ISymbol symbol, string name) => symbol.GetAttributes().Any(attribute => attribute.AttributeClass?.Name == name);

    private static ITypeSymbol? TypeOf(ISymbol member) => member switch
    {
        IPropertySymbol property => property.Type,
        IFieldSymbol field => field.Type,
        _ => null,
    };
}
