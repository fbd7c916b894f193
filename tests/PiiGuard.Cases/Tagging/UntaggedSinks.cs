// judges: PII1005
// options: piiguard_flow_summaries = false
namespace Cases.Tagging;

public class UntaggedSinks(ILogger logger)
{
    public void Write(string message) => logger.LogInformation("{Message}", message); // leak PII1005

    public void Print(object item) => Console.WriteLine(item); // leak PII1005

    public void Fail(string reason) => throw new InvalidOperationException(reason); // leak PII1005

    public void Forward(string text) => Hidden(text.Trim()); // leak PII1005

    public void Lines(IEnumerable<string> lines) // leak PII1005
    {
        foreach (var line in lines)
        {
            Console.WriteLine(line);
        }
    }

    public void Generic<T>(T value) => logger.LogInformation("{Value}", value); // leak PII1005

    public void Second(int count, string text) => logger.LogInformation("{Count} {Text}", count, text); // leak PII1005

    public void Encoded(string text) => Console.WriteLine(Convert.ToBase64String(Encoding.UTF8.GetBytes(text))); // leak PII1005

    protected void Derived(string text) => Console.WriteLine(text); // leak PII1005

    public void Number(int number) => Console.WriteLine(number); // ok

    public void Date(DateTime date) => Console.WriteLine(date); // ok

    public void Length(string text) => Console.WriteLine(text.Length); // ok

    public void Check(string text) => Console.WriteLine(text.StartsWith('x')); // ok

    public void Redacted(string text) => Console.WriteLine(Protect.Hide(text)); // ok

    public void Unused(string text) => Console.WriteLine(nameof(text)); // ok

    public string Back(string text) => text; // ok

    public void Known([PiiSink(PiiSinkKind.Console)] string text) => Console.WriteLine(text); // ok

    public void Tagged([Pii(PiiCategory.Name)] string name) => Console.WriteLine(name); // ok

    internal void Inside(string text) => Console.WriteLine(text); // ok

    private void Hidden(string text) => logger.LogInformation("{Text}", text); // ok
}

public interface ITrail
{
    void Write([PiiSink(PiiSinkKind.Log)] string message); // ok
}

public class Trail(ILogger logger) : ITrail
{
    public void Write(string message) => logger.LogInformation("{Message}", message); // ok
}

public class TextException(string text) : Exception(text) // leak PII1005
{
    public int Length { get; } = text.Length; // ok
}
