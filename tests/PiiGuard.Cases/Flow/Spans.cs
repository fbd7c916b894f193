using System.Buffers;

namespace Cases;

public sealed class Spans(ILogger<Spans> logger)
{
    public void Slices(Customer customer)
    {
        ReadOnlySpan<char> span = customer.Email.AsSpan();
        logger.LogInformation("{Value}", span.ToString()); // leak PII2001
        logger.LogInformation("{Value}", span.Slice(0, 3).ToString()); // leak PII2001
        logger.LogInformation("{Value}", span[^3..].ToString()); // leak PII2001
        logger.LogInformation("{Value}", new string(span)); // leak PII2001
        logger.LogInformation("{Value}", span.Trim().Length); // ok
        logger.LogInformation("{Value}", span.IndexOf('@')); // ok
        ReadOnlySpan<char> clean = customer.Segment;
        logger.LogInformation("{Value}", clean.ToString()); // ok
    }

    public void Copies(Customer customer)
    {
        Span<char> buffer = stackalloc char[64];
        customer.Email.AsSpan().CopyTo(buffer);
        logger.LogInformation("{Value}", buffer.ToString()); // leak PII2001
        Span<char> clean = stackalloc char[64];
        customer.Segment.AsSpan().CopyTo(clean);
        logger.LogInformation("{Value}", clean.ToString()); // ok
    }

    public void Memories(Customer customer)
    {
        ReadOnlyMemory<char> memory = customer.Email.AsMemory(0, 3);
        logger.LogInformation("{Value}", memory.ToString()); // leak PII2001
        logger.LogInformation("{Value}", memory.Span.ToString()); // leak PII2001
        logger.LogInformation("{Value}", memory.IsEmpty); // ok
    }

    public void Formatted(Customer customer)
    {
        Span<char> buffer = stackalloc char[32];
        if (customer.BirthDate.TryFormat(buffer, out var written))
        {
            logger.LogInformation("{Value}", buffer[..written].ToString()); // leak PII2001
            logger.LogInformation("{Value}", written); // ok
        }
    }

    public void Arrays(Customer customer)
    {
        var chars = customer.Email.ToCharArray();
        logger.LogInformation("{Value}", new string(chars, 0, 3)); // leak PII2001
        var rented = ArrayPool<char>.Shared.Rent(64);
        customer.Email.CopyTo(0, rented, 0, 3);
        logger.LogInformation("{Value}", new string(rented)); // leak PII2001
        var clean = customer.Segment.ToCharArray();
        logger.LogInformation("{Value}", new string(clean)); // ok
    }
}
