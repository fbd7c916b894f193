namespace Cases;

public sealed class OrderOfEffects(ILogger<OrderOfEffects> logger)
{
    private sealed class Entry
    {
        public string Text { get; set; } = "";
        public string Template { get; set; } = "";
        public string Values { get; set; } = "";
        public string Last { get; set; } = "";
    }

    public void CopiedBeforeItWasFilled(Customer customer)
    {
        var entry = new Entry { Text = "welcome", Values = customer.Email };
        KeepThenFill(entry);
        logger.LogInformation("{Value}", entry.Template); // ok
        logger.LogInformation("{Value}", entry.Text); // leak PII2001
    }

    public void CopiedAfterItWasFilled(Customer customer)
    {
        var entry = new Entry { Text = "welcome", Values = customer.Email };
        FillThenKeep(entry);
        logger.LogInformation("{Value}", entry.Template); // leak PII2001
        logger.LogInformation("{Value}", entry.Text); // leak PII2001
    }

    public void CopiedBeforeAnotherMethodFilledIt(Customer customer)
    {
        var entry = new Entry { Text = "welcome", Values = customer.Email };
        KeepThenCall(entry);
        logger.LogInformation("{Value}", entry.Template); // ok
        logger.LogInformation("{Value}", entry.Text); // leak PII2001
    }

    public void Shifted(Customer customer)
    {
        var entry = new Entry { Text = "welcome", Template = "hello", Values = customer.Email };
        Shift(entry);
        logger.LogInformation("{Value}", entry.Text); // leak PII2001
        logger.LogInformation("{Value}", entry.Template); // ok
        logger.LogInformation("{Value}", entry.Last); // ok
    }

    public void ShiftedBack(Customer customer)
    {
        var entry = new Entry { Text = "welcome", Template = "hello", Last = customer.Email };
        ShiftBack(entry);
        logger.LogInformation("{Value}", entry.Template); // leak PII2001
        logger.LogInformation("{Value}", entry.Text); // ok
        logger.LogInformation("{Value}", entry.Values); // ok
    }

    public void LoggedBeforeItWasFilled(Customer customer)
    {
        var entry = new Entry { Text = "welcome", Values = customer.Email };
        LogThenFill(entry); // ok
        logger.LogInformation("{Value}", entry.Text); // leak PII2001
    }

    public void LoggedAfterItWasFilled(Customer customer)
    {
        var entry = new Entry { Text = "welcome", Values = customer.Email };
        FillThenLog(entry); // leak PII2001
    }

    public void HandedOn(Customer customer)
    {
        var entry = new Entry { Values = customer.Email };
        HandOn(entry);
        logger.LogInformation("{Value}", entry.Last); // leak PII2001
    }

    private void LogThenFill(Entry entry)
    {
        logger.LogInformation("{Value}", entry.Text); // ok
        entry.Text = entry.Text + entry.Values;
    }

    private void FillThenLog(Entry entry)
    {
        entry.Text = entry.Text + entry.Values;
        logger.LogInformation("{Value}", entry.Text); // ok
    }

    private static void KeepThenFill(Entry entry)
    {
        entry.Template = entry.Text;
        entry.Text = entry.Text + entry.Values;
    }

    private static void FillThenKeep(Entry entry)
    {
        entry.Text = entry.Text + entry.Values;
        entry.Template = entry.Text;
    }

    private static void KeepThenCall(Entry entry)
    {
        entry.Template = entry.Text;
        entry = Filled(entry);
        entry.Last = entry.Text;
    }

    private static Entry Filled(Entry entry)
    {
        foreach (var word in entry.Values.Split(','))
        {
            entry.Text = entry.Text.Replace("{0}", word);
        }

        return entry;
    }

    private static void Shift(Entry entry)
    {
        entry.Last = entry.Template;
        entry.Template = entry.Text;
        entry.Text = entry.Values;
    }

    private static void ShiftBack(Entry entry)
    {
        entry.Values = entry.Text;
        entry.Text = entry.Template;
        entry.Template = entry.Last;
    }

    private static void HandOn(Entry entry)
    {
        entry.Text = entry.Values;
        entry.Template = entry.Text;
        entry.Last = entry.Template;
    }
}
