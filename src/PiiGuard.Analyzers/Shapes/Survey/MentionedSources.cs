using System.Collections.Immutable;
using PiiGuard.Analyzers.Catalogue;

namespace PiiGuard.Analyzers.Shapes.Survey;

/// <summary>
/// Which of the sources that models name a compilation can mean. <c>Address</c> and <c>User</c> stand everywhere, but are a mail address's only
/// where its type or namespace is mentioned too; otherwise every program would have something to analyse.
/// </summary>
internal sealed class MentionedSources
{
    private const int WordsOfItsOwn = 3;

    public MentionedSources(ITagModels models, Func<string, bool> isMentioned)
    {
        var asleep = models.BuiltInSources
            .GroupBy(source => source.Member, StringComparer.Ordinal)
            .Where(sources => !sources.Any(source => IsMeant(source, isMentioned)))
            .Select(sources => sources.Key);
        Members = models.SourceNames.Except(asleep).Where(isMentioned).ToImmutableHashSet();
        Types = models.BuiltInSources.Where(source => source.IsHeld).Select(source => source.Type).Where(isMentioned).ToImmutableHashSet();
    }

    /// <summary>The members' names.</summary>
    public ImmutableHashSet<string> Members { get; }

    /// <summary>The names of types whose objects hold or print such data.</summary>
    public ImmutableHashSet<string> Types { get; }

    public bool Any => !Members.IsEmpty || !Types.IsEmpty;

    private static bool IsMeant(ModelSource source, Func<string, bool> isMentioned) =>
        source.Member != nameof(ToString)
        && (!source.IsHeld
            || source.Member.Count(char.IsUpper) >= WordsOfItsOwn
            || isMentioned(source.Type)
            || isMentioned(source.Namespace));
}
