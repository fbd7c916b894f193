using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes;

/// <summary>How the text of an object comes to be.</summary>
internal enum TextKind
{
    /// <summary>The value itself is printed, or nobody can tell (interfaces, <c>object</c>, type parameters).</summary>
    Value,

    /// <summary>Only the name of its type is printed.</summary>
    TypeName,

    /// <summary>The compiler, or the framework for its tuples and pairs, prints its members.</summary>
    Members,

    /// <summary>A hand-written method prints it.</summary>
    HandWritten,
}

/// <summary>What <c>ToString</c> prints of a type, told from the type alone.</summary>
internal static class PrintedText
{
    public static TextKind KindOf(ITypeSymbol type)
    {
        switch (type.TypeKind)
        {
            case TypeKind.Array or TypeKind.Delegate or TypeKind.Pointer or TypeKind.FunctionPointer:
                return TextKind.TypeName;

            // A list behind an interface prints its type's name like any other.
            case TypeKind.Interface:
                return Wrappers.ElementOf(type) is null ? TextKind.Value : TextKind.TypeName;

            case TypeKind.Class or TypeKind.Struct when type is INamedTypeSymbol { SpecialType: not SpecialType.System_Object } named:
                if (PrintsItsMembers(named))
                {
                    return TextKind.Members;
                }

                return ToStringOf(named) switch
                {
                    null => named.SpecialType == SpecialType.None ? TextKind.TypeName : TextKind.Value,
                    { } method when RecordMembers.IsGenerated(method) => TextKind.Members,
                    _ => named.SpecialType == SpecialType.None ? TextKind.HandWritten : TextKind.Value,
                };

            default:
                return TextKind.Value;
        }
    }

    /// <summary>The method that prints objects of the type, a record's generated one too; null where only the type's name is printed.</summary>
    public static IMethodSymbol? ToStringOf(INamedTypeSymbol type)
    {
        for (var current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum) }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers(nameof(ToString)))
            {
                if (member is IMethodSymbol { IsOverride: true, Arity: 0, Parameters.IsEmpty: true } method)
                {
                    return method;
                }
            }
        }

        return FormattedToStringOf(type);
    }

    /// <summary>The hand-written <c>PrintMembers</c> of a record; null where the compiler made it.</summary>
    public static IMethodSymbol? PrintMembersOf(INamedTypeSymbol record) =>
        record.GetMembers("PrintMembers").OfType<IMethodSymbol>().FirstOrDefault(method =>
            method is { Arity: 0, Parameters: [{ Type.Name: "StringBuilder" }] } && !RecordMembers.IsGenerated(method));

    /// <summary>The members that the generated text of one record prints, or that a tuple or pair does; those of base records aside.</summary>
    public static IEnumerable<ISymbol> MembersOf(INamedTypeSymbol type) =>
        type.IsTupleType
            ? type.TupleElements.Select(element => (ISymbol)(element.CorrespondingTupleField ?? element))
            : DeclarationOrder.Of(type.GetMembers()).Where(IsPrinted);

    // What formatting calls in place of ToString() where only the former is written: interpolation, string.Format and loggers.
    private static IMethodSymbol? FormattedToStringOf(INamedTypeSymbol type)
    {
        foreach (var implemented in type.AllInterfaces)
        {
            if (Wrappers.Is(implemented, "IFormattable", "System") && implemented.GetMembers(nameof(ToString)) is [var declared])
            {
                return type.FindImplementationForInterfaceMember(declared) as IMethodSymbol;
            }
        }

        return null;
    }

    private static bool PrintsItsMembers(INamedTypeSymbol type) =>
        type.IsTupleType
        || type.IsAnonymousType
        || (type.Name == "KeyValuePair" && Wrappers.Is(type, "KeyValuePair", "System", "Collections", "Generic"))
        || (type.Name == "Tuple" && Wrappers.Is(type, "Tuple", "System"));

    private static bool IsPrinted(ISymbol member) => member switch
    {
        IPropertySymbol property => property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, IsIndexer: false, IsOverride: false, GetMethod: not null },
        IFieldSymbol field => field is { DeclaredAccessibility: Accessibility.Public, IsStatic: false },
        _ => false,
    };
}
