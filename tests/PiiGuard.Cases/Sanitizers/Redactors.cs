using Microsoft.Extensions.Compliance.Classification;
using Microsoft.Extensions.Compliance.Redaction;

namespace Cases;

public sealed class Redactors(ILogger<Redactors> logger, Redactor redactor, IRedactorProvider provider)
{
    public void Redacted(Customer customer)
    {
        logger.LogInformation("{Value}", redactor.Redact(customer.Email)); // ok
        logger.LogInformation("{Value}", redactor.Redact(customer.Email.AsSpan())); // ok
        logger.LogInformation("{Value}", ErasingRedactor.Instance.Redact(customer.Email)); // ok
        logger.LogInformation("{Value}", provider.GetRedactor(new DataClassification("shop", "private")).Redact(customer.Name)); // ok
        logger.LogInformation("{Value}", customer.Email); // leak PII2001
    }

    public void IntoBuffers(Customer customer)
    {
        Span<char> buffer = stackalloc char[64];
        var count = redactor.Redact(customer.Email, buffer);
        logger.LogInformation("{Value}", buffer[..count].ToString()); // ok
        logger.LogInformation("{Value}", count); // ok
    }

    public void Undone(Customer customer)
    {
        logger.LogInformation("{Value}", NullRedactor.Instance.Redact(customer.Email)); // leak PII2001
        var text = redactor.Redact(customer.Email) + customer.Name;
        logger.LogInformation("{Value}", text); // leak PII2001
        logger.LogInformation("{Value}", redactor.Redact(customer.Email) + customer.Id); // ok
    }

    public void OnOneBranch(Customer customer, bool verbose)
    {
        var text = verbose ? customer.Email : redactor.Redact(customer.Email);
        logger.LogInformation("{Value}", text); // leak PII2001
        text = redactor.Redact(text);
        logger.LogInformation("{Value}", text); // ok
    }
}
