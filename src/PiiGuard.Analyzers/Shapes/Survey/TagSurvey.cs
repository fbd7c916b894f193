using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>
/// What the names of a compilation tell about its personal data, before anything is bound. It may err only towards more: two types of the same
/// simple name count as one.
/// </summary>
/// <param name="AnyTags">Whether there may be personal data at all.</param>
/// <param name="TagsTypes">Whether a type may be tagged, and not only members.</param>
/// <param name="SourceNames">Names that reading personal data takes.</param>
/// <param name="CarrierNames">Names through which code gets hold of objects that hold personal data.</param>
internal sealed record TagSurvey(bool AnyTags, bool TagsTypes, ImmutableHashSet<string> SourceNames, ImmutableHashSet<string> CarrierNames)
{
    private static readonly TagSurvey Nothing = new(false, false, ImmutableHashSet<string>.Empty, ImmutableHashSet<string>.Empty);

    public static TagSurvey Of(Compilation compilation, ITagModels models)
    {
        var indexes = compilation.SyntaxTrees.Select(IdentifierIndex.Of).ToImmutableArray();
        var mentioned = new Dictionary<string, bool>(StringComparer.Ordinal);

        var attributes = new HashSet<string> { TagAttributes.PiiName };
        attributes.UnionWith(models.TagAttributes.Select(name => DeclarationFacts.AttributeName(name.Substring(name.LastIndexOfAny(['.', '+']) + 1))));
        var references = new TagReferences(compilation, models.TagAttributes);
        var tagged = references.Tagged(IsMentioned, attributes).Union(compilation.SourceModule.ReferencedAssemblySymbols.Where(models.InfersIn), SymbolEqualityComparer.Default).Cast<IAssemblySymbol>().ToImmutableArray();
        var assemblies = tagged.Select(FactsOf).ToImmutableArray();
        var libraries = assemblies.AddRange(references.Around(tagged).Select(FactsOf));
        Derive(attributes, assemblies);
        var unreached = MentionedHolders.Unreached(TagsOf(assemblies), new Declarations(libraries), IsMentioned);
        var modelled = new MentionedSources(models, indexes);
        var inSource = attributes.Any(name => indexes.Any(index => Mentions(index, name)));
        var inferred = InferredNames.Of(compilation, models);
        if (!inSource && !modelled.Any && inferred.Count == 0 && !ReachedTags().Any())
        {
            return Nothing;
        }

        var source = SourceFacts.Of(compilation.SyntaxTrees);
        Derive(attributes, ImmutableArray.Create(source));
        var tags = source.Attributed.Where(fact => fact.HasAny(attributes)).Concat(ReachedTags());
        var names = new TagNames(new Declarations(libraries.Add(source)), source.Aliases, tags, modelled.Types, inferred, indexes);

        // Lambdas and local functions tag their parameters inside a body: the attribute's own name leads there.
        var inner = compilation.SyntaxTrees
            .Where(tree => attributes.Any(name => Mentions(IdentifierIndex.Of(tree), name)))
            .SelectMany(SourceFacts.InnerAttributesOf)
            .Where(attributes.Contains);
        var sourceNames = names.Sources.ToImmutableHashSet().Union(modelled.Members).Union(modelled.Types).Union(inner);
        if (sourceNames.IsEmpty)
        {
            return Nothing;
        }

        return new TagSurvey(true, names.TagsTypes, sourceNames, sourceNames.Union(names.Carriers));

        bool IsMentioned(string name)
        {
            if (!mentioned.TryGetValue(name, out var known))
            {
                mentioned[name] = known = indexes.Any(index => index.Contains(name));
            }

            return known;
        }

        DeclarationFacts FactsOf(IAssemblySymbol assembly) => AssemblyFacts.Of(assembly, compilation.Assembly);

        // Without members that models say aren't personal: `Id` alone would lead into most of the code there is.
        IEnumerable<DeclarationFact> TagsOf(ImmutableArray<DeclarationFacts> facts) => facts
            .SelectMany(static each => each.Attributed)
            .Where(fact => fact.HasAny(attributes) && !models.CleanData.Contains(fact.Container + "." + fact.Name));

        IEnumerable<DeclarationFact> ReachedTags() => TagsOf(assemblies).Where(fact => fact.Kind != DeclarationKind.Data || !unreached.Contains(fact.Container));
    }

    private static bool Mentions(IdentifierIndex index, string attribute) => index.Contains(attribute) || index.Contains(attribute + "Attribute");

    /// <summary>Adds the attributes that derive from those known, and other names for them.</summary>
    private static void Derive(HashSet<string> attributes, ImmutableArray<DeclarationFacts> facts)
    {
        var all = new Declarations(facts);
        Declarations.Reach(attributes, attribute =>
        {
            var suffixed = attribute + nameof(Attribute);
            var derived = all.Mentioning(attribute).Concat(all.Mentioning(suffixed)).Where(static fact => fact.Kind == DeclarationKind.Type).Select(static fact => fact.Name);
            var aliases = facts.SelectMany(static part => part.Aliases).Where(alias => alias.Target.LastOrDefault() is { } target && (target == attribute || target == suffixed)).Select(static alias => alias.Name);
            return derived.Concat(aliases).Select(DeclarationFacts.AttributeName);
        });
    }
}
