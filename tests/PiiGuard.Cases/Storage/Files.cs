using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;

namespace Cases;

/// <summary>PII3001: files, streams and writers, by what they write to.</summary>
public static class Files
{
    public static async Task Whole(Customer customer, List<Customer> customers, string path)
    {
        File.WriteAllText(path, customer.Email); // leak PII3001
        File.WriteAllText(path, customer.Segment); // ok
        File.AppendAllText(path, $"{customer.Id};{customer.Name}\n"); // leak PII3001
        File.AppendAllText(path, $"{customer.Id};{customer.Segment}\n"); // ok
        await File.WriteAllTextAsync(path, customer.Phone); // leak PII3001
        await File.WriteAllBytesAsync(path, Encoding.UTF8.GetBytes(customer.Email)); // leak PII3001
        File.WriteAllLines(path, customers.Select(c => c.Email)); // leak PII3001
        File.WriteAllLines(path, customers.Select(c => c.Segment)); // ok
        File.WriteAllText(path, JsonSerializer.Serialize(customer)); // leak PII3001
        File.WriteAllText(path, Protect.Hide(customer.Email)); // ok
        File.WriteAllText(path, customer.Email.Length.ToString()); // ok
        File.WriteAllText(Path.Combine("out", customer.Name + ".txt"), "done"); // leak PII3001
        var text = File.ReadAllText(path); // ok
        File.WriteAllText(path, text); // ok
    }

    public static void Writers(Customer customer, Person person, string path)
    {
        using var writer = new StreamWriter(path);
        writer.WriteLine(customer.Email); // leak PII3001
        writer.WriteLine(customer.Id); // ok
        writer.Write("{0} {1}", customer.Id, customer.Name); // leak PII3001
        writer.WriteLine(person); // leak PII3001
        writer.WriteLine(customer); // ok
        using var appended = File.AppendText(path);
        appended.Write(customer.Phone); // leak PII3001
        appended.Write(customer.Segment); // ok
    }

    public static async Task Streams(Customer customer, string path)
    {
        await using var file = new FileStream(path, FileMode.Create);
        await file.WriteAsync(Encoding.UTF8.GetBytes(customer.Name)); // leak PII3001
        await file.WriteAsync(Encoding.UTF8.GetBytes(customer.Segment)); // ok
        await using var zipped = new GZipStream(file, CompressionLevel.Fastest);
        zipped.Write(Encoding.UTF8.GetBytes(customer.Email)); // leak PII3001
        await JsonSerializer.SerializeAsync(file, customer); // leak PII3001
        using var created = File.Create(path);
        using var writer = new StreamWriter(created);
        await writer.WriteLineAsync(customer.Email); // leak PII3001
        await writer.WriteLineAsync(customer.Segment); // ok
        using var binary = new BinaryWriter(created);
        binary.Write(customer.Email); // leak PII3001
        binary.Write(customer.Id); // ok
    }

    public static void Memory(Customer customer, string path)
    {
        using var memory = new MemoryStream();
        using var writer = new StreamWriter(memory);
        writer.WriteLine(customer.Email); // ok
        writer.Flush();
        using var file = File.Create(path);
        memory.CopyTo(file); // leak PII3001
        File.WriteAllBytes(path, memory.ToArray()); // leak PII3001

        using var other = new MemoryStream();
        other.Write(Encoding.UTF8.GetBytes(customer.Segment)); // ok
        other.CopyTo(file); // ok
    }

    public static void Encrypted(Customer customer, string path, Aes aes)
    {
        using var file = File.Create(path);
        using var sealing = new CryptoStream(file, aes.CreateEncryptor(), CryptoStreamMode.Write);
        using var writer = new StreamWriter(sealing);
        writer.WriteLine(customer.Email); // ok
        sealing.Write(Encoding.UTF8.GetBytes(customer.Name)); // ok
    }

    public static void Xml(Customer customer, string path)
    {
        var document = new XDocument(new XElement("customer", new XAttribute("mail", customer.Email)));
        document.Save(path); // leak PII3001
        var harmless = new XDocument(new XElement("customer", new XAttribute("segment", customer.Segment)));
        harmless.Save(path); // ok
    }

    public static void HandedOn(Customer customer, string path)
    {
        using var writer = new StreamWriter(path);
        Line(writer, customer.Email); // leak PII3001
        Line(writer, customer.Segment); // ok
        using var text = new StringWriter();
        Line(text, customer.Email); // ok
        Save(customer.Phone); // leak PII3001
        Save(customer.Segment); // ok
    }

    private static void Line(TextWriter writer, string text) => writer.WriteLine(text); // ok

    private static void Save(string text) => File.WriteAllText("out.txt", text); // ok
}
