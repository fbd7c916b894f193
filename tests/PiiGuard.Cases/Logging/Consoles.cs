using System.Diagnostics;

namespace Cases;

/// <summary>PII2006: the console, Debug and Trace.</summary>
public static class Consoles
{
    public static void Written(Customer customer, Person person, Product product)
    {
        Console.WriteLine(customer.Email); // leak PII2006
        Console.WriteLine(customer.Id); // ok
        Console.Write("{0} {1}", customer.Id, customer.Name); // leak PII2006
        Console.Write("{0} {1}", customer.Id, customer.Segment); // ok
        Console.WriteLine($"Mail for {customer.Email}"); // leak PII2006
        Console.WriteLine($"Mail for {customer.Id}"); // ok
        Console.WriteLine(customer.Age); // leak PII2006
        Console.WriteLine(customer.IsSmoker); // leak PII2006
        Console.WriteLine(customer.Email.ToCharArray()); // leak PII2006
        Console.WriteLine(person); // leak PII2006
        Console.WriteLine(product); // ok
    }

    public static async Task Writers(Customer customer)
    {
        Console.Out.WriteLine(customer.Email); // leak PII2006
        Console.Error.Write(customer.Email); // leak PII2006
        Console.Error.Write(customer.Segment); // ok
        await Console.Out.WriteLineAsync(customer.Phone); // leak PII2006
        var writer = Console.Out;
        writer.WriteLine(customer.Name); // leak PII2006
        writer.WriteLine(customer.Segment); // ok
        using var memory = new StringWriter();
        memory.WriteLine(customer.Name); // ok
        Print(Console.Out, customer.Email); // leak PII2006
        Print(memory, customer.Email); // ok
    }

    public static void Debugging(Customer customer, bool failed)
    {
        Debug.WriteLine(customer.Email); // leak PII2006
        Debug.WriteLine($"Mail for {customer.Email}"); // leak PII2006
        Debug.WriteLine(customer.Segment); // ok
        Debug.WriteLineIf(failed, customer.Name); // leak PII2006
        Debug.Assert(customer.Email.Length > 3); // ok
        Debug.Assert(!failed, customer.Email); // leak PII2006
        Debug.Assert(!failed, $"Mail for {customer.Email}"); // leak PII2006
        Debug.Assert(!failed, $"Mail for {customer.Id}"); // ok
        Debug.Fail(customer.Phone); // leak PII2006
        Debug.Print("{0}", customer.Phone); // leak PII2006
    }

    public static void Tracing(Customer customer)
    {
        System.Diagnostics.Trace.WriteLine(customer.Email); // leak PII2006
        System.Diagnostics.Trace.TraceInformation("{0}", customer.Email); // leak PII2006
        System.Diagnostics.Trace.TraceError(customer.Name); // leak PII2006
        System.Diagnostics.Trace.TraceWarning("{0}", customer.Id); // ok
        System.Diagnostics.Trace.WriteLine(customer.Segment); // ok
        var source = new TraceSource("shop");
        source.TraceEvent(TraceEventType.Information, 1, customer.Email); // leak PII2006
        source.TraceInformation(customer.Segment); // ok
    }

    private static void Print(TextWriter writer, string text) => writer.WriteLine(text); // ok
}
