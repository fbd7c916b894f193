// requires: C# 14
namespace Cases;

public sealed class FieldKeyword(ILogger<FieldKeyword> logger)
{
    public void Reads(Customer customer)
    {
        var note = new Note { Text = customer.Email, Other = customer.Segment };
        logger.LogInformation("{Value}", note.Text); // leak PII2001
        logger.LogInformation("{Value}", note.Other); // ok
        logger.LogInformation("{Value}", note.Size); // ok
    }

    public void Lazily(Note note)
    {
        logger.LogInformation("{Value}", note.Owner); // leak PII2001
        logger.LogInformation("{Value}", note.Kind); // ok
    }

    public void ConditionalAssignment(Note? note, Customer customer)
    {
        note?.Text = customer.Name;
        logger.LogInformation("{Value}", note?.Text); // leak PII2001
        logger.LogInformation("{Value}", note?.Other); // ok
    }

    public sealed class Note
    {
        public string Text
        {
            get;
            set => field = value.Trim();
        } = "";

        public string Other
        {
            get => field.Trim();
            set;
        } = "";

        public string Owner => field ??= new Customer().Name;

        public string Kind => field ??= "note";

        public int Size => Text.Length;
    }
}
