using System.Globalization;

namespace Cases;

/// <summary>A job that reads a file, line by line, into tagged objects, and counts what is wrong with it.</summary>
public sealed class ImportJob(ILogger<ImportJob> logger, TextReader input)
{
    private readonly List<string> _problems = [];
    private readonly Dictionary<string, int> _seen = [];
    private int _read;

    public async Task<int> RunAsync()
    {
        while (await input.ReadLineAsync() is { } line)
        {
            _read++;
            try
            {
                Take(Parse(line));
            }
            catch (FormatException error)
            {
                logger.LogWarning("Line {Number}: {Error}", _read, error.Message); // ok
            }
        }

        logger.LogInformation("{Count} lines, {Problems} problems", _read, _problems.Count); // ok
        foreach (var problem in _problems)
        {
            logger.LogWarning("{Problem}", problem); // leak PII2001
        }

        var twice = _seen.Where(pair => pair.Value > 1).ToList();
        logger.LogInformation("{Count} customers came twice", twice.Count); // ok
        logger.LogInformation("Most often: {Times}", _seen.Values.Max()); // ok
        logger.LogInformation("Most often: {Who}", _seen.MaxBy(pair => pair.Value).Key); // leak PII2001
        return _read;
    }

    private void Take(Customer customer)
    {
        if (!customer.Email.Contains('@'))
        {
            _problems.Add($"{customer.Id}: '{customer.Email}' is no address");
        }

        _seen[customer.Email] = _seen.GetValueOrDefault(customer.Email) + 1;
        if (customer.Age is < 0 or > 120)
        {
            throw new FormatException($"Customer {customer.Id} can't be {customer.Age} years old"); // leak PII2004
        }

        if (customer.Name.Length == 0)
        {
            throw new FormatException($"Customer {customer.Id} has no name"); // ok
        }
    }

    private static Customer Parse(string line)
    {
        var fields = line.Split(';');
        if (fields.Length < 4)
        {
            throw new FormatException($"{fields.Length} fields are too few"); // ok
        }

        return new Customer
        {
            Id = int.Parse(fields[0], CultureInfo.InvariantCulture),
            Name = fields[1],
            Email = fields[2],
            Age = int.Parse(fields[3], CultureInfo.InvariantCulture),
        };
    }
}
