namespace PiiGuard.Analyzers.Catalogue;

/// <summary>What the models say about an attribute.</summary>
internal enum TagMeaning
{
    /// <summary>No line names it.</summary>
    Unknown,

    /// <summary>What carries it is personal data.</summary>
    Personal,

    /// <summary>What carries it isn't personal data, whatever else is said of it.</summary>
    NotPersonal,
}

/// <summary>The meaning of an attribute as a tag.</summary>
/// <param name="Meaning">Whether it is one.</param>
/// <param name="Category">The category that the line gives; null where it gives none: then the attribute's own arguments or name may tell.</param>
internal sealed record ModelTag(TagMeaning Meaning, PiiCategory? Category)
{
    public static readonly ModelTag Unknown = new(TagMeaning.Unknown, null);
}
