namespace PiiGuard.Analyzers.Shapes;

/// <summary>The category that a classification attribute's name speaks of: <c>EmailDataAttribute</c> is Email.</summary>
internal static class AttributeWords
{
    // The words of a category's own name count besides these.
    private static readonly (string Words, PiiCategory Category)[] Synonyms =
    [
        ("mail", PiiCategory.Email),
        ("telephone", PiiCategory.Phone),
        ("mobile", PiiCategory.Phone),
        ("address", PiiCategory.PostalAddress),
        ("birth", PiiCategory.DateOfBirth),
        ("birthday", PiiCategory.DateOfBirth),
        ("ip", PiiCategory.IpAddress),
        ("ssn", PiiCategory.NationalId),
        ("card", PiiCategory.PaymentCard),
        ("bank", PiiCategory.BankAccount),
        ("iban", PiiCategory.BankAccount),
        ("salary", PiiCategory.Financial),
        ("password", PiiCategory.Credential),
        ("secret", PiiCategory.Credential),
        ("medical", PiiCategory.Health),
        ("patient", PiiCategory.Health),
        ("phi", PiiCategory.Health),
        ("race", PiiCategory.Ethnicity),
        ("political", PiiCategory.PoliticalOpinion),
        ("criminal", PiiCategory.CriminalRecord),
        ("device", PiiCategory.DeviceId),
    ];

    private static readonly (string[] Words, PiiCategory Category)[] Entries =
        Enum.GetValues(typeof(PiiCategory)).Cast<PiiCategory>()
            .Where(category => category != PiiCategory.Unspecified)
            .Select(category => (Words: Split(category.ToString()), Category: category))
            .Concat(Synonyms.Select(synonym => (Words: new[] { synonym.Words }, synonym.Category)))
            .OrderByDescending(entry => entry.Words.Length)
            .ToArray();

    /// <summary>The category whose words stand in the name, the one with the most words first; unspecified where none does.</summary>
    public static PiiCategory CategoryOf(string attributeName)
    {
        var words = Split(attributeName);
        foreach (var (sought, category) in Entries)
        {
            for (var start = 0; start + sought.Length <= words.Length; start++)
            {
                if (words.AsSpan(start, sought.Length).SequenceEqual(sought))
                {
                    return category;
                }
            }
        }

        return PiiCategory.Unspecified;
    }

    private static string[] Split(string name)
    {
        var words = new List<string>();
        var start = 0;
        for (var i = 1; i <= name.Length; i++)
        {
            var ends = i == name.Length
                || (char.IsUpper(name[i]) && (!char.IsUpper(name[i - 1]) || (i + 1 < name.Length && char.IsLower(name[i + 1]))));
            if (ends)
            {
                words.Add(name.Substring(start, i - start).ToLowerInvariant());
                start = i;
            }
        }

        return [.. words];
    }
}
