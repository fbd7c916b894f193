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
        bool IsMentioned(string name) => indexes.Any(index => index.Contains(name));

        var attributes = new HashSet<string> { TagAttributes.PiiName };
        attributes.UnionWith(models.TagAttributes.Select(name => DeclarationFacts.AttributeName(name.Substring(name.LastIndexOfAny(['.', '+']) + 1))));
        var references = new TagReferences(compilation, models.TagAttributes);
        var tagged = references.Tagged(IsMentioned, attributes).Union(compilation.SourceModule.ReferencedAssemblySymbols.Where(models.InfersIn), SymbolEqualityComparer.Default).Cast<IAssemblySymbol>().ToImmutableArray();
        var assemblies = tagged.Select(assembly => Uncleaned(AssemblyFacts.Of(assembly), models.CleanData)).ToImmutableArray();
        Derive(attributes, assemblies);
        var around = references.Around(tagged).Select(AssemblyFacts.Of).ToImmutableArray();
        assemblies = MentionedHolders.Only(assemblies, around, attributes, IsMentioned);
        var modelled = new MentionedSources(models, indexes);
        var inSource = attributes.Any(name => indexes.Any(index => Mentions(index, name)));
        var inferred = InferredNames.Of(compilation, models);
        if (!inSource && !modelled.Any && inferred.Count == 0 && !assemblies.SelectMany(facts => facts.Declarations).Any(fact => fact.Attributes.Any(attributes.Contains)))
        {
            return Nothing;
        }

        var sources = compilation.SyntaxTrees.Select(SourceFacts.Of).ToImmutableArray();
        Derive(attributes, sources);
        var names = new TagNames(assemblies.AddRange(sources), around, attributes, modelled.Types, inferred, indexes);

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
    }

    /// <summary>The facts without the tags of members that aren't personal: `Id` alone would lead into most of the code there is.</summary>
    private static DeclarationFacts Uncleaned(DeclarationFacts facts, ImmutableHashSet<(string Type, string Member)> clean) =>
        clean.IsEmpty
            ? facts
            : facts with
            {
                Declarations = facts.Declarations
                    .Select(fact => !fact.Attributes.IsEmpty && clean.Contains((fact.Container, fact.Name)) ? fact with { Attributes = ImmutableArray<string>.Empty } : fact)
                    .ToImmutableArray(),
            };

    private static bool Mentions(IdentifierIndex index, string attribute) => index.Contains(attribute) || index.Contains(attribute + "Attribute");

    /// <summary>Adds the attributes that derive from those known, and other names for them.</summary>
    private static void Derive(HashSet<string> attributes, ImmutableArray<DeclarationFacts> facts)
    {
        // Ends: every round but the last adds a name.
        for (var count = -1; count != attributes.Count;)
        {
            count = attributes.Count;
            foreach (var file in facts)
            {
                attributes.UnionWith(file.Declarations
                    .Where(fact => fact.Kind == DeclarationKind.Type && fact.Mentions.Any(name => attributes.Contains(DeclarationFacts.AttributeName(name))))
                    .Select(fact => DeclarationFacts.AttributeName(fact.Name)));
                attributes.UnionWith(file.Aliases
                    .Where(alias => !alias.Target.IsEmpty && attributes.Contains(DeclarationFacts.AttributeName(alias.Target[alias.Target.Length - 1])))
                    .Select(alias => DeclarationFacts.AttributeName(alias.Alias)));
            }
        }
    }
}
