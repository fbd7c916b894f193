using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>What a type is, going by its name.</summary>
[Flags]
internal enum TypeNature
{
    None = 0,

    /// <summary>Options, settings and the like: nobody's data, neither in its members nor in its parameters.</summary>
    Blocked = 1,

    /// <summary>A service or controller: its own members are tools, its parameters may well be data.</summary>
    Machine = 2,

    /// <summary>Something that is no person even when it has an e-mail address.</summary>
    Thing = 4,

    /// <summary>Something with the address of a machine: credentials in it are that machine's.</summary>
    Remote = 8,
}

/// <summary>What the name of a type and the names of its members say about what it is.</summary>
/// <param name="Nature">What its name says.</param>
/// <param name="Contexts">The contexts of Names.txt that its name or its members establish, one bit each.</param>
internal sealed record TypeContext(TypeNature Nature, int Contexts)
{
    public static readonly TypeContext Unknown = new(TypeNature.None, 0);

    /// <summary>What the type's name says; a name that is all role (<c>Command</c>, <c>InputModel</c>) leaves the word to the type around it.</summary>
    public static TypeContext OfName(INamedTypeSymbol type, Vocabulary vocabulary)
    {
        for (var named = type; named is not null; named = named.ContainingType)
        {
            var all = vocabulary.Split(NameOf(named));
            var words = WithoutRoles(all, vocabulary);
            if (!words.IsEmpty)
            {
                return new TypeContext(NatureOf(words[words.Length - 1], vocabulary), ContextsOf(words, all, vocabulary));
            }

            // "UpdateProfileRequest" is about a person, though behind another word "Profile" is a role.
            if (all.Aggregate(0, (contexts, word) => contexts | ContextsOf(ImmutableArray.Create(word), all, vocabulary)) is var own and not 0)
            {
                return new TypeContext(TypeNature.None, own);
            }
        }

        return Unknown;
    }

    /// <summary>What a method's name says about its parameters: <c>CreateUser(name)</c>, <c>VerifyTwoFactor(token)</c>.</summary>
    public static int OfMethod(string name, Vocabulary vocabulary)
    {
        var words = vocabulary.Split(name);
        if (words is [.., "async"])
        {
            words = words.RemoveAt(words.Length - 1);
        }

        return words.Length > 1 ? ContextsOf(vocabulary.Makers.Contains(words[0]) ? words : ImmutableArray<string>.Empty, words, vocabulary) : 0;
    }

    /// <summary>The contexts that members of these categories (one bit each) prove.</summary>
    /// <param name="evidence">The categories of all members.</param>
    /// <param name="own">Those of members that aren't another person's: only they make a type a person.</param>
    public static int OfEvidence(ulong evidence, ulong own, Vocabulary vocabulary)
    {
        var contexts = 0;
        for (var index = 0; evidence != 0 && index < vocabulary.Contexts.Length; index++)
        {
            var seen = vocabulary.PersonContext == 1 << index ? own : evidence;
            contexts |= (vocabulary.Contexts[index].Evidence & seen) != 0 ? 1 << index : 0;
        }

        return contexts;
    }

    /// <summary>Whether the last word of a type's name says that it does something with data instead of being it.</summary>
    public static bool IsService(ITypeSymbol type, Vocabulary vocabulary)
    {
        var words = vocabulary.Split(type.Name);
        return !words.IsEmpty && vocabulary.Services.Contains(words[words.Length - 1]);
    }

    private static TypeNature NatureOf(string last, Vocabulary vocabulary)
    {
        var singular = Vocabulary.Singular(last);
        return vocabulary.Blocked.Contains(last) || vocabulary.Blocked.Contains(singular) ? TypeNature.Blocked
            : vocabulary.Machines.Contains(last) ? TypeNature.Machine
            : vocabulary.Things.Contains(singular) || vocabulary.Things.Contains(last) ? TypeNature.Thing
            : TypeNature.None;
    }

    // The I of an interface is no word of its name.
    private static string NameOf(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.Name.Length > 2 && type.Name[0] == 'I' && char.IsUpper(type.Name[1]) ? type.Name.Substring(1) : type.Name;

    private static ImmutableArray<string> WithoutRoles(ImmutableArray<string> words, Vocabulary vocabulary)
    {
        var length = words.Length;
        while (length > 0 && IsRole(words[length - 1], vocabulary))
        {
            length--;
        }

        return ImmutableArray.Create(words, 0, length);
    }

    private static bool IsRole(string word, Vocabulary vocabulary) =>
        char.IsDigit(word[0]) || vocabulary.Roles.Contains(word) || vocabulary.Roles.Contains(Vocabulary.Singular(word));

    // The longest ending that any context knows decides; a part may stand anywhere.
    private static int ContextsOf(ImmutableArray<string> words, ImmutableArray<string> all, Vocabulary vocabulary)
    {
        var contexts = 0;
        for (var start = Math.Max(0, words.Length - 3); start < words.Length && contexts == 0; start++)
        {
            var head = Vocabulary.Singular(Vocabulary.Join(words, start, words.Length));
            if (start < words.Length - 1 && vocabulary.Things.Contains(head))
            {
                // A "type member" is a thing, though a "member" is a person.
                return 0;
            }

            contexts = Where(rule => rule.Heads.Contains(head));
        }

        return contexts | Where(rule => all.Any(word => rule.Parts.Contains(Vocabulary.Singular(word))));

        int Where(Func<ContextRule, bool> isOne)
        {
            var found = 0;
            for (var index = 0; index < vocabulary.Contexts.Length; index++)
            {
                found |= isOne(vocabulary.Contexts[index]) ? 1 << index : 0;
            }

            return found;
        }
    }
}
