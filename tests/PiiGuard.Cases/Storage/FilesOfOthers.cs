using System.Text.Json;

namespace Cases;

/// <summary>PII3001: a stream that a library's method gives, of which nothing is known but its type.</summary>
public static class FilesOfOthers
{
    public static async Task Created(Customer customer, Product product, string path, IStreamSource source)
    {
        await using FileStream file = source.Create(path);
        await JsonSerializer.SerializeAsync(file, customer); // leak PII3001
        await JsonSerializer.SerializeAsync(file, product); // ok
        await using Stream unknown = source.Open(path);
        await JsonSerializer.SerializeAsync(unknown, customer); // ok
        await using var writer = new StreamWriter(source.Create(path));
        await writer.WriteLineAsync(customer.Email); // leak PII3001
        await writer.WriteLineAsync(customer.Segment); // ok
        await using Stream hidden = await source.CreateAsync(path);
        await hidden.WriteAsync(Encoding.UTF8.GetBytes(customer.Name)); // leak PII3001
        await using MemoryStream memory = source.Buffer();
        await JsonSerializer.SerializeAsync(memory, customer); // ok
    }

    public static void HandedOn(Customer customer, string path, IStreamSource source)
    {
        Write(source.Create(path), customer.Email); // leak PII3001
        Write(source.Open(path), customer.Email); // ok
        Write(source.Create(path), customer.Segment); // ok
    }

    private static void Write(Stream stream, string text) => stream.Write(Encoding.UTF8.GetBytes(text)); // ok

    /// <summary>Stands for a library: nothing here implements it.</summary>
    public interface IStreamSource
    {
        FileStream Create(string path);

        Task<FileStream> CreateAsync(string path);

        Stream Open(string path);

        MemoryStream Buffer();
    }
}
