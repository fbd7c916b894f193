namespace PiiGuard.Analyzers.Reporting.Baselines;

/// <summary>What tells one finding from another, whatever line it stands on: documentation comment ids, <c>-</c> where there is none.</summary>
internal sealed record Fingerprint(string RuleId, string Member, string Source, string Sink)
{
    /// <summary>Stands for what a finding doesn't have.</summary>
    public const string Nothing = "-";

    /// <summary>Makes a fingerprint of what a finding's properties say; null or empty is nothing.</summary>
    public static Fingerprint Of(string ruleId, string? member, string? source, string? sink) => new(ruleId, Column(member), Column(source), Column(sink));

    public override string ToString() => $"{RuleId} {Member} {Source} {Sink}";

    // Columns are separated by white space, which no documentation id needs; what has no id of its own gets the mark of an unbound name.
    private static string Column(string? id)
    {
        var text = id is null ? string.Empty : string.Concat(id.Where(letter => !char.IsWhiteSpace(letter)));
        return text.Length == 0 || text == Nothing ? Nothing : text.Length > 2 && text[1] == ':' ? text : "!:" + text;
    }
}

/// <summary>One line of a baseline.</summary>
/// <param name="Fingerprint">Which finding.</param>
/// <param name="Count">How many of them the member has; the first ones in source order are meant.</param>
/// <param name="Until">The day after which the entry has expired, <c>yyyy-MM-dd</c>; null where it never does.</param>
/// <param name="Ticket">Where the mending is planned.</param>
/// <param name="Owner">Who is to mend it.</param>
internal sealed record BaselineEntry(Fingerprint Fingerprint, int Count = 1, string? Until = null, string? Ticket = null, string? Owner = null)
{
    /// <summary>The entry as a line of the file.</summary>
    public override string ToString() =>
        Fingerprint.ToString()
        + (Count == 1 ? string.Empty : " count=" + Count)
        + (Until is null ? string.Empty : " until=" + Until)
        + (Ticket is null ? string.Empty : " ticket=" + Ticket)
        + (Owner is null ? string.Empty : " owner=" + Owner);
}

/// <summary>Why a part of a baseline line can't be understood, and where in the line it stands.</summary>
internal sealed record BaselineProblem(string Message, int Start, int Length);
