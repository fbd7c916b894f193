// judges: PII1002, PII2001
namespace Cases.Tagging;

public class JournalEntry
{
    public string Text { get; set; } = "";

    public string Level { get; set; } = "";
}

public class Journal(ILogger<Journal> logger, List<JournalEntry> entries)
{
    public void Note(string level, string text)
    {
        logger.LogInformation("{Level} {Text}", level, text); // ok
        entries.Add(new JournalEntry { Level = level, Text = text }); // ok
    }

    public void Keep(string level, string text) => entries.Add(new JournalEntry { Level = level, Text = level + text }); // ok
}

public static class JournalUse
{
    // One cause, one finding: the entry's text needs no tag where nothing personal is written into the log.
    public static void Run(Journal journal, Customer customer)
    {
        journal.Note("info", customer.Email); // leak PII2001
        journal.Note("info", "seen " + customer.Name); // leak PII2001
        journal.Note("info", customer.Segment); // ok
    }

    public static void Copy(Journal journal, Customer customer)
    {
        journal.Keep("info", customer.Email); // leak PII1002
        journal.Keep(customer.Name, "seen"); // leak PII1002 x2
        journal.Keep("info", customer.Segment); // ok
    }

    // Each expression for itself.
    public static void Both(Journal journal, JournalEntry entry, Customer customer)
    {
        entry.Text = customer.Email; // leak PII1002
        journal.Note("info", customer.Email); // leak PII2001
    }
}
