using System.Text.Json;

namespace Cases;

/// <summary>Objects that no name in the code tells of: a library's generic type is closed with theirs by an own type, and inference does the rest.</summary>
public static class InferredHolders
{
    public static void Lazily(FirstCustomer first, FirstOrder order)
    {
        Console.WriteLine(JsonSerializer.Serialize(first.Value)); // leak PII2006
        Console.WriteLine(JsonSerializer.Serialize(order.Value)); // ok
        Console.WriteLine(first.IsValueCreated); // ok
    }

    public static async Task Awaited(NextCustomer next, NextOrder order, ILogger log)
    {
        var found = await next.Task;
        log.LogInformation("{@Found}", found); // leak PII2002
        var none = await order.Task;
        log.LogInformation("{@Found}", none); // ok
    }

    public sealed class Plain
    {
        public int Id { get; set; }
    }

    public sealed class FirstCustomer : Lazy<Customer>;

    public sealed class FirstOrder : Lazy<Plain>;

    public sealed class NextCustomer : TaskCompletionSource<Customer>;

    public sealed class NextOrder : TaskCompletionSource<Plain>;
}
