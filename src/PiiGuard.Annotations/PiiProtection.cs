namespace PiiGuard;

/// <summary>How a sanitizer's result is protected.</summary>
#if PIIGUARD_PUBLIC
public
#else
internal
#endif
enum PiiProtection
{
    /// <summary>Removed or masked: what is left identifies nobody (<c>j***@***</c>).</summary>
    Redacted = 0,

    /// <summary>Replaced by a keyed hash or a token; only who holds the key or the table can find the person.</summary>
    Pseudonymized = 1,

    /// <summary>Encrypted; only who holds the key can read it.</summary>
    Encrypted = 2,

    /// <summary>Aggregated or generalised so that nobody can be found in it again.</summary>
    Anonymized = 3,
}
