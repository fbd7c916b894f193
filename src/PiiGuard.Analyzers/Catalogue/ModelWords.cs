namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The words of the model language.</summary>
internal static class ModelWords
{
    /// <summary>The receiver's place decides what kind of sink it is.</summary>
    public const string ReceiverPlace = "place";

    /// <summary>A switch that sends data over a clear-text channel.</summary>
    public const string Channel = "channel";

    /// <summary>A tag that says that something isn't personal data.</summary>
    public const string NotPersonal = "none";

    public static readonly Words<ModelVerb> Verbs = Words.OfEnum<ModelVerb>();
    public static readonly Words<PiiCategory> Categories = Words.OfEnum<PiiCategory>();
    public static readonly Words<PiiSinkKind> Kinds = Words.OfEnum<PiiSinkKind>();
    public static readonly Words<Place> Places = Words.OfEnum<Place>();

    public static readonly Words<Protection> Sanitizers =
        Words.OfEnum(Protection.Redacted, Protection.Pseudonymized, Protection.Encrypted, Protection.Anonymized);

    public static readonly Words<Protection> Weaknesses =
        Words.OfEnum(Protection.Encoded, Protection.Hashed, Protection.WeakHash, Protection.WeakCipher);

    public static readonly Words<Disclosure> Modes =
        Words.OfEnum(Disclosure.Value, Disclosure.Text, Disclosure.Destructured, Disclosure.Json);
}
