namespace Cases;

/// <summary>PII2004: personal data in an exception's message or <c>Data</c>.</summary>
public static class ExceptionMessages
{
    public static void Thrown(Customer customer, int mode)
    {
        switch (mode)
        {
            case 0:
                throw new InvalidOperationException($"No order for {customer.Email}"); // leak PII2004
            case 1:
                throw new InvalidOperationException($"No order for {customer.Id}"); // ok
            case 2:
                throw new ArgumentException("Not a phone: " + customer.Phone, nameof(customer)); // leak PII2004
            case 3:
                throw new ArgumentException("Not a phone", nameof(customer.Phone)); // ok
            case 4:
                throw new ArgumentOutOfRangeException(nameof(customer), customer.Age, "too young"); // leak PII2004
            case 5:
                throw new ArgumentOutOfRangeException(nameof(customer), customer.Id, "too small"); // ok
            case 6:
                throw new KeyNotFoundException(string.Format("{0} isn't known", customer.Name)); // leak PII2004
            case 7:
                throw new KeyNotFoundException(string.Format("{0} isn't known", customer.Segment)); // ok
            default:
                throw new FormatException(customer.Email.Length + " characters"); // ok
        }
    }

    public static Exception Made(Customer customer, Person person)
    {
        var text = "Bad address: " + customer.Email;
        var inner = new FormatException(text); // leak PII2004
        inner.Data["customer"] = customer.Name; // leak PII2004
        inner.Data["key"] = customer.Id; // ok
        inner.Data.Add("phone", customer.Phone); // leak PII2004
        inner.Data.Add("key", customer.Segment); // ok
        var whole = new AggregateException($"{person} failed", inner); // leak PII2004
        return new AggregateException("failed", whole); // ok
    }

    public static void Own(Customer customer, int mode)
    {
        switch (mode)
        {
            case 0:
                throw new ShopException(customer.Id, customer.Email); // leak PII2004
            case 1:
                throw new ShopException(customer.Id, customer.Segment); // ok
            case 2:
                throw new CodedException(customer.Email); // ok
            default:
                throw ShopException.For(customer); // ok
        }
    }

    public static void Caught(Customer customer, ILogger logger)
    {
        try
        {
            Thrown(customer, 0); // ok
        }
        catch (Exception error)
        {
            logger.LogError(error, "failed for {Value}", customer.Id); // ok
            throw new InvalidOperationException("failed", error); // ok
        }
    }

    public static void Checked(Customer customer)
    {
        ArgumentException.ThrowIfNullOrEmpty(customer.Email); // ok
        ArgumentNullException.ThrowIfNull(customer.Email); // ok
        ArgumentOutOfRangeException.ThrowIfNegative(customer.Id); // ok
        ArgumentOutOfRangeException.ThrowIfLessThan(customer.Age, 18); // leak PII2004
    }

    public sealed class ShopException(int key, string text) : Exception($"{key}: {text}") // ok
    {
        public static ShopException For(Customer customer) => new(customer.Id, customer.Phone); // leak PII2004
    }

    public sealed class CodedException(string text) : Exception("code " + text.Length) // ok
    {
        public override string Message => base.Message + "!"; // ok
    }
}
