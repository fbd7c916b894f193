using System.Net;
using System.Text.Encodings.Web;

namespace Cases;

/// <summary>Encodings protect nothing.</summary>
public sealed class Encodings(ILogger<Encodings> logger)
{
    public void Bytes(Customer customer)
    {
        var bytes = Encoding.UTF8.GetBytes(customer.Email);
        logger.LogInformation("{Value}", Encoding.UTF8.GetString(bytes)); // leak PII2001
        logger.LogInformation("{Value}", bytes.Length); // ok
        logger.LogInformation("{Value}", Encoding.UTF8.GetByteCount(customer.Email)); // ok
        var clean = Encoding.UTF8.GetBytes(customer.Segment);
        logger.LogInformation("{Value}", Encoding.UTF8.GetString(clean)); // ok
    }

    public void Base64(Customer customer)
    {
        var text = Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email));
        logger.LogInformation("{Value}", text); // leak PII2001
        logger.LogInformation("{Value}", Encoding.UTF8.GetString(Convert.FromBase64String(text))); // leak PII2001
        logger.LogInformation("{Value}", Convert.ToHexString(Encoding.UTF8.GetBytes(customer.Email))); // leak PII2001
        logger.LogInformation("{Value}", Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Segment))); // ok
    }

    public void ForTheWeb(Customer customer)
    {
        logger.LogInformation("{Value}", Uri.EscapeDataString(customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", WebUtility.UrlEncode(customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", HtmlEncoder.Default.Encode(customer.Name)); // leak PII2001
        logger.LogInformation("{Value}", Uri.EscapeDataString(customer.Segment)); // ok
    }

    public void IntoBuffers(Customer customer)
    {
        var buffer = new byte[64];
        var count = Encoding.UTF8.GetBytes(customer.Email, 0, customer.Email.Length, buffer, 0);
        logger.LogInformation("{Value}", Encoding.UTF8.GetString(buffer, 0, count)); // leak PII2001
        logger.LogInformation("{Value}", count); // ok
    }
}
