using System.Text;

namespace PiiGuard.Package.Tests.Canaries;

/// <summary>A made-up piece of personal data that nothing else looks like, in the ways that programs write it; its category as findings name it.</summary>
internal sealed record Canary(string Category, params string[] Texts)
{
    private readonly string[] forms = [.. Texts.SelectMany(Forms).Distinct()];

    public string Text => Texts[0];

    public bool IsIn(string text) => forms.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase));

    /// <summary>As <see cref="IsIn(string)"/>, of bytes that may be UTF-8 or UTF-16.</summary>
    public bool IsIn(byte[] bytes)
    {
        var text = Encoding.Latin1.GetString(bytes);
        return IsIn(text) || forms.Any(form => text.Contains(string.Join('\0', form.ToCharArray()), StringComparison.OrdinalIgnoreCase));
    }

    public bool IsReadableIn(string text) => Texts.Any(form => text.Contains(form, StringComparison.OrdinalIgnoreCase) || text.Contains(Uri.EscapeDataString(form), StringComparison.OrdinalIgnoreCase));

    public override string ToString() => $"{Category} '{Text}'";

    // As it is, in a URL, and in Base64 wherever in the encoded bytes it begins.
    private static IEnumerable<string> Forms(string text)
    {
        yield return text;
        yield return Uri.EscapeDataString(text);
        var bytes = Encoding.UTF8.GetBytes(text);
        for (var before = 0; before < 3; before++)
        {
            var encoded = Convert.ToBase64String([.. new byte[before], .. bytes]).TrimEnd('=');
            var first = before == 0 ? 0 : before + 1;
            var whole = (before + bytes.Length) / 3 * 4;
            yield return encoded[first..whole];
        }
    }
}

/// <summary>All canaries: what the visitors of a shop say of themselves.</summary>
internal static class Flock
{
    public static readonly Canary Name = new("name", "Canarina Wrenfield");
    public static readonly Canary Email = new("email", "finch7431@aviary-mail.example");
    public static readonly Canary Domain = new("email", "aviary-mail.example");
    public static readonly Canary Phone = new("phone", "0555-7431-9082");
    public static readonly Canary NewPhone = new("phone", "0555-6620-1177");
    public static readonly Canary BirthDate = new("date_of_birth", "1931-12-29", "12/29/1931", "29.12.1931", "29/12/1931", "29 December 1931", "December 29, 1931");
    public static readonly Canary Password = new("credential", "Kestrel-5521-Plumage");
    public static readonly Canary WrongPassword = new("credential", "Buzzard-9930-Feather");

    public static readonly Canary OtherName = new("name", "Passerine Goshawk");
    public static readonly Canary OtherEmail = new("email", "lark2087@aviary-mail.example");
    public static readonly Canary OtherPassword = new("credential", "Plover-7146-Talon");
    public static readonly Canary Stranger = new("email", "jackdaw6605@aviary-mail.example");

    public static readonly Canary Recipient = new("name", "Robina Larkspur");
    public static readonly Canary Street = new("postal_address", "Hoopoe Terrace 7413");
    public static readonly Canary PostalCode = new("postal_address", "Q7X-4431Z");
    public static readonly Canary City = new("postal_address", "Ptarmigan Falls");
    public static readonly Canary EntryCode = new("entry_code", "C0DE-8842#");
    public static readonly Canary CourierNote = new("entry_code", "beneath the osprey statue 6671");

    public static readonly Canary CardNumber = new("payment_card", "4929744311778826");
    public static readonly Canary CardHolder = new("name", "Avis Nightjar");
    public static readonly Canary SecurityCode = new("payment_card", "SC-739154");

    /// <summary>Where the requests come from: all of 127.0.0.0/8 is this machine. macOS knows the first of them only, which is no canary.</summary>
    public static readonly Canary Address = new("ip_address", OperatingSystem.IsMacOS() ? "127.0.0.1" : "127.83.197.61");

    public static readonly IReadOnlyList<Canary> All =
    [
        Name, Email, Domain, Phone, NewPhone, BirthDate, Password, WrongPassword, OtherName, OtherEmail, OtherPassword, Stranger,
        Recipient, Street, PostalCode, City, EntryCode, CourierNote, CardNumber, CardHolder, SecurityCode,
        .. OperatingSystem.IsMacOS() ? Array.Empty<Canary>() : [Address],
    ];
}
