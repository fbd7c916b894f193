using System.Collections.Immutable;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>From which declarations carry tags to the names that lead to personal data.</summary>
internal sealed class TagNames
{
    private readonly ImmutableArray<DeclarationFact> _all;
    private readonly ILookup<string, string> _aliases;
    private readonly HashSet<string> _taggedTypes = [];
    private readonly HashSet<string> _holders = [];
    private readonly HashSet<(string Container, string Name)> _typeParameters = [];

    /// <param name="facts">The declarations that may carry tags.</param>
    /// <param name="around">Declarations of other assemblies, which may mention those.</param>
    /// <param name="attributes">The names of the tag attributes.</param>
    /// <param name="sourceTypes">Types whose objects hold what models call a source.</param>
    /// <param name="inferred">Members, with their types' names, that count as tagged by their names.</param>
    /// <param name="indexes">The words of each file.</param>
    public TagNames(
        ImmutableArray<DeclarationFacts> facts,
        IEnumerable<DeclarationFacts> around,
        HashSet<string> attributes,
        IEnumerable<string> sourceTypes,
        IReadOnlyCollection<(string Container, string Name)> inferred,
        ImmutableArray<IdentifierIndex> indexes)
    {
        _all = facts.Concat(around).SelectMany(file => file.Declarations).ToImmutableArray();
        _aliases = facts
            .SelectMany(file => file.Aliases)
            .SelectMany(alias => alias.Target.Select(target => (target, alias.Alias)))
            .ToLookup(pair => pair.target, pair => pair.Alias);

        foreach (var fact in facts.SelectMany(file => file.Declarations))
        {
            if (fact.Attributes.Any(attributes.Contains))
            {
                AddTagged(fact);
            }
        }

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
        Sources.UnionWith(fact.Parameters);
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

    private void SpreadTaggedTypes()
    {
        Close(_taggedTypes, fact => fact.Kind == DeclarationKind.Type);
        _holders.UnionWith(_taggedTypes);
        Sources.UnionWith(_taggedTypes);
        if (_taggedTypes.Count == 0)
        {
            return;
        }

        // An object of a tagged type brings the members of its bases along.
        var members = new HashSet<string>(_taggedTypes);
        members.UnionWith(_all.Where(fact => fact.Kind == DeclarationKind.Type && _taggedTypes.Contains(fact.Name)).SelectMany(fact => fact.Mentions));
        Sources.UnionWith(_all.Where(fact => fact.Kind == DeclarationKind.Data && members.Contains(fact.Container)).Select(fact => fact.Name));
        Sources.UnionWith(_all.Where(fact => fact.Kind != DeclarationKind.Type && fact.Mentions.Any(_taggedTypes.Contains)).Select(fact => fact.Name));
    }

    private void SpreadHolders(ImmutableArray<IdentifierIndex> indexes)
    {
        Close(_holders, fact => fact.Kind is DeclarationKind.Type or DeclarationKind.Data);

        // A type parameter stands for the holders that satisfy its constraints, and for those that some file closes it with.
        var satisfied = BasesOf(_holders);
        var holding = indexes.Where(index => index.ContainsAny(_holders)).ToList();
        var closed = new HashSet<string>(_all
            .Where(fact => fact.Kind == DeclarationKind.TypeParameter).Select(fact => fact.Container).Distinct()
            .Where(type => holding.Any(index => index.Contains(type))));
        foreach (var fact in _all)
        {
            if (fact.Kind == DeclarationKind.TypeParameter && (fact.Mentions.Any(satisfied.Contains) || closed.Contains(fact.Container)))
            {
                _typeParameters.Add((fact.Container, fact.Name));
            }
        }

        Carriers.UnionWith(_holders);
        Carriers.UnionWith(_typeParameters.Select(parameter => parameter.Name));
        foreach (var fact in _all)
        {
            if (fact.Mentions.Any(name => _holders.Contains(name) || _typeParameters.Contains((fact.Container, name))))
            {
                Carriers.Add(fact.Name);
            }
        }
    }

    /// <summary>The types themselves, what they derive from and what they implement.</summary>
    private HashSet<string> BasesOf(HashSet<string> types)
    {
        var bases = _all.Where(fact => fact.Kind == DeclarationKind.Type).ToLookup(fact => fact.Name, fact => fact.Mentions);
        var found = new HashSet<string>(types);
        var pending = new Stack<string>(types);
        while (pending.Count > 0)
        {
            foreach (var name in bases[pending.Pop()].SelectMany(mentions => mentions))
            {
                if (found.Add(name))
                {
                    pending.Push(name);
                }
            }
        }

        return found;
    }

    /// <summary>Adds the types that are made of those in the set, as the declarations of the kinds asked for mention them.</summary>
    private void Close(HashSet<string> types, Func<DeclarationFact, bool> counts)
    {
        var mentioning = _all
            .Where(counts)
            .SelectMany(fact => fact.Mentions.Select(mentioned => (mentioned, Type: fact.Kind == DeclarationKind.Type ? fact.Name : fact.Container)))
            .ToLookup(pair => pair.mentioned, pair => pair.Type);

        // Ends: a name is pushed only when it is new.
        var pending = new Stack<string>(types);
        while (pending.Count > 0)
        {
            var name = pending.Pop();
            foreach (var next in mentioning[name].Concat(_aliases[name]))
            {
                if (types.Add(next))
                {
                    pending.Push(next);
                }
            }
        }
    }
}
