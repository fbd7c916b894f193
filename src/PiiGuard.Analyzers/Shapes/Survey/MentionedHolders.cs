using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>
/// Which tagged members of libraries a compilation can get at. A user token's <c>Value</c> is tagged in every web application, but reading it takes a name of
/// its type, of a type derived from it, or of a member that gives one; without it, every other <c>Value</c> would count as a source.
/// </summary>
internal static class MentionedHolders
{
    /// <summary>The facts without the tags of members whose types no name in the source leads to.</summary>
    /// <param name="assemblies">The declarations of libraries.</param>
    /// <param name="around">Declarations of other libraries, which may give objects of those types.</param>
    /// <param name="attributes">The names of the tag attributes.</param>
    /// <param name="isMentioned">Whether the source mentions a name.</param>
    public static ImmutableArray<DeclarationFacts> Only(
        ImmutableArray<DeclarationFacts> assemblies, ImmutableArray<DeclarationFacts> around, HashSet<string> attributes, Func<string, bool> isMentioned)
    {
        var all = assemblies.Concat(around).SelectMany(facts => facts.Declarations).ToList();
        var asleep = all.Where(fact => fact.Kind == DeclarationKind.Data && fact.Attributes.Any(attributes.Contains))
            .Select(fact => fact.Container)
            .Distinct()
            .Where(type => !WaysTo(type, all).Any(isMentioned))
            .ToImmutableHashSet();
        return asleep.IsEmpty ? assemblies : assemblies.Select(facts => Without(facts, asleep)).ToImmutableArray();
    }

    private static HashSet<string> WaysTo(string type, List<DeclarationFact> all)
    {
        var types = new HashSet<string> { type };
        // Ends: every round but the last adds a type.
        for (var count = 0; count != types.Count;)
        {
            count = types.Count;
            types.UnionWith(all.Where(fact => fact is { Kind: DeclarationKind.Type, Mentions: [var inherited, ..] } && types.Contains(inherited)).Select(fact => fact.Name));
        }

        var parameters = new HashSet<(string, string)>(
            all.Where(fact => fact.Kind == DeclarationKind.TypeParameter && fact.Mentions.Any(types.Contains)).Select(fact => (fact.Container, fact.Name)));
        var names = new HashSet<string>(types);
        names.UnionWith(all
            .Where(fact => fact.Kind is DeclarationKind.Data or DeclarationKind.Code && fact.Mentions.Any(name => types.Contains(name) || parameters.Contains((fact.Container, name))))
            .Select(fact => fact.Name));
        return names;
    }

    private static DeclarationFacts Without(DeclarationFacts facts, ImmutableHashSet<string> asleep) => facts with
    {
        Declarations = facts.Declarations
            .Select(fact => fact.Kind == DeclarationKind.Data && asleep.Contains(fact.Container) ? fact with { Attributes = ImmutableArray<string>.Empty } : fact)
            .ToImmutableArray(),
    };
}
