using System.Xml;
using System.Xml.Linq;

namespace Cases;

public sealed class Writers(ILogger<Writers> logger)
{
    public void StringWriters(Customer customer)
    {
        var writer = new StringWriter();
        writer.WriteLine("Id {0}", customer.Id);
        logger.LogInformation("{Value}", writer.ToString()); // ok
        writer.WriteLine("Mail {0}", customer.Email);
        logger.LogInformation("{Value}", writer.ToString()); // leak PII2001
        logger.LogInformation("{Value}", writer.GetStringBuilder().ToString()); // leak PII2001
    }

    public async Task StringWritersAsync(Customer customer)
    {
        await using var writer = new StringWriter();
        await writer.WriteAsync(customer.Segment);
        logger.LogInformation("{Value}", writer.ToString()); // ok
        await writer.WriteAsync(customer.Email);
        logger.LogInformation("{Value}", writer.ToString()); // leak PII2001
    }

    public void OverAStream(Customer customer)
    {
        using var stream = new MemoryStream();
        using var writer = new StreamWriter(stream);
        writer.Write(customer.Email);
        writer.Flush();
        logger.LogInformation("{Value}", Encoding.UTF8.GetString(stream.ToArray())); // leak PII2001
        logger.LogInformation("{Value}", stream.Length); // ok
    }

    public void Streams(Customer customer)
    {
        using var stream = new MemoryStream();
        stream.Write(Encoding.UTF8.GetBytes(customer.Email));
        stream.Position = 0;
        using var reader = new StreamReader(stream);
        logger.LogInformation("{Value}", reader.ReadToEnd()); // leak PII2001
        using var clean = new MemoryStream(Encoding.UTF8.GetBytes(customer.Segment));
        using var cleanReader = new StreamReader(clean);
        logger.LogInformation("{Value}", cleanReader.ReadLine()); // ok
    }

    public void Readers(Customer customer)
    {
        using var reader = new StringReader(customer.Email);
        logger.LogInformation("{Value}", reader.ReadLine()); // leak PII2001
        using var clean = new StringReader(customer.Segment);
        logger.LogInformation("{Value}", clean.ReadLine()); // ok
    }

    public void Xml(Customer customer)
    {
        var element = new XElement("customer", new XAttribute("mail", customer.Email));
        logger.LogInformation("{Value}", element.ToString()); // leak PII2001
        var clean = new XElement("customer", new XAttribute("id", customer.Id));
        logger.LogInformation("{Value}", clean.ToString()); // ok
        var text = new StringBuilder();
        using (var writer = XmlWriter.Create(text))
        {
            writer.WriteElementString("mail", customer.Email);
        }

        logger.LogInformation("{Value}", text.ToString()); // leak PII2001
    }

    public void ThroughAnyWriter(Customer customer)
    {
        var writer = new StringWriter();
        Print(writer, customer);
        logger.LogInformation("{Value}", writer.ToString()); // leak PII2001
    }

    private static void Print(TextWriter writer, Customer customer) => writer.Write(customer.Name);
}
