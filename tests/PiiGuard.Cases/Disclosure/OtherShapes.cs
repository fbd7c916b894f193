namespace Cases;

/// <summary>Objects whose text holds what was put in, and objects whose text doesn't.</summary>
public sealed class OtherShapes(ILogger<OtherShapes> logger, Serilog.ILogger serilog)
{
    public void Printing(Customer customer)
    {
        var builder = new StringBuilder(customer.Email);
        logger.LogInformation("{Value}", builder); // leak PII2001|PII2002
        var uri = new Uri("https://example.com/?mail=" + customer.Email); // leak PII5001
        logger.LogInformation("{Value}", uri); // leak PII2001|PII2002
        logger.LogInformation("{Value}", uri.Query); // leak PII2001
        var plain = new Uri("https://example.com/?id=" + customer.Id);
        logger.LogInformation("{Value}", plain); // ok
        var clean = new StringBuilder(customer.Segment);
        logger.LogInformation("{Value}", clean); // ok
    }

    public void Tasks(Customer customer)
    {
        var task = Task.FromResult(customer.Email);
        logger.LogInformation("{Value}", task); // ok
        logger.LogInformation($"{task}"); // ok
        serilog.Information("{@Value}", task); // leak PII2001|PII2002
    }

    public void OwnText(Shown shown, Hidden hidden, Hiding hiding)
    {
        logger.LogInformation("{Value}", shown); // leak PII2002
        logger.LogInformation($"{shown}"); // leak PII2001|PII2002
        logger.LogInformation("{Value}", hidden); // ok
        logger.LogInformation($"{hidden}"); // ok
        logger.LogInformation("{Value}", hiding); // ok
        serilog.Information("{@Value}", shown); // leak PII2002
        serilog.Information("{@Value}", hidden); // leak PII2002
    }

    public class Shown
    {
        public int Id { get; set; }

        [Pii(PiiCategory.Email)]
        public string Email { get; set; } = "";

        public override string ToString() => $"{Id} {Email}"; // leak PII2003
    }

    public class Hidden
    {
        public int Id { get; set; }

        [Pii(PiiCategory.Email)]
        public string Email { get; set; } = "";

        public override string ToString() => $"{Id}"; // ok
    }

    public sealed record Hiding(int Id, [Pii(PiiCategory.Email)] string Email)
    {
        public override string ToString() => $"{Id} {Protect.Hide(Email)}"; // ok
    }
}
