using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;

namespace PiiGuard.Analyzers.Flow;

/// <summary>What the flow analysis needs to know of types.</summary>
internal static class Types
{
    private static readonly HashSet<string> Scalars = new(StringComparer.Ordinal)
    {
        "Guid", "DateTimeOffset", "TimeSpan", "DateOnly", "TimeOnly", "BigInteger", "CancellationToken", "Type",
    };

    /// <summary>The type of a variable or member; a method's return type.</summary>
    public static ITypeSymbol? Of(ISymbol symbol) => symbol switch
    {
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        IMethodSymbol method => method.ReturnType,
        ITypeSymbol type => type,
        _ => null,
    };

    /// <summary>The <c>T</c> of <c>Task&lt;T&gt;</c>, <c>Lazy&lt;T&gt;</c> and the like: a wrapper's value is what it wraps.</summary>
    public static ITypeSymbol? Unwrap(ITypeSymbol? type) => type is null ? null : Wrappers.Unwrap(type);

    /// <summary>Whether values of the type have members or elements that are followed apart from them. False for text, numbers, dates.</summary>
    public static bool HasParts(ITypeSymbol? type)
    {
        type = Unwrap(type);
        if (type is null)
        {
            return false;
        }

        return type.SpecialType is SpecialType.None or SpecialType.System_Object or SpecialType.System_Array or SpecialType.System_Delegate
                or SpecialType.System_MulticastDelegate or (>= SpecialType.System_Collections_IEnumerable and <= SpecialType.System_Collections_Generic_IReadOnlyCollection_T)
            && type.TypeKind is not (TypeKind.Enum or TypeKind.Pointer or TypeKind.FunctionPointer)
            && !(Scalars.Contains(type.Name) && type.ContainingNamespace?.Name == "System");
    }

    /// <summary>Text, bytes, a stream: what an unknown method that takes data may give back in.</summary>
    public static bool CanHoldText(ITypeSymbol? type)
    {
        type = Unwrap(type);
        return type switch
        {
            null => false,
            IArrayTypeSymbol array => array.ElementType.SpecialType is SpecialType.System_Byte or SpecialType.System_Char or SpecialType.System_String,
            { SpecialType: SpecialType.System_String or SpecialType.System_Object } => true,
            INamedTypeSymbol { TypeArguments: [var element], Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "IEnumerable" or "IAsyncEnumerable" or "List" } =>
                element.SpecialType is SpecialType.System_Byte or SpecialType.System_Char or SpecialType.System_String,
            { TypeKind: TypeKind.Dynamic or TypeKind.TypeParameter } => true,
            _ => Inherits(type, "Stream") || Inherits(type, "TextWriter") || Inherits(type, "TextReader") || type.Name is "StringBuilder" or "BinaryData" or "Uri",
        };
    }

    /// <summary>A task prints its type's name, not its result.</summary>
    public static bool IsTask(ITypeSymbol? type) => type is INamedTypeSymbol { Arity: 1, Name: "Task" or "ValueTask" };

    /// <summary>Whether a type is a type parameter, or made of one.</summary>
    public static bool Mentions(ITypeSymbol type, ITypeParameterSymbol parameter) => type switch
    {
        ITypeParameterSymbol => SymbolEqualityComparer.Default.Equals(type, parameter),
        IArrayTypeSymbol array => Mentions(array.ElementType, parameter),
        INamedTypeSymbol named => named.TypeArguments.Any(argument => Mentions(argument, parameter)),
        _ => false,
    };

    /// <summary>Whether a place of a type may hold a datum that is text where it is tagged: a mail address or name makes no number, and only a date of birth a date.</summary>
    public static bool MayHold(ITypeSymbol? place, Tag tag) =>
        place is null || HasParts(place) || CanHoldText(place) || !CanHoldText(Of(tag.Symbol))
        || (tag.Category is not (PiiCategory.Email or PiiCategory.Name)
            && (Unwrap(place)!.Name is not ("DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly") || tag.Category is PiiCategory.DateOfBirth or PiiCategory.Unspecified));

    /// <summary>Letters or bytes in a row.</summary>
    public static bool IsText(ITypeSymbol? type) =>
        type is not null && ElementOf(type)?.SpecialType is SpecialType.System_Char or SpecialType.System_Byte;

    /// <summary>A value type with members of its own: assigning it copies it.</summary>
    public static bool IsCopied(ITypeSymbol? type) =>
        type is { IsValueType: true, TypeKind: TypeKind.Struct } && HasParts(type) && !IsText(type) && SymbolEqualityComparer.Default.Equals(Unwrap(type), type);

    /// <summary>The type of a part of an object of the given type; null where it can't be told.</summary>
    public static ITypeSymbol? OfPart(ITypeSymbol? type, Part part)
    {
        type = Unwrap(type);
        if (type is null)
        {
            return null;
        }

        if (part == Part.Element)
        {
            return ElementOf(type);
        }

        if (part == Part.Result)
        {
            return (type as INamedTypeSymbol)?.DelegateInvokeMethod?.ReturnType;
        }

        return part.IsMember && PortType.Member(type, part.Name) is { } member ? Of(member) : null;
    }

    /// <summary>The type of a part of an object that may be one of several; where they disagree, what is declared says it, if anything does.</summary>
    public static ITypeSymbol? OfPart(Value value, ITypeSymbol? declared, Part part)
    {
        ITypeSymbol? known = null;
        foreach (var cell in value.Cells)
        {
            var own = OfPart(cell.Type, part);
            if (known is not null && own is not null && !SymbolEqualityComparer.Default.Equals(known, own))
            {
                return OfPart(declared, part);
            }

            known ??= own;
        }

        return known ?? OfPart(declared, part);
    }

    /// <summary>The type at the end of a way into an object of the given type; null where it can't be told.</summary>
    public static ITypeSymbol? OfPath(ITypeSymbol? type, ImmutableArray<Part> path) => path.Aggregate(type, OfPart);

    /// <summary>
    /// Whether an object of the type can have the part. Said of the program's own types only, which are known whole; values of several types that meet in one
    /// variable would otherwise get each other's parts.
    /// </summary>
    public static bool MayHave(ITypeSymbol? type, Part part)
    {
        type = Unwrap(type);
        if (type is not INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct } || type.DeclaringSyntaxReferences.IsEmpty || Slot.IsInternal(part))
        {
            return true;
        }

        return part == Part.Element ? ElementOf(type) is not null || PortType.Member(type, WellKnownMemberNames.Indexer) is not null
            : !part.IsMember ? part == Part.Place
            : !type.IsSealed || PortType.Member(type, part.Name) is not null || IsKept((INamedTypeSymbol)type, part.Name);
    }

    /// <summary>A primary constructor's parameter, of the type itself or of a base, is kept like a field.</summary>
    private static bool IsKept(INamedTypeSymbol type, string name) =>
        SourceTypes.Bases(type).Any(at => at.InstanceConstructors.Any(constructor => constructor.Parameters.Any(parameter => parameter.Name == name)));

    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type.SpecialType == SpecialType.System_String)
        {
            return null;
        }

        if (ElementOfInterface(type as INamedTypeSymbol) is { } own)
        {
            return own;
        }

        foreach (var @interface in type.AllInterfaces)
        {
            if (ElementOfInterface(@interface) is { } element)
            {
                return element;
            }
        }

        return type is INamedTypeSymbol { TypeArguments: [var only], Name: "Span" or "ReadOnlySpan" or "Memory" or "ReadOnlyMemory" or "IEnumerator" or "Enumerator" }
            ? only
            : null;
    }

    private static ITypeSymbol? ElementOfInterface(INamedTypeSymbol? type) =>
        type is { TypeArguments: [var element], TypeKind: TypeKind.Interface, Name: "IEnumerable" or "IAsyncEnumerable" or "IQueryable" or "IEnumerator" or "IAsyncEnumerator" }
            ? element
            : null;

    /// <summary>A function, or a library's stream, writer or the like, but no task or token: what is handed to it may end up outside of the process.</summary>
    public static bool MayLeadOut(ITypeSymbol? type) =>
        Unwrap(type) is { TypeKind: TypeKind.Delegate }
        || Unwrap(type) is INamedTypeSymbol { DeclaringSyntaxReferences.IsEmpty: true, IsReferenceType: true } known && !IsOfThreading(known)
        && (known.SpecialType == SpecialType.System_IDisposable || known.AllInterfaces.Any(static contract => contract.SpecialType == SpecialType.System_IDisposable));

    private static bool IsOfThreading(INamedTypeSymbol type) =>
        type.ContainingNamespace is { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
            or { Name: "Tasks", ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } } };

    public static bool Inherits(ITypeSymbol? type, string baseName)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (type.Name == baseName)
            {
                return true;
            }
        }

        return false;
    }
}
