using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Policy;

/// <summary>Values that can be tried out one by one, so that an unkeyed hash doesn't hide them.</summary>
internal static class Guessable
{
    public static bool IsGuessable(PiiCategory category) => category
        is PiiCategory.Phone or PiiCategory.DateOfBirth or PiiCategory.NationalId or PiiCategory.TaxId or PiiCategory.Passport or PiiCategory.DriverLicense
        or PiiCategory.PaymentCard or PiiCategory.BankAccount or PiiCategory.IpAddress or PiiCategory.PostalAddress or PiiCategory.EntryCode;

    /// <summary>What a protection is worth for a category; null where it is worth nothing.</summary>
    public static PiiProtection? ProtectionOf(Protection protection, PiiCategory category) => protection switch
    {
        Protection.Redacted => PiiProtection.Redacted,
        Protection.Pseudonymized => PiiProtection.Pseudonymized,
        Protection.Encrypted => PiiProtection.Encrypted,
        Protection.Anonymized => PiiProtection.Anonymized,
        Protection.Hashed when !IsGuessable(category) => PiiProtection.Pseudonymized,
        _ => null,
    };

    /// <summary>What a protection is worth whatever the category is; null where it is worth nothing for some.</summary>
    public static PiiProtection? ProtectionOfAny(Protection protection) => protection == Protection.Hashed ? null : ProtectionOf(protection, PiiCategory.Unspecified);

    /// <summary>Whether something was done to a value that only looks like a protection of such a category.</summary>
    public static bool IsWeak(Protection protection, PiiCategory category) =>
        protection is not (Protection.None or Protection.Cleared) && ProtectionOf(protection, category) is null;
}
