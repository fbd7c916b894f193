using System.Text.Json;

namespace Cases;

/// <summary>PII3001, PII2006: a method reads personal data itself and writes it to what it is given; only its caller knows where that leads.</summary>
public sealed class WritersHandedIn(WritersHandedIn.IStore store)
{
    public void Files(string path)
    {
        var file = File.Create(path);
        WriteNames(file); // leak PII3001
        WriteCount(file); // ok
        WriteOne(file); // leak PII3001
        WriteSegment(file); // ok
        CopyNames(file); // leak PII3001
        WriteHidden(file); // ok
        using var writer = new StreamWriter(path);
        Print(writer); // leak PII3001
        PassOn(writer); // leak PII3001
        WriteAll(store, file); // leak PII3001
    }

    public void Elsewhere(string path)
    {
        Print(Console.Out); // leak PII2006
        Print(TextWriter.Null); // ok
        Print(new StringWriter()); // ok
        var memory = new MemoryStream();
        WriteNames(memory); // ok
        WriteOne(memory); // ok
        File.WriteAllBytes(path, memory.ToArray()); // leak PII3001
    }

    public void Given(Customer customer, string path)
    {
        // What comes in with the call is reported once, where it is passed.
        var file = File.Create(path);
        Write(file, customer.Email); // leak PII3001
        WriteMember(file, customer); // leak PII3001
        WriteWhole(file, customer); // leak PII3001
        WriteBoth(file, customer); // leak PII3001
    }

    public void InLambda(string path)
    {
        var file = File.Create(path);
        Action<Stream> write = stream => stream.Write(Encoding.UTF8.GetBytes(store.Find(1).Name));
        write(file); // leak PII3001
    }

    private void WriteNames(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(store.Find(1).Name));

    private void WriteCount(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(store.Find(1).Name.Length.ToString()));

    private void WriteOne(Stream stream) => JsonSerializer.Serialize(stream, store.Find(1));

    private void WriteSegment(Stream stream) => JsonSerializer.Serialize(stream, store.Find(1).Segment);

    private void WriteHidden(Stream stream) => stream.Write(Encoding.UTF8.GetBytes(Protect.Hide(store.Find(1).Name)));

    private void CopyNames(Stream stream)
    {
        var memory = new MemoryStream(Encoding.UTF8.GetBytes(store.Find(1).Name));
        memory.CopyTo(stream);
    }

    private void Print(TextWriter writer)
    {
        var found = store.Find(1);
        writer.WriteLine(found.Id);
        writer.WriteLine(found.Email);
    }

    private void PassOn(TextWriter writer) => Print(writer);

    private static void WriteAll(IStore store, Stream stream) => stream.Write(Encoding.UTF8.GetBytes(store.Find(1).Phone));

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text));

    private static void WriteMember(Stream stream, Customer customer) => stream.Write(Encoding.UTF8.GetBytes(customer.Name));

    private static void WriteWhole(Stream stream, Customer customer) => JsonSerializer.Serialize(stream, customer);

    private static void WriteBoth(Stream stream, Customer customer)
    {
        stream.Write(Encoding.UTF8.GetBytes(customer.Id + customer.Name));
        JsonSerializer.Serialize(stream, customer);
    }

    /// <summary>Stands for a library: nothing here implements it.</summary>
    public interface IStore
    {
        Customer Find(int id);
    }
}
