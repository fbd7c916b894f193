namespace Cases;

/// <summary>What is put into an object by one method and taken out by another.</summary>
public sealed class FieldsThroughMethods(ILogger<FieldsThroughMethods> logger)
{
    public void SetAndGet(Customer customer)
    {
        var note = new Note();
        note.Set(customer.Email);
        logger.LogInformation("{Value}", note.Get()); // leak PII2001
        var clean = new Note();
        clean.Set(customer.Segment);
        logger.LogInformation("{Value}", clean.Get()); // ok
    }

    public void Fluent(Customer customer)
    {
        logger.LogInformation("{Value}", new Note().With("Dear ").With(customer.Name).Get()); // leak PII2001
        logger.LogInformation("{Value}", new Note().With("Dear ").With(customer.Segment).Get()); // ok
    }

    public void Constructed(Customer customer)
    {
        logger.LogInformation("{Value}", new Note(customer.Email).Get()); // leak PII2001
        logger.LogInformation("{Value}", new Note(customer.Segment).Get()); // ok
    }

    public void Reporting(Customer customer)
    {
        var note = new Note(customer.Email);
        note.Report(logger); // leak PII2001
        var clean = new Note(customer.Segment);
        clean.Report(logger); // ok
    }

    public void FilledByAnother(Customer customer)
    {
        var note = new Note();
        Fill(note, customer);
        logger.LogInformation("{Value}", note.Text); // leak PII2001
        logger.LogInformation("{Value}", note.Number); // ok
    }

    private static void Fill(Note note, Customer customer)
    {
        note.Text = customer.Email;
        note.Number = customer.Id;
    }

    public sealed class Note
    {
        private string _text = "";

        public Note()
        {
        }

        public Note(string text) => _text = text;

        public string Text { get; set; } = "";

        public int Number { get; set; }

        public void Set(string text) => _text = text;

        public string Get() => _text;

        public Note With(string text)
        {
            _text += text;
            return this;
        }

        public void Report(ILogger logger) => logger.LogInformation("{Value}", _text); // ok
    }
}
