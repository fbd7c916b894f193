using Microsoft.Extensions.Logging;

namespace Cases;

/// <summary>PII3001 and PII2006: a method that names no personal data writes what it is given to what its type keeps.</summary>
public sealed class KeptWriters(string path)
{
    private static readonly Action<string> Print = text => Console.WriteLine(text);
    private static readonly Action<string> Drop = text => _ = text.Length;

    private readonly StreamWriter _file = new(path);
    private readonly StringWriter _memory = new();
    private readonly Lazy<Stream> _late = new(() => File.OpenWrite("late.bin"));

    public void Save(Customer customer)
    {
        Put(customer.Email); // leak PII3001
        Put(customer.Segment); // ok
        Keep(customer.Email); // ok
        Show(customer.Email); // leak PII2006
        Show(customer.Segment); // ok
        Forget(customer.Email); // ok
        Opened(customer.Email); // leak PII3001
        Later(customer.Email); // leak PII3001
    }

    private void Put(string line) => _file.WriteLine(line);

    private void Keep(string line) => _memory.WriteLine(line);

    private void Opened(string line)
    {
        using var writer = Open();
        writer.WriteLine(line);
    }

    private void Later(string line) => _late.Value.Write(Encoding.UTF8.GetBytes(line));

    private TextWriter Open() => File.AppendText(path);

    private static void Show(string line) => Print(line);

    private static void Forget(string line) => Drop(line);
}

/// <summary>Functions that are made in one place and called with personal data in another.</summary>
public sealed class KeptFunctions(ILogger logger)
{
    private readonly Func<string, string> _trim = text => text.Trim();
    private readonly Action<string> _echo = Echo;
    private readonly Action<string> _print = Console.WriteLine;

    public void Use(Customer customer)
    {
        _echo(customer.Email); // leak PII2006
        _echo(customer.Segment); // ok
        _print(customer.Email); // leak PII2006
        _trim(customer.Email); // ok
        var log = Logging();
        log(customer.Email); // leak PII2001
        log(customer.Segment); // ok
        Counting()(customer.Email); // ok
    }

    private static void Echo(string text) => Console.WriteLine(text);

    private Action<string> Logging() => text => logger.LogInformation("Seen {Text}", text);

    private Action<string> Counting() => text => logger.LogInformation("Seen {Length}", text.Length);
}

/// <summary>What is kept belongs to another type than the one that hands it personal data.</summary>
public sealed class LineFile(string path)
{
    private readonly StreamWriter _out = new(path);
    private readonly StringWriter _memory = new();
    private readonly Action<string> _show = line => Console.WriteLine(line);

    public void Put(string line) => _out.WriteLine(line);

    public void Keep(string line) => _memory.WriteLine(line);

    public void Show(string line) => _show(line);
}

public sealed class LineFiles(LineFile file)
{
    public void Save(Customer customer, LineFile given)
    {
        file.Put(customer.Email); // leak PII3001
        file.Put(customer.Segment); // ok
        file.Keep(customer.Email); // ok
        file.Show(customer.Email); // leak PII2006
        given.Put(customer.Email); // leak PII3001
        new LineFile("made.txt").Put(customer.Email); // leak PII3001
    }
}
