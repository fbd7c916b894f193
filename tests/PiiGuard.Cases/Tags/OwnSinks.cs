namespace Cases;

/// <summary>Parameters that are tagged as sinks.</summary>
public sealed class OwnSinks(IBackend backend)
{
    public void Kinds(Customer customer, Person person)
    {
        backend.Audit(customer.Email, customer.Id); // leak PII2001
        backend.Audit(customer.Segment, customer.Id); // ok
        backend.Print(customer.Email); // leak PII2006
        backend.Print(customer.Segment); // ok
        backend.Describe(customer.Email); // leak PII2004
        backend.Describe(customer.Segment); // ok
        backend.Audit(person, 3); // leak PII2002
        backend.Audit(Protect.Hide(customer.Email), 3); // ok
    }

    public void Implementations(Customer customer)
    {
        var own = new Backend();
        own.Audit(customer.Name, 3); // leak PII2001
        own.Print(customer.Id.ToString()); // ok
    }

    public void ModelledInAFile(Customer customer, Legacy legacy)
    {
        Legacy.Trail(customer.Email, "a"); // leak PII2001
        Legacy.Trail("a", customer.Email); // ok
        backend.Audit(legacy.UsrEml, 3); // leak PII2001
        backend.Audit(legacy.UsrKey, 3); // ok
        backend.Audit(Legacy.Seal(customer.Email), 3); // ok
        backend.Audit(Legacy.Count(customer.Email), 3); // ok
    }
}

public interface IBackend
{
    void Audit([PiiSink(PiiSinkKind.Log)] object item, int level);

    void Print([PiiSink(PiiSinkKind.Console)] string text);

    void Describe([PiiSink(PiiSinkKind.Exception)] string text);
}

public sealed class Backend : IBackend
{
    public void Audit(object item, int level)
    {
    }

    public void Print(string text)
    {
    }

    public void Describe(string text)
    {
    }
}

/// <summary>What it does stands in the model file beside this one.</summary>
public sealed class Legacy
{
    public string UsrEml { get; set; } = "";

    public string UsrKey { get; set; } = "";

    public static void Trail(string message, string level)
    {
    }

    public static string Seal(string text) => text + text.Length;

    public static string Count(string text) => text + text.Length;
}
