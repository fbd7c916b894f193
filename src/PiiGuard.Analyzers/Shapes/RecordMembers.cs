using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>What the compiler makes of records and auto-properties, told from source and from metadata, where less of it is said.</summary>
internal static class RecordMembers
{
    private const string BackingFieldSuffix = ">k__BackingField";

    /// <summary>The property whose backing field this is; null for any other field.</summary>
    public static ISymbol? PropertyBehind(IFieldSymbol field)
    {
        if (field.AssociatedSymbol is IPropertySymbol property)
        {
            return property.OriginalDefinition;
        }

        if (!field.Name.EndsWith(BackingFieldSuffix, StringComparison.Ordinal) || field.ContainingType is null)
        {
            return null;
        }

        var name = field.Name.Substring(1, field.Name.Length - 1 - BackingFieldSuffix.Length);
        return field.ContainingType.GetMembers(name).OfType<IPropertySymbol>().FirstOrDefault();
    }

    /// <summary>The backing field of an auto-property; null where there is none, or where metadata leaves private members out.</summary>
    public static IFieldSymbol? BackingFieldOf(IPropertySymbol property) =>
        property.IsIndexer || property.ContainingType is null
            ? null
            : property.ContainingType.GetMembers("<" + property.Name + BackingFieldSuffix).OfType<IFieldSymbol>().FirstOrDefault();

    /// <summary>
    /// What the positional parameter of a record's property says. The compiler copies no attribute from parameter to property, and in
    /// metadata nothing marks the primary constructor: a parameter of the property's name and type stands for it.
    /// </summary>
    public static Mark? ParameterOf(IPropertySymbol property, Func<IParameterSymbol, Mark?> read)
    {
        if (property.IsStatic || property.IsIndexer || property.ContainingType is not { } type || !IsRecord(type))
        {
            return null;
        }

        Mark? mark = null;
        foreach (var constructor in type.InstanceConstructors)
        {
            foreach (var parameter in constructor.Parameters)
            {
                if (parameter.Name == property.Name && SymbolEqualityComparer.Default.Equals(parameter.Type, property.Type))
                {
                    mark = Mark.Join(mark, read(parameter));
                }
            }
        }

        return mark;
    }

    /// <summary>True for records and record structs; metadata says it of the latter only by the members that the compiler made.</summary>
    public static bool IsRecord(INamedTypeSymbol type) =>
        type.IsRecord
        || (type.TypeKind == TypeKind.Struct && type.DeclaringSyntaxReferences.IsEmpty && type.GetMembers("op_Equality").Any(IsGenerated));

    /// <summary>True for the property that records compare their types with.</summary>
    public static bool IsEqualityContract(ISymbol member) =>
        member is IPropertySymbol { Name: "EqualityContract", Type: { Name: "Type", ContainingNamespace.Name: "System" } };

    /// <summary>True for a member that the compiler made.</summary>
    public static bool IsGenerated(ISymbol member) =>
        member.IsImplicitlyDeclared
        || (member.DeclaringSyntaxReferences.IsEmpty
            && member.GetAttributes().Any(attribute => attribute.AttributeClass is { Name: "CompilerGeneratedAttribute" }));
}
