using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>What a declared type holds: the value inside wrappers and collections.</summary>
internal static class ValueKind
{
    // Task<IReadOnlyList<string?>>: nobody nests deeper in a declaration.
    private const int MaximumDepth = 8;

    /// <summary>The kind of the values, and the type that holds them once wrappers and collections are taken off.</summary>
    public static (ValueKinds Kind, ITypeSymbol Type) Of(ITypeSymbol type)
    {
        for (var depth = 0; depth < MaximumDepth; depth++)
        {
            if (Known(type) is { } kind)
            {
                return (kind, type);
            }

            if (Inner(type) is not { } inner)
            {
                break;
            }

            type = inner;
        }

        return (IsObject(type) ? ValueKinds.Object : ValueKinds.None, type);
    }

    private static ValueKinds? Known(ITypeSymbol type) => type.SpecialType switch
    {
        SpecialType.System_String => ValueKinds.Text,
        SpecialType.System_Boolean => ValueKinds.Bool,
        SpecialType.System_Char => ValueKinds.Text,
        SpecialType.System_DateTime => ValueKinds.Date,
        SpecialType.System_Single or SpecialType.System_Double => ValueKinds.Real,
        SpecialType.System_Decimal => ValueKinds.Real | ValueKinds.Number,
        >= SpecialType.System_SByte and <= SpecialType.System_UInt64 => ValueKinds.Number,
        SpecialType.None => KnownByName(type),
        SpecialType.System_Object or SpecialType.System_Void or SpecialType.System_Enum or SpecialType.System_Delegate => ValueKinds.None,
        _ => null,
    };

    private static ValueKinds? KnownByName(ITypeSymbol type)
    {
        switch (type.TypeKind)
        {
            case TypeKind.Enum:
                return ValueKinds.Enum;
            case TypeKind.Array when ((IArrayTypeSymbol)type).ElementType.SpecialType == SpecialType.System_Byte:
                return ValueKinds.Bytes;
            case TypeKind.Array:
                return null;
            case TypeKind.Delegate or TypeKind.Dynamic or TypeKind.TypeParameter or TypeKind.Pointer or TypeKind.FunctionPointer:
                return ValueKinds.None;
        }

        return type.Name switch
        {
            "SecureString" or "StringValues" or "StringBuilder" or "StringSegment" => ValueKinds.Text,
            "DateOnly" or "DateTimeOffset" or "LocalDate" or "Instant" => ValueKinds.Date,
            "Guid" or "Ulid" => ValueKinds.Guid,
            "Uri" => ValueKinds.Uri,
            "IPAddress" => ValueKinds.Ip,
            "MailAddress" or "MailboxAddress" or "MailAddressCollection" or "InternetAddressList" => ValueKinds.Mail,
            "Stream" or "MemoryStream" or "IFormFile" or "IBrowserFile" or "ByteString" => ValueKinds.Bytes,
            "Memory" or "ReadOnlyMemory" or "Span" or "ReadOnlySpan" when Argument(type)?.SpecialType == SpecialType.System_Byte => ValueKinds.Bytes,
            "Expression" or "Type" or "Regex" or "TimeSpan" or "Version" or "CultureInfo" or "LocalizedString" or "CancellationToken" => ValueKinds.None,
            _ => null,
        };
    }

    // A dictionary has two arguments and stays what it is: its name says nothing about which of them holds the datum.
    private static ITypeSymbol? Inner(ITypeSymbol type) => type is IArrayTypeSymbol array ? array.ElementType : Argument(type);

    private static ITypeSymbol? Argument(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments: { Length: 1 } arguments } ? arguments[0] : null;

    private static bool IsObject(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeKind: TypeKind.Class or TypeKind.Struct or TypeKind.Interface or TypeKind.Error, Name.Length: > 0, TypeArguments.IsEmpty: true };
}
