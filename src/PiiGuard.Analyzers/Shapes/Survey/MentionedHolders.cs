using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>
/// Which tagged members of libraries a compilation can get at. A user token's <c>Value</c> is tagged in every web application, but reading it takes a name of
/// its type, of a type derived from it, or of a member that gives one; without it, every other <c>Value</c> would count as a source.
/// </summary>
internal static class MentionedHolders
{
    // A query isn't data yet: a context of a database is no holder for having some.
    private static readonly ImmutableHashSet<string> Queries = ImmutableHashSet.Create("DbSet", "IQueryable");

    /// <summary>The types with tagged members that no name in the source leads to.</summary>
    /// <param name="tagged">The tagged declarations of libraries.</param>
    /// <param name="libraries">All declarations of these libraries, and of others that may give objects of their types.</param>
    /// <param name="isMentioned">Whether the source mentions a name.</param>
    public static HashSet<string> Unreached(IEnumerable<DeclarationFact> tagged, Declarations libraries, Func<string, bool> isMentioned)
    {
        // With what leads to them, which needn't be followed again.
        var unreached = new HashSet<string>();
        foreach (var type in tagged.Where(static fact => fact.Kind == DeclarationKind.Data).Select(static fact => fact.Container).Distinct())
        {
            if (!unreached.Contains(type) && Leading(type, libraries, isMentioned, unreached) is { } leading)
            {
                unreached.UnionWith(leading);
            }
        }

        return unreached;
    }

    /// <summary>
    /// The names that lead to a type: its own, those of types derived from it or with a member of it, those of members that give one of these. Null where one of
    /// them is mentioned.
    /// </summary>
    private static HashSet<string>? Leading(string type, Declarations libraries, Func<string, bool> isMentioned, HashSet<string> unreached)
    {
        if (isMentioned(type))
        {
            return null;
        }

        // Ends: a name is pushed only when it is new.
        var leading = new HashSet<string> { type };
        var pending = new Stack<string>(leading);
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            foreach (var fact in libraries.Mentioning(name))
            {
                var isMember = fact.Kind is DeclarationKind.Data or DeclarationKind.Code;
                if ((isMember && isMentioned(fact.Name)) || (fact.Kind == DeclarationKind.TypeParameter && IsGiven(fact, libraries, isMentioned)))
                {
                    return null;
                }

                var leads = fact.Kind == DeclarationKind.Type ? fact.Mentions[0] == name : fact.Kind == DeclarationKind.Data && !fact.Mentions.Any(Queries.Contains);
                if (leads && !unreached.Contains(fact.Type) && leading.Add(fact.Type))
                {
                    if (isMentioned(fact.Type))
                    {
                        return null;
                    }

                    pending.Push(fact.Type);
                }
            }
        }

        return leading;
    }

    /// <summary>Whether a mentioned member gives what a type parameter stands for.</summary>
    private static bool IsGiven(DeclarationFact parameter, Declarations libraries, Func<string, bool> isMentioned) => libraries.Mentioning(parameter.Name)
        .Any(fact => fact.Kind is DeclarationKind.Data or DeclarationKind.Code && fact.Container == parameter.Container && isMentioned(fact.Name));
}
