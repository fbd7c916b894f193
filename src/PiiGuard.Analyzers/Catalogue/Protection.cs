namespace PiiGuard.Analyzers.Catalogue;

/// <summary>
/// How a value is protected so far: the four protections of <see cref="PiiProtection"/>, what only looks like one, and none.
/// </summary>
internal enum Protection
{
    /// <summary>In clear.</summary>
    None,

    /// <summary>Masked or removed.</summary>
    Redacted,

    /// <summary>A keyed hash or token.</summary>
    Pseudonymized,

    /// <summary>Encrypted.</summary>
    Encrypted,

    /// <summary>Aggregated or generalised.</summary>
    Anonymized,

    /// <summary>An unkeyed SHA-2 or SHA-3 hash: a pseudonym, unless what was hashed can be guessed.</summary>
    Hashed,

    /// <summary>Base64, hex and the like: readable by everybody.</summary>
    Encoded,

    /// <summary>MD5 or SHA-1.</summary>
    WeakHash,

    /// <summary>DES, RC2, ECB, a key in the code.</summary>
    WeakCipher,

    /// <summary>Was protected and is in clear again. Differs from <see cref="None"/> only on what is still to be resolved by a caller.</summary>
    Cleared,
}
