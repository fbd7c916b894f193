namespace Cases;

public sealed class Operators(ILogger<Operators> logger)
{
    public void Conversions(Customer customer)
    {
        Wrapped wrapped = customer.Email;
        string back = wrapped;
        logger.LogInformation("{Value}", back); // leak PII2001
        Wrapped clean = customer.Segment;
        string cleanBack = clean;
        logger.LogInformation("{Value}", cleanBack); // ok
        logger.LogInformation("{Value}", (int)wrapped); // ok
        logger.LogInformation("{Value}", ((Wrapped)customer.Name).Text); // leak PII2001
    }

    public void Binary(Customer customer)
    {
        var sum = new Wrapped("Dear ") + new Wrapped(customer.Name);
        logger.LogInformation("{Value}", sum.Text); // leak PII2001
        var clean = new Wrapped("Dear ") + new Wrapped(customer.Segment);
        logger.LogInformation("{Value}", clean.Text); // ok
        logger.LogInformation("{Value}", new Wrapped(customer.Name) == new Wrapped("a")); // ok
        logger.LogInformation("{Value}", (new Wrapped("a") | customer).Text); // leak PII2001
    }

    public void Unary(Customer customer)
    {
        logger.LogInformation("{Value}", (!new Wrapped(customer.Name)).Text); // leak PII2001
        logger.LogInformation("{Value}", (!new Wrapped(customer.Segment)).Text); // ok
    }

    public void Compound(Customer customer)
    {
        var text = new Wrapped("a");
        text += new Wrapped(customer.Email);
        logger.LogInformation("{Value}", text.Text); // leak PII2001
        var clean = new Wrapped("a");
        clean += new Wrapped(customer.Segment);
        logger.LogInformation("{Value}", clean.Text); // ok
    }

    public void Decimals(Customer customer)
    {
        decimal age = customer.Age;
        logger.LogInformation("{Value}", age * 2m); // leak PII2001
        logger.LogInformation("{Value}", age > 2m); // ok
        decimal total = customer.Orders[0].Total;
        logger.LogInformation("{Value}", total * 2m); // ok
    }

#pragma warning disable CS0660, CS0661
    public sealed class Wrapped(string text)
    {
        public string Text { get; } = text;

        public static implicit operator Wrapped(string text) => new(text);

        public static implicit operator string(Wrapped wrapped) => wrapped.Text;

        public static explicit operator int(Wrapped wrapped) => wrapped.Text.Length;

        public static Wrapped operator +(Wrapped left, Wrapped right) => new(left.Text + right.Text);

        public static Wrapped operator |(Wrapped left, Customer right) => new(left.Text + right.Phone);

        public static Wrapped operator !(Wrapped wrapped) => new(wrapped.Text.ToUpperInvariant());

        public static bool operator ==(Wrapped left, Wrapped right) => left.Text == right.Text;

        public static bool operator !=(Wrapped left, Wrapped right) => !(left == right);
    }
}
