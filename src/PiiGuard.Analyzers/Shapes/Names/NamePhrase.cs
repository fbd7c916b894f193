using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>What kinds of values a type holds, as far as names care.</summary>
[Flags]
internal enum ValueKinds
{
    None = 0,
    Text = 1,
    Number = 1 << 1,
    Real = 1 << 2,
    Date = 1 << 3,
    Bool = 1 << 4,
    Enum = 1 << 5,
    Bytes = 1 << 6,
    Guid = 1 << 7,
    Uri = 1 << 8,
    Ip = 1 << 9,
    Mail = 1 << 10,
    Object = 1 << 11,
    Any = (1 << 12) - 1,
}

/// <summary>What a phrase at the end of an identifier tells.</summary>
/// <param name="Category">What kind of personal data; null for a phrase that only looks like it.</param>
/// <param name="Contexts">The contexts, one bit each, of which the containing type must have one; zero where none is needed.</param>
/// <param name="IsSpelledOut">False for a phrase that a set was expanded in.</param>
/// <param name="IsOwn">True for a phrase that a user added: it counts in every type.</param>
internal sealed record NamePhrase(PiiCategory? Category, int Contexts, bool IsSpelledOut, bool IsOwn = false);

/// <summary>A phrase found at the end of an identifier.</summary>
/// <param name="Phrases">What it tells, the first that fits counts.</param>
/// <param name="Prefix">The words in front of it.</param>
/// <param name="First">The identifier's first word, be it in front of the phrase or its own.</param>
internal sealed record NameHit(ImmutableArray<NamePhrase> Phrases, ImmutableArray<string> Prefix, string First);
