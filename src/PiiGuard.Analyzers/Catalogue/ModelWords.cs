using System.Text;

namespace PiiGuard.Analyzers.Catalogue;

/// <summary>The words of the model language: each enum's members in snake case, read without regard to case.</summary>
internal static class ModelWords
{
    /// <summary>The receiver's place decides what kind of sink it is.</summary>
    public const string ReceiverPlace = "place";

    /// <summary>A switch that sends data over a clear-text channel.</summary>
    public const string Channel = "channel";

    /// <summary>A tag that says that something isn't personal data.</summary>
    public const string NotPersonal = "none";

    public static readonly Dictionary<string, ModelVerb> Verbs = Of<ModelVerb>();
    public static readonly Dictionary<string, PiiCategory> Categories = Of<PiiCategory>();
    public static readonly Dictionary<string, PiiSinkKind> Kinds = Of<PiiSinkKind>();
    public static readonly Dictionary<string, Place> Places = Of<Place>();

    public static readonly Dictionary<string, Protection> Sanitizers =
        Of<Protection>(Protection.Redacted, Protection.Pseudonymized, Protection.Encrypted, Protection.Anonymized);

    public static readonly Dictionary<string, Protection> Weaknesses =
        Of<Protection>(Protection.Encoded, Protection.Hashed, Protection.WeakHash, Protection.WeakCipher);

    public static readonly Dictionary<string, Disclosure> Modes =
        Of<Disclosure>(Disclosure.Value, Disclosure.Text, Disclosure.Destructured, Disclosure.Json);

    /// <summary><c>NationalId</c> as <c>national_id</c>.</summary>
    public static string SnakeCase(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var letter in name)
        {
            if (char.IsUpper(letter) && text.Length > 0)
            {
                text.Append('_');
            }

            text.Append(char.ToLowerInvariant(letter));
        }

        return text.ToString();
    }

    private static Dictionary<string, T> Of<T>(params T[] values)
        where T : struct, Enum =>
        (values.Length > 0 ? values : (T[])Enum.GetValues(typeof(T))).ToDictionary(value => SnakeCase(value.ToString()), StringComparer.OrdinalIgnoreCase);
}
