namespace Cases;

// Values of several types, and several values, that meet in one place: none of them hides another.
public sealed class SeveralWays(ILogger<SeveralWays> logger)
{
    public sealed class Slip
    {
        public string Text { get; set; } = "";

        public string Note { get; set; } = "";
    }

    private sealed class Carrier
    {
        public string Name { get; set; } = "";
    }

    private sealed class Badge
    {
        public bool Name { get; set; }
    }

    private sealed class Label
    {
        public int Name { get; set; }
    }

    private sealed class Ticket
    {
        public bool Name { get; set; }
    }

    public void OneMemberFromEither(Customer customer, bool byMail, byte[] key)
    {
        var slip = new Slip();
        Fill(slip, customer.Email, customer.Segment, byMail);
        logger.LogInformation("{Value}", slip.Text); // leak PII2001
        var other = new Slip();
        Fill(other, customer.Segment, customer.Phone, byMail);
        logger.LogInformation("{Value}", other.Text); // leak PII2001
        var token = Convert.ToHexString(System.Security.Cryptography.HMACSHA256.HashData(key, Encoding.UTF8.GetBytes(customer.Phone)));
        var half = new Slip();
        Fill(half, customer.Email, token, byMail);
        logger.LogInformation("{Value}", half.Text); // leak PII2001
        var tokens = new Slip();
        Fill(tokens, token, token, byMail);
        logger.LogInformation("{Value}", tokens.Text); // ok
        var clean = new Slip();
        Fill(clean, customer.Segment, "none", byMail);
        logger.LogInformation("{Value}", clean.Text); // ok

        void Fill(Slip into, string first, string second, bool isFirst) => into.Text = isFirst ? first : second;
    }

    public void ByALambda(Customer customer, bool byMail)
    {
        Action<Slip, string, string> fill = (into, first, second) => into.Text = byMail ? first : second;
        var slip = new Slip();
        fill(slip, customer.Email, customer.Segment);
        logger.LogInformation("{Value}", slip.Text); // leak PII2001
    }

    public void OneOfSeveralTypes(Customer customer, int kind)
    {
        var carrier = new Carrier();
        carrier.Name = customer.Email; // ok
        object subject = kind switch { 0 => new Badge(), 1 => new Label(), 2 => new Ticket(), _ => carrier };
        Report(subject); // leak PII2001
        Report(kind == 0 ? new Badge() : new Label()); // ok
    }

    private void Report(object subject)
    {
        if (subject is Carrier carrier)
        {
            logger.LogInformation("{Value}", carrier.Name); // ok
        }

        if (subject is Badge badge)
        {
            logger.LogInformation("{Value}", badge.Name); // ok
        }
    }
}
