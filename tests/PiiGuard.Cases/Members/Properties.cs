namespace Cases;

public sealed class Properties(ILogger<Properties> logger)
{
    public void WithBodies(Account account)
    {
        logger.LogInformation("{Value}", account.Label); // leak PII2001
        logger.LogInformation("{Value}", account.Key); // ok
        logger.LogInformation("{Value}", account.Initial); // leak PII2001
        logger.LogInformation("{Value}", account.HasMail); // ok
    }

    public void SettersThatForward(Customer customer)
    {
        var account = new Account();
        account.Note = customer.Name;
        logger.LogInformation("{Value}", account.Stored); // leak PII2001
        var clean = new Account();
        clean.Note = customer.Segment;
        logger.LogInformation("{Value}", clean.Stored); // ok
    }

    public void SettersThatLog(Customer customer)
    {
        var sink = new Sink(logger);
        sink.Text = customer.Email; // leak PII2001
        sink.Text = customer.Segment; // ok
        var initialized = new Sink(logger) { Text = customer.Phone }; // leak PII2001
        initialized.Text = "none"; // ok
    }

    public void AutoProperties(Customer customer)
    {
        var dto = new Dto { Text = customer.Email, Count = customer.Orders.Count };
        logger.LogInformation("{Value}", dto.Text); // leak PII2001
        logger.LogInformation("{Value}", dto.Count); // ok
        dto.Text = "none";
        logger.LogInformation("{Value}", dto.Text); // ok
        dto.Text = customer.Segment;
        logger.LogInformation("{Value}", dto.Text); // ok
    }

    public void Statics()
    {
        logger.LogInformation("{Value}", Account.Owner); // leak PII2001
        logger.LogInformation("{Value}", Account.Version); // ok
    }

    public void OfOthers(Dto dto)
    {
        logger.LogInformation("{Value}", dto.Text); // ok
    }

    public sealed class Account
    {
        private string _note = "";

        public static string Owner => new Customer().Name;

        public static string Version => "1";

        public Customer Customer { get; set; } = new();

        public string Label => $"{Customer.Name} ({Customer.Id})";

        public string Key => $"{Customer.Segment} ({Customer.Id})";

        public char Initial
        {
            get
            {
                var name = Customer.Name;
                return name.Length > 0 ? name[0] : '?';
            }
        }

        public bool HasMail => Customer.Email.Contains('@');

        public string Stored => _note;

        public string Note
        {
            get => "";
            set => _note = value;
        }
    }

    public sealed class Dto
    {
        public string Text { get; set; } = "";

        public int Count { get; set; }
    }

    public sealed class Sink(ILogger logger)
    {
        public string Text
        {
            get => "";
            set => logger.LogInformation("{Value}", value); // ok
        }
    }
}
