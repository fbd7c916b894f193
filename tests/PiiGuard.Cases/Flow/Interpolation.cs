using System.Globalization;
using System.Runtime.CompilerServices;

namespace Cases;

public sealed class Interpolation(ILogger<Interpolation> logger)
{
    public void InPlace(Customer customer)
    {
        logger.LogInformation($"Mail for {customer.Email}"); // leak PII2001
        logger.LogInformation($"Mail for {customer.Id}"); // ok
        logger.LogInformation($"Mail for {customer.Email.Length} characters"); // ok
        logger.LogInformation($"{customer.BirthDate:yyyy}"); // leak PII2001
        logger.LogInformation($"{customer.Name,20}"); // leak PII2001
        logger.LogInformation($"{$"{customer.Name}"}"); // leak PII2001
        logger.LogInformation($"{(customer.Active ? customer.Phone : "none")}"); // leak PII2001
        logger.LogInformation($"{(customer.Active ? "yes" : "no")}"); // ok
    }

    public void Stored(Customer customer)
    {
        var text = $"{customer.Id}: {customer.Email} and {customer.Name}";
        logger.LogInformation("{Value}", text); // leak PII2001
        var clean = $"{customer.Id}: {customer.Segment}";
        logger.LogInformation("{Value}", clean); // ok
        FormattableString formattable = $"{customer.Id}: {customer.Email}";
        logger.LogInformation("{Value}", formattable.ToString(CultureInfo.InvariantCulture)); // leak PII2001
        logger.LogInformation("{Value}", formattable.ArgumentCount); // ok
        logger.LogInformation("{Value}", FormattableString.Invariant($"{customer.Email}")); // leak PII2001
        logger.LogInformation("{Value}", FormattableString.Invariant($"{customer.Segment}")); // ok
    }

    public void LibraryHandlers(Customer customer)
    {
        logger.LogInformation("{Value}", string.Create(CultureInfo.InvariantCulture, $"{customer.Email}")); // leak PII2001
        logger.LogInformation("{Value}", string.Create(CultureInfo.InvariantCulture, $"{customer.Id}")); // ok
        var builder = new StringBuilder();
        builder.Append($"{customer.Id} {customer.Email}");
        logger.LogInformation("{Value}", builder.ToString()); // leak PII2001
        var clean = new StringBuilder();
        clean.Append(CultureInfo.InvariantCulture, $"{customer.Id} {customer.Segment}");
        logger.LogInformation("{Value}", clean.ToString()); // ok
    }

    public void OwnHandler(Customer customer)
    {
        logger.LogInformation("{Value}", Render($"{customer.Email}")); // leak PII2001
        logger.LogInformation("{Value}", Render($"{customer.Segment}")); // ok
        Report($"{customer.Email}"); // leak PII2001
        Report($"{customer.Id}"); // ok
    }

    private static string Render(Joined joined) => joined.Text;

    private void Report(Joined joined) => logger.LogInformation("{Value}", joined.Text); // ok

    [InterpolatedStringHandler]
    public ref struct Joined(int literalLength, int formattedCount)
    {
        private readonly List<string> _parts = new(formattedCount + literalLength);

        public readonly string Text => string.Join("|", _parts);

        public readonly void AppendLiteral(string value) => _parts.Add(value);

        public readonly void AppendFormatted<T>(T value) => _parts.Add(value?.ToString() ?? "");
    }
}
