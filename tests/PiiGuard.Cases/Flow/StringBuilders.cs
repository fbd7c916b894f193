using System.Globalization;

namespace Cases;

public sealed class StringBuilders(ILogger<StringBuilders> logger)
{
    public void Appended(Customer customer)
    {
        var builder = new StringBuilder("Dear ");
        logger.LogInformation("{Value}", builder.ToString()); // ok
        builder.Append(customer.Name);
        logger.LogInformation("{Value}", builder.ToString()); // leak PII2001
        logger.LogInformation("{Value}", builder.Length); // ok
        logger.LogInformation("{Value}", builder[0]); // leak PII2001
    }

    public void Chained(Customer customer)
    {
        var builder = new StringBuilder().Append("Id ").Append(customer.Id).AppendLine().Append(customer.Email).Append('.');
        logger.LogInformation("{Value}", builder.ToString()); // leak PII2001
        var clean = new StringBuilder().Append("Id ").Append(customer.Id).AppendLine(customer.Segment);
        logger.LogInformation("{Value}", clean.ToString()); // ok
    }

    public void OtherWays(Customer customer)
    {
        logger.LogInformation("{Value}", new StringBuilder(customer.Email).ToString()); // leak PII2001
        logger.LogInformation("{Value}", new StringBuilder().AppendFormat(CultureInfo.InvariantCulture, "{0}", customer.Email).ToString()); // leak PII2001
        logger.LogInformation("{Value}", new StringBuilder().AppendJoin(", ", customer.Id, customer.Email).ToString()); // leak PII2001
        logger.LogInformation("{Value}", new StringBuilder().AppendJoin(", ", customer.Id, customer.Segment).ToString()); // ok
        logger.LogInformation("{Value}", new StringBuilder("x").Insert(0, customer.Email).Replace("x", "y").ToString(0, 2)); // leak PII2001
    }

    public void ThroughMethods(Customer customer)
    {
        var builder = new StringBuilder();
        Fill(builder, customer);
        logger.LogInformation("{Value}", builder.ToString()); // leak PII2001
        var clean = new StringBuilder();
        FillSegment(clean, customer);
        logger.LogInformation("{Value}", clean.ToString()); // ok
    }

    public void Copied(Customer customer)
    {
        var first = new StringBuilder();
        var second = new StringBuilder();
        var alias = first;
        alias.Append(customer.Email);
        logger.LogInformation("{Value}", first.ToString()); // leak PII2001
        logger.LogInformation("{Value}", second.ToString()); // ok
        second.Append(first);
        logger.LogInformation("{Value}", second.ToString()); // leak PII2001
    }

    private static void Fill(StringBuilder target, Customer customer) => target.Append(customer.Email);

    private static void FillSegment(StringBuilder target, Customer customer) => target.Append(customer.Segment);
}
