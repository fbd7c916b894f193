using System.Globalization;

namespace Cases;

public sealed class Conversions(ILogger<Conversions> logger)
{
    public void Parsed(Customer customer)
    {
        logger.LogInformation("{Value}", long.Parse(customer.Phone, CultureInfo.InvariantCulture)); // leak PII2001
        logger.LogInformation("{Value}", Convert.ToInt64(customer.Phone)); // leak PII2001
        logger.LogInformation("{Value}", int.Parse(customer.Segment)); // ok
        if (long.TryParse(customer.Phone, out var number))
        {
            logger.LogInformation("{Value}", number); // leak PII2001
        }

        var valid = long.TryParse(customer.Phone, out _);
        logger.LogInformation("{Value}", valid); // ok
    }

    public void ToText(Customer customer)
    {
        logger.LogInformation("{Value}", customer.Age.ToString(CultureInfo.InvariantCulture)); // leak PII2001
        logger.LogInformation("{Value}", Convert.ToString(customer.Age)); // leak PII2001
        logger.LogInformation("{Value}", customer.Id.ToString(CultureInfo.InvariantCulture)); // ok
        logger.LogInformation("{Value}", customer.Faith.ToString()); // leak PII2001
    }

    public void Numbers(Customer customer)
    {
        logger.LogInformation("{Value}", (double)customer.Age); // leak PII2001
        logger.LogInformation("{Value}", customer.Age + 1); // leak PII2001
        logger.LogInformation("{Value}", -customer.Age); // leak PII2001
        logger.LogInformation("{Value}", Math.Max(customer.Age, 18)); // leak PII2001
        logger.LogInformation("{Value}", customer.Age > 18); // ok
        logger.LogInformation("{Value}", (double)customer.Id); // ok
        logger.LogInformation("{Value}", (int)customer.Faith); // leak PII2001
        logger.LogInformation("{Value}", customer.Faith == Faith.None); // ok
    }

    public void Dates(Customer customer)
    {
        logger.LogInformation("{Value}", customer.BirthDate.Year); // leak PII2001
        logger.LogInformation("{Value}", customer.BirthDate.AddDays(1)); // leak PII2001
        logger.LogInformation("{Value}", DateOnly.FromDateTime(customer.BirthDate)); // leak PII2001
        logger.LogInformation("{Value}", (DateTime.UtcNow - customer.BirthDate).TotalDays); // leak PII2001
        logger.LogInformation("{Value}", customer.BirthDate < DateTime.UtcNow); // ok
        logger.LogInformation("{Value}", DateTime.UtcNow.Year); // ok
    }

    public void Casts(Customer customer, object item)
    {
        logger.LogInformation("{Value}", ((Customer)item).Email); // leak PII2001
        logger.LogInformation("{Value}", (item as Customer)?.Email); // leak PII2001
        logger.LogInformation("{Value}", ((Customer)item).Id); // ok
        IEnumerable<char> characters = customer.Email;
        logger.LogInformation("{Value}", string.Concat(characters)); // leak PII2001
    }

    public void Bools(Customer customer)
    {
        logger.LogInformation("{Value}", customer.IsSmoker); // leak PII2001
        logger.LogInformation("{Value}", customer.Active); // ok
        logger.LogInformation("{Value}", customer.IsSmoker == true); // ok
    }

    public void Nullables(Customer customer)
    {
        int? age = customer.Age;
        logger.LogInformation("{Value}", age.Value); // leak PII2001
        logger.LogInformation("{Value}", age.GetValueOrDefault()); // leak PII2001
        logger.LogInformation("{Value}", age.HasValue); // ok
        int? id = customer.Id;
        logger.LogInformation("{Value}", id.Value); // ok
    }
}
