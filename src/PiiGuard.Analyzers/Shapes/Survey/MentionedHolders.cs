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

    /// <summary>The facts without the tags of members whose types no name in the source leads to.</summary>
    /// <param name="assemblies">The declarations of libraries.</param>
    /// <param name="around">Declarations of other libraries, which may give objects of those types.</param>
    /// <param name="attributes">The names of the tag attributes.</param>
    /// <param name="isMentioned">Whether the source mentions a name.</param>
    public static ImmutableArray<DeclarationFacts> Only(
        ImmutableArray<DeclarationFacts> assemblies, ImmutableArray<DeclarationFacts> around, HashSet<string> attributes, Func<string, bool> isMentioned)
    {
        var all = assemblies.Concat(around).SelectMany(facts => facts.Declarations).ToList();
        var asleep = new HashSet<string>(all.Where(fact => fact.Kind == DeclarationKind.Data && fact.Attributes.Any(attributes.Contains)).Select(fact => fact.Container));
        if (asleep.Count > 0)
        {
            WakeMentioned(asleep, all, isMentioned);
        }

        return asleep.Count == 0 ? assemblies : assemblies.Select(facts => Without(facts, asleep)).ToImmutableArray();
    }

    /// <summary>Takes out the types that a name in the source leads to. All at once: libraries have many declarations.</summary>
    private static void WakeMentioned(HashSet<string> asleep, List<DeclarationFact> all, Func<string, bool> isMentioned)
    {
        var types = asleep.ToDictionary(static type => type, static type => new HashSet<string> { type });

        // What derives from a type leads to it, and what has a member of it. Ends: every round but the last adds to what a type leads to.
        for (var isChanged = true; isChanged;)
        {
            isChanged = false;
            foreach (var fact in all)
            {
                if (fact is { Kind: DeclarationKind.Type, Mentions: [var inherited, ..] } && types.TryGetValue(inherited, out var led))
                {
                    isChanged |= Add(types, fact.Name, led);
                }
                else if (fact.Kind == DeclarationKind.Data && !fact.Mentions.Any(Queries.Contains))
                {
                    foreach (var mentioned in fact.Mentions)
                    {
                        isChanged |= types.TryGetValue(mentioned, out led) && Add(types, fact.Container, led);
                    }
                }
            }
        }

        var parameters = new Dictionary<(string Container, string Name), HashSet<string>>();
        foreach (var fact in all)
        {
            foreach (var mentioned in fact.Kind == DeclarationKind.TypeParameter ? fact.Mentions : ImmutableArray<string>.Empty)
            {
                if (types.TryGetValue(mentioned, out var led))
                {
                    Add(parameters, (fact.Container, fact.Name), led);
                }
            }
        }

        foreach (var type in types)
        {
            Wake(type.Key, type.Value);
        }

        foreach (var fact in all)
        {
            foreach (var mentioned in fact.Kind is DeclarationKind.Data or DeclarationKind.Code ? fact.Mentions : ImmutableArray<string>.Empty)
            {
                if (types.TryGetValue(mentioned, out var led) || (parameters.Count > 0 && parameters.TryGetValue((fact.Container, mentioned), out led)))
                {
                    Wake(fact.Name, led);
                }
            }
        }

        void Wake(string name, HashSet<string> led)
        {
            if (asleep.Overlaps(led) && isMentioned(name))
            {
                asleep.ExceptWith(led);
            }
        }
    }

    /// <summary>Adds to what a name leads to; whether anything is new.</summary>
    private static bool Add<TName>(Dictionary<TName, HashSet<string>> ways, TName name, HashSet<string> led)
    {
        if (!ways.TryGetValue(name, out var known))
        {
            ways[name] = known = [];
        }

        var count = known.Count;
        known.UnionWith(led);
        return known.Count > count;
    }

    private static DeclarationFacts Without(DeclarationFacts facts, HashSet<string> asleep) => facts with
    {
        Declarations = facts.Declarations
            .Select(fact => fact.Kind == DeclarationKind.Data && asleep.Contains(fact.Container) ? fact with { Attributes = ImmutableArray<string>.Empty } : fact)
            .ToImmutableArray(),
    };
}
