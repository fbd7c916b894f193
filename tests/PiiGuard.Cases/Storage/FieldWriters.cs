using System.Data;
using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml;
using CsvHelper;
using Microsoft.Extensions.Caching.Hybrid;

namespace Cases;

/// <summary>PII3001: writers and streams that a type keeps, makes elsewhere, or is given.</summary>
public sealed class FieldWriters(string path) : IDisposable
{
    private readonly StreamWriter kept = new("kept.txt");
    private readonly StringWriter memory = new();
    private readonly StreamWriter given = new(path);
    private StreamWriter? late;

    public void Dispose() => kept.Dispose();

    public void Write(Customer customer)
    {
        kept.WriteLine(customer.Email); // leak PII3001
        kept.WriteLine(customer.Segment); // ok
        memory.WriteLine(customer.Email); // ok
        given.WriteLine(customer.Name); // leak PII3001
        given.WriteLine(customer.Id); // ok
        late ??= File.CreateText(path);
        late.WriteLine(customer.Phone); // leak PII3001
        late.WriteLine(customer.Segment); // ok
    }

    private static StreamWriter Open(string name) => new(Path.Combine("out", name));

    private static Stream Buffer() => new MemoryStream();

    public static void Made(Customer customer)
    {
        using var writer = Open("customers.txt");
        writer.WriteLine(customer.Email); // leak PII3001
        using var buffer = new StreamWriter(Buffer());
        buffer.WriteLine(customer.Email); // ok
    }

    public static void Branches(Customer customer, bool toFile)
    {
        using TextWriter writer = toFile ? new StreamWriter("out.txt") : new StringWriter();
        writer.WriteLine(customer.Email); // leak PII3001
        writer.WriteLine(customer.Segment); // ok
    }

    public static async Task Local(Customer customer)
    {
        await using var stream = File.OpenWrite("out.bin");
        void Add(string text) => stream.Write(Encoding.UTF8.GetBytes(text)); // ok
        Add(customer.Email); // leak PII3001
        Add(customer.Segment); // ok
        var written = new List<Customer> { customer };
        written.ForEach(each => stream.Write(Encoding.UTF8.GetBytes(each.Name))); // leak PII3001
        var bytes = JsonSerializer.SerializeToUtf8Bytes(customer);
        await stream.WriteAsync(bytes); // leak PII3001
        await stream.WriteAsync(bytes.AsMemory(0, 3)); // leak PII3001
    }

    public static void Spans(Customer customer, Stream unknown)
    {
        using var handle = File.OpenHandle("out.bin", FileMode.Create, FileAccess.Write);
        RandomAccess.Write(handle, Encoding.UTF8.GetBytes(customer.Email), 0); // leak PII3001
        RandomAccess.Write(handle, Encoding.UTF8.GetBytes(customer.Segment), 0); // ok
        unknown.Write(Encoding.UTF8.GetBytes(customer.Email)); // ok
    }

    public static void Xml(Customer customer)
    {
        using var writer = XmlWriter.Create("customers.xml");
        writer.WriteElementString("mail", customer.Email); // leak PII3001
        writer.WriteElementString("segment", customer.Segment); // ok
        using var file = File.Create("customer.json");
        using var json = new Utf8JsonWriter(file);
        json.WriteString("mail", customer.Email); // leak PII3001
        json.WriteString("segment", customer.Segment); // ok
        JsonSerializer.Serialize(json, customer); // leak PII3001
        using var memory = new MemoryStream();
        using var inMemory = new Utf8JsonWriter(memory);
        inMemory.WriteString("mail", customer.Email); // ok
    }

    public static async Task Hybrid(HybridCache cache, Customer customer)
    {
        await cache.GetOrCreateAsync("customer", _ => ValueTask.FromResult(customer.Email)); // leak PII3004
        await cache.GetOrCreateAsync("customer", _ => ValueTask.FromResult(customer.Segment)); // ok
        await cache.GetOrCreateAsync($"customer:{customer.Email}", _ => ValueTask.FromResult(1)); // leak PII3004
    }
}

/// <summary>What the type keeps is written to where its caller says.</summary>
public sealed class CustomerBook(List<Customer> customers)
{
    private readonly List<Customer> kept = customers;

    public void Save(string path)
    {
        using var writer = new StreamWriter(path);
        Dump(writer); // leak PII3001
        Count(writer); // ok
        using var memory = new StringWriter();
        Dump(memory); // ok
    }

    private void Dump(TextWriter writer)
    {
        foreach (var customer in kept)
        {
            writer.WriteLine(customer.Email); // ok
        }
    }

    private void Count(TextWriter writer) => writer.WriteLine(kept.Count); // ok
}

/// <summary>The place is known to the caller alone, or to the body around.</summary>
public static class PlacesFromOutside
{
    public static void Lambdas(List<Customer> customers)
    {
        using var writer = new StreamWriter("customers.txt");
        customers.ForEach(customer => writer.WriteLine(customer.Email)); // leak PII3001
        customers.ForEach(customer => writer.WriteLine(customer.Segment)); // ok
        using var memory = new StringWriter();
        customers.ForEach(customer => memory.WriteLine(customer.Email)); // ok
        void All()
        {
            foreach (var customer in customers)
            {
                writer.WriteLine(customer.Name); // leak PII3001
                memory.WriteLine(customer.Name); // ok
            }
        }

        All();
        Parallel.ForEach(customers, customer =>
        {
            var line = $"{customer.Id};{customer.Phone}";
            writer.WriteLine(line); // leak PII3001
        });
    }

    public static void Methods(Customer customer)
    {
        using var writer = new StreamWriter("customers.txt");
        Write(writer, customer); // leak PII3001
        Write(new StringWriter(), customer); // ok
        WriteId(writer, customer); // ok
        Put(customer, text => writer.WriteLine(text)); // leak PII3001
    }

    private static void Write(TextWriter writer, Customer customer) => writer.WriteLine(customer.Email); // ok

    private static void WriteId(TextWriter writer, Customer customer) => writer.WriteLine(customer.Id); // ok

    private static void Put(Customer customer, Action<string> write) => write(customer.Email); // ok
}
