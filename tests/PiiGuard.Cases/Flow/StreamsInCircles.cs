using System.IO.Compression;
using Microsoft.Extensions.Logging;

namespace Cases;

/// <summary>Streams and copies that lead back to themselves in a loop.</summary>
public static class StreamsInCircles
{
    public static void Wrapped(Customer customer, int layers)
    {
        Stream stream = File.Create("customers.bin");
        Stream memory = new MemoryStream();
        for (var i = 0; i < layers; i++)
        {
            stream = new BufferedStream(stream);
            memory = new BufferedStream(memory);
        }

        stream.Write(Encoding.UTF8.GetBytes(customer.Email)); // leak PII3001
        stream.Write(Encoding.UTF8.GetBytes(customer.Segment)); // ok
        memory.Write(Encoding.UTF8.GetBytes(customer.Email)); // ok
    }

    public static void InTurn(Customer customer, int layers)
    {
        Stream one = File.Create("one.bin");
        Stream other = new MemoryStream();
        for (var i = 0; i < layers; i++)
        {
            var next = new GZipStream(one, CompressionLevel.Fastest);
            one = new BufferedStream(other);
            other = next;
        }

        one.Write(Encoding.UTF8.GetBytes(customer.Email)); // leak PII3001
        one.Write(Encoding.UTF8.GetBytes(customer.Segment)); // ok
    }

    public static void Copies(ILogger logger, Customer customer, int rounds)
    {
        var row = new Row(1, customer.Segment);
        var other = new Row(2, customer.Email);
        for (var i = 0; i < rounds; i++)
        {
            var copy = row with { Key = i };
            row = other with { Key = i };
            other = copy;
        }

        logger.LogInformation("{Text}", row.Text); // leak PII2001
        logger.LogInformation("{Key}", row.Key); // ok
    }

    public sealed record Row(int Key, string Text);
}
