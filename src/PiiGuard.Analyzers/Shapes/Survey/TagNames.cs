using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>From which declarations carry tags to the names that lead to personal data.</summary>
internal sealed class TagNames
{
    private readonly Declarations _all;
    private readonly ILookup<string, string> _aliases;
    private readonly HashSet<string> _taggedTypes = [];
    private readonly HashSet<string> _holders = [];

    /// <param name="all">The declarations that may carry tags, or mention what does.</param>
    /// <param name="aliases">Other names for types.</param>
    /// <param name="tagged">Those that carry tags.</param>
    /// <param name="sourceTypes">Types whose objects hold what models call a source.</param>
    /// <param name="inferred">Members, with their types' names, that count as tagged by their names.</param>
    /// <param name="indexes">The words of each file.</param>
    public TagNames(
        Declarations all,
        ImmutableArray<TypeAlias> aliases,
        IEnumerable<DeclarationFact> tagged,
        IEnumerable<string> sourceTypes,
        IReadOnlyCollection<InferredName> inferred,
        ImmutableArray<IdentifierIndex> indexes)
    {
        _all = all;
        _aliases = aliases.SelectMany(static alias => alias.Target.Select(target => new KeyValuePair<string, string>(target, alias.Name))).ToLookup(static pair => pair.Key, static pair => pair.Value);
        var facts = tagged.ToList();
        facts.ForEach(AddTagged);
        AddParameters(facts);

        _holders.UnionWith(sourceTypes);
        foreach (var (container, name) in inferred)
        {
            Sources.Add(name);
            _holders.Add(container);
        }

        SpreadTaggedTypes();
        SpreadHolders(indexes);
    }

    /// <summary>Whether any type is tagged.</summary>
    public bool TagsTypes => _taggedTypes.Count > 0;

    /// <summary>Names that reading personal data takes.</summary>
    public HashSet<string> Sources { get; } = [];

    /// <summary>Names through which code gets hold of objects that hold personal data.</summary>
    public HashSet<string> Carriers { get; } = [];

    private void AddTagged(DeclarationFact fact)
    {
        Sources.Add(fact.Name);
        if (fact.Kind == DeclarationKind.Type)
        {
            _taggedTypes.Add(fact.Name);
        }
        else if (fact.Kind == DeclarationKind.Data || fact.Name == fact.Container)
        {
            // A constructor's tagged parameter ends up in its object; of a record's, metadata knows nothing else.
            _holders.Add(fact.Container);
        }
    }

    /// <summary>What overrides or implements a method has its name and as many parameters, whose names are its own.</summary>
    private void AddParameters(List<DeclarationFact> tagged)
    {
        var places = new HashSet<(string, int, int)>(tagged.SelectMany(PlacesIn).Where(static at => at.Parameter.IsAttributed).Select(static at => at.Place));
        if (places.Count > 0)
        {
            Sources.UnionWith(_all.All.SelectMany(PlacesIn).Where(at => places.Contains(at.Place)).Select(static at => at.Parameter.Name));
        }
    }

    // Indexers have their types' names.
    private static IEnumerable<((string Method, int Count, int Ordinal) Place, ParameterFact Parameter)> PlacesIn(DeclarationFact fact) =>
        fact.Parameters.Select((parameter, ordinal) => ((fact.Kind == DeclarationKind.Data ? "" : fact.Name, fact.Parameters.Length, ordinal), parameter));

    private void SpreadTaggedTypes()
    {
        Close(_taggedTypes, static fact => fact.Kind == DeclarationKind.Type);
        _holders.UnionWith(_taggedTypes);
        Sources.UnionWith(_taggedTypes);
        if (_taggedTypes.Count == 0)
        {
            return;
        }

        // An object of a tagged type brings the members of its bases along.
        var members = new HashSet<string>(_taggedTypes);
        members.UnionWith(_taggedTypes.SelectMany(_all.Types).SelectMany(static fact => fact.Mentions));
        Sources.UnionWith(_all.All.Where(fact => fact.Kind == DeclarationKind.Data && members.Contains(fact.Container)).Select(static fact => fact.Name));
        Sources.UnionWith(_taggedTypes.SelectMany(_all.Mentioning).Where(static fact => fact.Kind != DeclarationKind.Type).Select(static fact => fact.Name));
    }

    private void SpreadHolders(ImmutableArray<IdentifierIndex> indexes)
    {
        Close(_holders, static fact => fact.Kind is DeclarationKind.Type or DeclarationKind.Data);
        Carriers.UnionWith(_holders);
        Carriers.UnionWith(_holders.SelectMany(_all.Mentioning).Select(static fact => fact.Name));

        // A type parameter stands for the holders that satisfy its constraints, and for those that some file closes it with.
        var satisfied = BasesOf(_holders);
        var holding = indexes.Where(index => index.ContainsAny(_holders)).ToList();
        var closed = new HashSet<string>(_all.TypeParameters.Select(static fact => fact.Container).Distinct().Where(type => holding.Any(index => index.Contains(type))));
        foreach (var parameter in _all.TypeParameters)
        {
            if (closed.Contains(parameter.Container) || parameter.Mentions.Any(satisfied.Contains))
            {
                Carriers.Add(parameter.Name);
                Carriers.UnionWith(_all.Mentioning(parameter.Name).Where(fact => fact.Container == parameter.Container).Select(static fact => fact.Name));
            }
        }
    }

    /// <summary>The types themselves, what they derive from and what they implement.</summary>
    private HashSet<string> BasesOf(HashSet<string> types) => Declarations.Reach(new HashSet<string>(types), name => _all.Types(name).SelectMany(static type => type.Mentions));

    /// <summary>Adds the types that are made of those in the set, as the declarations that count mention them.</summary>
    private void Close(HashSet<string> types, Func<DeclarationFact, bool> counts) =>
        Declarations.Reach(types, name => _all.Mentioning(name).Where(counts).Select(static fact => fact.Type).Concat(_aliases[name]));
}
