using System.Runtime.InteropServices;
using System.Security.Cryptography;
using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace GuardedShop.Infrastructure;

/// <summary>What must not be in a log as it is.</summary>
public sealed class PersonalAttribute() : DataClassificationAttribute(Personal)
{
    public static DataClassification Personal { get; } = new("GuardedShop", nameof(Personal));
}

/// <summary>
/// Leaves of a value what tells two people apart and names neither; the key is made anew with each start. It stands on its own, since the log is there
/// before any other service, data protection included.
/// </summary>
public sealed class PseudonymRedactor : Redactor
{
    private const int Length = 12;

    private readonly byte[] key = RandomNumberGenerator.GetBytes(32);

    public override int GetRedactedLength(ReadOnlySpan<char> input) => Length;

    public override int Redact(ReadOnlySpan<char> source, Span<char> destination)
    {
        Convert.ToHexString(HMACSHA256.HashData(key, MemoryMarshal.AsBytes(source))).AsSpan(0, Length).CopyTo(destination);
        return Length;
    }
}
