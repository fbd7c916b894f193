using System.Runtime.CompilerServices;

namespace Cases;

/// <summary>An application's own logging helpers: what they are called with counts where they are called.</summary>
public static class Audit
{
    private static ILogger? s_logger;

    public static void Use(ILogger logger) => s_logger = logger;

    public static void Info(string message, params object?[] values) => s_logger?.LogInformation(message, values); // ok

    public static void Event(string name, IDictionary<string, object?> properties)
    {
        foreach (var (key, value) in properties)
        {
            s_logger?.LogInformation("{Event} {Key}={Value}", name, key, value); // ok
        }
    }

    public static T Traced<T>(T value, [CallerArgumentExpression(nameof(value))] string? expression = null)
    {
        s_logger?.LogTrace("{Expression} is {Value}", expression, value); // ok
        return value;
    }

    public static void Failed(Exception error, Func<string> details) => s_logger?.LogError(error, "{Details}", details()); // ok

    public static IDisposable Measure(string what)
    {
        s_logger?.LogDebug("Begin {What}", what); // ok
        return new Scope(what);
    }

    private sealed class Scope(string what) : IDisposable
    {
        public void Dispose() => s_logger?.LogDebug("End {What}", what); // ok
    }
}

public sealed class UserOfHelpers
{
    public void Run(Customer customer)
    {
        Audit.Info("{Id} {Segment}", customer.Id, customer.Segment); // ok
        Audit.Info("{Who}", customer.Name); // leak PII2001
        Audit.Info("{Id} {Who}", customer.Id, customer.Name); // leak PII2001
        Audit.Event("read", new Dictionary<string, object?> { ["who"] = customer.Email }); // leak PII2001|PII2002
        Audit.Event("read", new Dictionary<string, object?> { ["id"] = customer.Id }); // ok
        var phone = Audit.Traced(customer.Phone); // leak PII2001
        var size = Audit.Traced(phone.Length); // ok
        Audit.Failed(new TimeoutException("late"), () => customer.Email); // leak PII2001
        Audit.Failed(new TimeoutException("late"), () => $"after {size}"); // ok
        using (Audit.Measure("reading")) // ok
        {
        }
    }
}
