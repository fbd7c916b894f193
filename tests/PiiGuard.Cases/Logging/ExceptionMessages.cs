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

    public static void Named(Customer customer, int mode, string key)
    {
        switch (mode)
        {
            case 0:
                throw new ArgumentNullException($"{customer.Email} missing"); // leak PII2004
            case 1:
                throw new ArgumentNullException(nameof(customer.Email)); // ok
            case 2:
                throw new ArgumentException("bad", customer.Email); // leak PII2004
            case 3:
                throw new ArgumentException("bad", nameof(customer.Email)); // ok
            case 4:
                throw new ArgumentOutOfRangeException(customer.Phone); // leak PII2004
            case 5:
                throw new ArgumentOutOfRangeException(customer.Name, "too long"); // leak PII2004
            case 6:
                throw new ArgumentOutOfRangeException("name", "too long"); // ok
            case 7:
                throw new ObjectDisposedException(customer.Name); // leak PII2004
            case 8:
                throw new ObjectDisposedException(typeof(Customer).FullName); // ok
            case 9:
                throw new MissingMemberException("Directory", customer.Email); // leak PII2004
            case 10:
                throw new MissingFieldException("Directory", customer.Segment); // ok
            case 11:
                throw new MissingMethodException(customer.Name, "Find"); // leak PII2004
            case 12:
                throw new TypeInitializationException(customer.Name, null); // leak PII2004
            case 13:
                throw new FileNotFoundException("no file", customer.Email + ".txt"); // leak PII2004
            case 14:
                throw new BadImageFormatException("no image", customer.Email + ".png"); // leak PII2004
            case 15:
                throw new BadImageFormatException("no image", customer.Id + ".png"); // ok
            case 16:
                throw new System.Globalization.CultureNotFoundException(nameof(customer), customer.Name, "no culture"); // leak PII2004
            case 17:
                throw new System.Globalization.CultureNotFoundException(nameof(customer), "xx", "no culture"); // ok
            case 18:
                throw new UriFormatException($"mailto:{customer.Email}"); // leak PII2004
            case 19:
                throw new UriFormatException(key); // ok
            case 20:
                throw new System.Data.DataException("No row for " + customer.Email); // leak PII2004
            case 21:
                throw new System.Data.DataException("No row for " + customer.Id); // ok
            default:
                ArgumentNullException.ThrowIfNull(key, customer.Email); // leak PII2004
                ArgumentException.ThrowIfNullOrEmpty(key, customer.Email); // leak PII2004
                ArgumentException.ThrowIfNullOrEmpty(customer.Email, "email"); // ok
                ArgumentOutOfRangeException.ThrowIfNegative(mode, customer.Name); // leak PII2004
                ArgumentOutOfRangeException.ThrowIfNegative(mode, nameof(mode)); // ok
                break;
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
