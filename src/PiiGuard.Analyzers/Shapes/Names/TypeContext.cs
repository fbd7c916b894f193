using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Names;

/// <summary>What the name of a type and the names of its members say about what it is.</summary>
/// <param name="IsBlocked">Options, settings and the like: nobody's data.</param>
/// <param name="Contexts">The contexts of Names.txt, one bit each.</param>
internal readonly record struct TypeContext(bool IsBlocked, int Contexts)
{
    /// <summary>What the type's name says; a name that is all role (<c>Command</c>, <c>InputModel</c>) leaves the word to the type around it.</summary>
    public static (bool IsBlocked, bool IsThing, int Contexts) OfName(INamedTypeSymbol type, Vocabulary vocabulary)
    {
        for (var named = type; named is not null; named = named.ContainingType)
        {
            var all = vocabulary.Split(NameOf(named));
            var words = WithoutRoles(all, vocabulary);
            if (words.IsEmpty)
            {
                // A "Profile" is a person, though behind another word it is a role.
                if (ContextsOf(all, vocabulary) is var own and not 0)
                {
                    return (false, false, own);
                }

                continue;
            }

            var last = words[words.Length - 1];
            var singular = Vocabulary.Singular(last);
            return (vocabulary.Blocked.Contains(last) || vocabulary.Blocked.Contains(singular), vocabulary.Things.Contains(singular), ContextsOf(words, vocabulary));
        }

        return default;
    }

    /// <summary>The contexts that members of these categories (one bit each) prove.</summary>
    public static int OfEvidence(ulong evidence, Vocabulary vocabulary)
    {
        var contexts = 0;
        for (var index = 0; evidence != 0 && index < vocabulary.Contexts.Length; index++)
        {
            contexts |= (vocabulary.Contexts[index].Evidence & evidence) != 0 ? 1 << index : 0;
        }

        return contexts;
    }

    /// <summary>Whether one of the last words of a type's name says that it does something with data instead of being it.</summary>
    public static bool IsService(ITypeSymbol type, Vocabulary vocabulary)
    {
        var words = vocabulary.Split(type.Name);
        return !words.IsEmpty && vocabulary.Services.Contains(words[words.Length - 1]);
    }

    // The I of an interface is no word of its name.
    private static string NameOf(INamedTypeSymbol type) =>
        type.TypeKind == TypeKind.Interface && type.Name.Length > 2 && type.Name[0] == 'I' && char.IsUpper(type.Name[1]) ? type.Name.Substring(1) : type.Name;

    private static ImmutableArray<string> WithoutRoles(ImmutableArray<string> words, Vocabulary vocabulary)
    {
        var length = words.Length;
        while (length > 0 && (char.IsDigit(words[length - 1][0]) || vocabulary.Roles.Contains(words[length - 1]) || vocabulary.Roles.Contains(Vocabulary.Singular(words[length - 1]))))
        {
            length--;
        }

        return ImmutableArray.Create(words, 0, length);
    }

    private static int ContextsOf(ImmutableArray<string> words, Vocabulary vocabulary)
    {
        var contexts = 0;
        for (var index = 0; index < vocabulary.Contexts.Length; index++)
        {
            var rule = vocabulary.Contexts[index];
            if (IsHead(words, rule.Heads) || words.Any(word => rule.Parts.Contains(Vocabulary.Singular(word))))
            {
                contexts |= 1 << index;
            }
        }

        return contexts;
    }

    private static bool IsHead(ImmutableArray<string> words, ImmutableHashSet<string> heads)
    {
        for (var start = Math.Max(0, words.Length - 3); start < words.Length; start++)
        {
            if (heads.Contains(Vocabulary.Singular(Vocabulary.Join(words, start, words.Length))))
            {
                return true;
            }
        }

        return false;
    }
}
