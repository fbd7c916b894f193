using System.Text.RegularExpressions;

namespace Cases;

/// <summary>Fluent builders, templates and formatting helpers.</summary>
public sealed class Letters(ILogger<Letters> logger)
{
    private static readonly Dictionary<string, Func<Customer, string>> Fields = new()
    {
        ["name"] = customer => customer.Name,
        ["segment"] = customer => customer.Segment,
    };

    public string Render(string template, Customer customer)
    {
        var text = Regex.Replace(template, "\\{(\\w+)\\}", match => Fields[match.Groups[1].Value](customer));
        logger.LogInformation("{Length} characters", text.Length); // ok
        logger.LogDebug("{Text}", text); // leak PII2001
        return text;
    }

    public void Compose(Customer customer)
    {
        var letter = new LetterBuilder()
            .To(customer)
            .Line($"Order of {DateTime.UtcNow:yyyy}")
            .Line("Thank you")
            .Build();
        logger.LogInformation("{Lines} lines", letter.Lines.Count); // ok
        logger.LogInformation("{Head}", letter.Head); // leak PII2001
        logger.LogInformation("{First}", letter.Lines[0]); // ok
    }

    public void Table(IEnumerable<Customer> customers)
    {
        var table = new StringBuilder();
        table.AppendLine("id;segment");
        foreach (var customer in customers)
        {
            table.AppendFormat("{0};{1}", customer.Id, customer.Segment).AppendLine();
        }

        logger.LogInformation("{Table}", table); // ok
        foreach (var customer in customers)
        {
            table.Append(Column(customer, c => c.Id.ToString())).Append(Column(customer, c => c.Phone));
        }

        logger.LogInformation("{Table}", table.ToString()); // leak PII2001
    }

    public void Joined(Customer customer)
    {
        var parts = new List<string?> { customer.Segment, customer.SecondEmail };
        parts.RemoveAll(string.IsNullOrEmpty);
        logger.LogInformation("{Count}", parts.Count); // ok
        logger.LogInformation("{All}", string.Join(" ", parts)); // leak PII2001
        var clean = new[] { customer.Segment, customer.Id.ToString() }.Where(part => part.Length > 0);
        logger.LogInformation("{All}", string.Join(" ", clean)); // ok
    }

    private static string Column(Customer customer, Func<Customer, string> read) => read(customer).PadRight(20);
}

public sealed class LetterBuilder
{
    private readonly List<string> _lines = [];
    private string _head = "";

    public LetterBuilder To(Customer customer)
    {
        _head = $"{customer.Name}\n{customer.Home.Street}";
        return this;
    }

    public LetterBuilder Line(string line)
    {
        _lines.Add(line);
        return this;
    }

    public Letter Build() => new(_head, _lines);
}

public sealed class Letter(string head, IReadOnlyList<string> lines)
{
    public string Head { get; } = head;

    public IReadOnlyList<string> Lines { get; } = lines;
}
