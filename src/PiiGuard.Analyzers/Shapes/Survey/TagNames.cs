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
    /// <param name="inferred">Members, with their types' names, that count as tagged by their names.</param>
    public TagNames(
        ImmutableArray<DeclarationFacts> facts,
        IEnumerable<DeclarationFacts> around,
        HashSet<string> attributes,
        IReadOnlyCollection<(string Container, string Name)> inferred)
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

        foreach (var (container, name) in inferred)
        {
            Sources.Add(name);
            _holders.Add(container);
        }

        SpreadTaggedTypes();
        SpreadHolders();
    }

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

    private void SpreadHolders()
    {
        Close(_holders, fact => fact.Kind is DeclarationKind.Type or DeclarationKind.Data);
        foreach (var fact in _all)
        {
            if (fact.Kind == DeclarationKind.TypeParameter && fact.Mentions.Any(_holders.Contains))
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
