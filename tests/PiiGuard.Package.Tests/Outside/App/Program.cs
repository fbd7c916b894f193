using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using PiiGuard;

var customer = new Customer { Id = 7, Email = args.FirstOrDefault() ?? "nobody@example.org" };
new Desk(NullLogger.Instance).Greet(customer);
Console.WriteLine(customer.Id);

public class Customer
{
    public int Id { get; set; }

    [Pii(PiiCategory.Email)]
    public required string Email { get; set; }

    [Pii(PiiCategory.NationalId)]
    public string? NationalId { get; set; }
}

public sealed class Desk(ILogger logger)
{
    public void Greet(Customer customer)
    {
        logger.LogInformation("Hello {Id}", customer.Id);
        logger.LogInformation("Hello {Email}", customer.Email); // PII2001
        var greeting = Greeting(customer);
        logger.LogInformation("{Greeting}", greeting); // PII2001
        logger.LogInformation("Known as {Known}", new Known(customer.Email, 1)); // PII2002
        Console.WriteLine("Hello " + customer.Email); // PII2006
        if (customer.NationalId?.Length == 0)
        {
            throw new InvalidOperationException(customer.Email + " has an empty id"); // PII2004
        }
    }

    private static string Greeting(Customer customer) => $"Good morning, {customer.Email.Split('@')[0]}";
}

public sealed record Known([Pii(PiiCategory.Email)] string Email, int Times);
