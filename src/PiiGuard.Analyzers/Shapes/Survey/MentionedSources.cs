using System.Collections.Immutable;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>
/// Which of the sources that models name a compilation can mean. <c>Address</c> and <c>User</c> stand everywhere, but are a mail address's only
/// where its type is mentioned too, or its whole namespace in one file; otherwise every program would have something to analyse.
/// </summary>
internal sealed class MentionedSources
{
    private const int WordsOfItsOwn = 3;

    public MentionedSources(ITagModels models, ImmutableArray<IdentifierIndex> files)
    {
        bool IsMentioned(string name) => files.Any(file => file.Contains(name));

        var asleep = models.BuiltInSources
            .GroupBy(source => source.Member, StringComparer.Ordinal)
            .Where(sources => !sources.Any(source => IsMeant(source, files, IsMentioned)))
            .Select(sources => sources.Key);
        Members = models.SourceNames.Except(asleep).Where(IsMentioned).ToImmutableHashSet();
        Types = models.BuiltInSources.Where(source => source.IsHeld).Select(source => source.Type).Where(IsMentioned).ToImmutableHashSet();
    }

    /// <summary>The members' names.</summary>
    public ImmutableHashSet<string> Members { get; }

    /// <summary>The names of types whose objects hold or print such data.</summary>
    public ImmutableHashSet<string> Types { get; }

    public bool Any => !Members.IsEmpty || !Types.IsEmpty;

    private static bool IsMeant(ModelSource source, ImmutableArray<IdentifierIndex> files, Func<string, bool> isMentioned) =>
        source.Member != nameof(ToString)
        && (!source.IsHeld
            || source.Member.Count(char.IsUpper) >= WordsOfItsOwn
            || isMentioned(source.Type)
            || files.Any(file => source.Namespace.All(file.Contains)));
}
