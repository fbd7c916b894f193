using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>Attributes of System.ComponentModel that say what a member holds, though they don't tag it.</summary>
internal static class NameHints
{
    // System.ComponentModel.DataAnnotations.DataType, by value: the enum itself may be missing where the attribute is seen.
    private const int PhoneNumber = 5;
    private const int EmailAddress = 10;
    private const int Password = 11;
    private const int CreditCard = 14;
    private const int PostalCode = 15;

    public static PiiCategory? Of(ImmutableArray<AttributeData> attributes)
    {
        foreach (var attribute in attributes)
        {
            if (Of(attribute) is { } category)
            {
                return category;
            }
        }

        return null;
    }

    private static PiiCategory? Of(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "EmailAddressAttribute" or "EmailAddress" => PiiCategory.Email,
        "PhoneAttribute" or "Phone" => PiiCategory.Phone,
        "CreditCardAttribute" or "CreditCard" => PiiCategory.PaymentCard,
        "PasswordPropertyTextAttribute" or "PasswordPropertyText" => PiiCategory.Credential,
        "DataTypeAttribute" or "DataType" => OfDataType(attribute),
        _ => null,
    };

    private static PiiCategory? OfDataType(AttributeData attribute) =>
        attribute.ConstructorArguments is [{ Value: int value }, ..]
            ? value switch
            {
                PhoneNumber => PiiCategory.Phone,
                EmailAddress => PiiCategory.Email,
                Password => PiiCategory.Credential,
                CreditCard => PiiCategory.PaymentCard,
                PostalCode => PiiCategory.PostalAddress,
                _ => null,
            }
            : null;
}
