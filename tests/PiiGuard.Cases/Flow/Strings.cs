using System.Globalization;
using System.Text.RegularExpressions;

namespace Cases;

public sealed class Strings(ILogger<Strings> logger)
{
    public void Parts(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Email.Substring(0, 3)); // leak PII2001
        logger.LogInformation("{Value}", customer.Email[..3]); // leak PII2001
        logger.LogInformation("{Value}", customer.Email[0]); // leak PII2001
        logger.LogInformation("{Value}", customer.Email.Split('@')[1]); // leak PII2001
        logger.LogInformation("{Value}", customer.Segment.Substring(0, 3)); // ok
        logger.LogInformation("{Value}", customer.Segment[0]); // ok
    }

    public void Changed(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Email.Trim().ToUpperInvariant().Replace("@", " at ")); // leak PII2001
        logger.LogInformation("{Value}", customer.Name.PadLeft(20).Insert(0, "<").Remove(3, 1)); // leak PII2001
        logger.LogInformation("{Value}", "".PadLeft(customer.Name.Length, '*')); // ok
        logger.LogInformation("{Value}", new string('*', customer.CardNumber.Length)); // ok
        logger.LogInformation("{Value}", customer.Segment.Replace("a", customer.Name)); // leak PII2001
        logger.LogInformation("{Value}", customer.Segment.Trim().ToUpperInvariant()); // ok
        logger.LogInformation("{Value}", Regex.Replace(customer.Phone, "[0-9]{4}$", "")); // leak PII2001
    }

    public void Joined(Customer customer, string[] parts)
    {
        logger.LogInformation("{Value}", "Dear " + customer.Name); // leak PII2001
        logger.LogInformation("{Value}", string.Concat("Dear ", customer.Name, "!")); // leak PII2001
        logger.LogInformation("{Value}", string.Concat("Dear ", customer.Segment, "!")); // ok
        logger.LogInformation("{Value}", string.Join(", ", customer.Name, customer.Segment)); // leak PII2001
        logger.LogInformation("{Value}", string.Join(customer.Segment, parts)); // ok
        logger.LogInformation("{Value}", string.Join(", ", customer.Aliases)); // leak PII2001
        logger.LogInformation("{Value}", "Id " + customer.Id + " of " + customer.Segment); // ok
    }

    public void Formatted(Customer customer)
    {
        logger.LogInformation("{Value}", string.Format("{0} <{1}>", customer.Id, customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", string.Format(CultureInfo.InvariantCulture, "{0:yyyy}", customer.BirthDate)); // leak PII2001
        logger.LogInformation("{Value}", string.Format("{0}", customer.Id)); // ok
        logger.LogInformation("{Value}", customer.BirthDate.ToString("yyyy-MM-dd")); // leak PII2001
    }

    public void Created(Customer customer)
    {
        var copy = string.Create(3, customer.Email, static (span, email) => email.AsSpan(0, 3).CopyTo(span));
        logger.LogInformation("{Value}", copy); // leak PII2001
        logger.LogInformation("{Value}", string.Copy(customer.Segment)); // ok
        logger.LogInformation("{Value}", string.Intern(customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", new string(customer.Email.Reverse().ToArray())); // leak PII2001
    }

    public void Asked(Customer customer, string other)
    {
        logger.LogInformation("{Value}", customer.Email.Length); // ok
        logger.LogInformation("{Value}", customer.Email.Contains('@')); // ok
        logger.LogInformation("{Value}", customer.Email.IndexOf('@')); // ok
        logger.LogInformation("{Value}", customer.Email.StartsWith("a", StringComparison.Ordinal)); // ok
        logger.LogInformation("{Value}", customer.Email == other); // ok
        logger.LogInformation("{Value}", string.IsNullOrWhiteSpace(customer.Email)); // ok
        logger.LogInformation("{Value}", string.Equals(customer.Email, other, StringComparison.OrdinalIgnoreCase)); // ok
        logger.LogInformation("{Value}", string.Compare(customer.Email, other, StringComparison.Ordinal)); // ok
        logger.LogInformation("{Value}", customer.Email.CompareTo(other)); // ok
        logger.LogInformation("{Value}", customer.Email.GetHashCode()); // ok
        logger.LogInformation("{Value}", customer.Email.GetType()); // ok
        logger.LogInformation("{Value}", nameof(customer.Email)); // ok
        logger.LogInformation("{Value}", Regex.IsMatch(customer.Email, "^a")); // ok
    }
}
