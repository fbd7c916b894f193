using Microsoft.EntityFrameworkCore;

namespace Cases;

/// <summary>A service as applications have them: a repository, results, events, mails.</summary>
public sealed class OrderService(ShopDb db, IMailer mailer, IEventBus bus, ILogger<OrderService> logger)
{
    public async Task<Result<OrderView>> PlaceAsync(PlaceOrder command, CancellationToken cancellation)
    {
        logger.LogInformation("Placing an order for customer {CustomerId} with {Count} lines", command.CustomerId, command.Lines.Count); // ok
        var customer = await db.Customers.FirstOrDefaultAsync(found => found.Id == command.CustomerId, cancellation);
        if (customer is null)
        {
            logger.LogWarning("There is no customer {CustomerId}", command.CustomerId); // ok
            return Result<OrderView>.Failed("No such customer");
        }

        var order = new Order { Customer = customer, DoorCode = command.DoorCode, Total = command.Lines.Sum(line => line.Price) };
        db.Orders.Add(order);
        await db.SaveChangesAsync(cancellation);

        logger.LogInformation("Order {OrderId} over {Total} placed", order.Id, order.Total); // ok
        logger.LogDebug("Deliver to {Where}", Describe(order.Customer.Home)); // leak PII2001
        logger.LogDebug("Door {Door}", order.DoorCode); // leak PII2001
        logger.LogDebug("Door {Door}", command.DoorCode); // leak PII2001

        await mailer.SendAsync(customer.Email, $"Dear {customer.Name}", $"Your order {order.Id}");
        await bus.PublishAsync(new OrderPlaced(order.Id, customer.Email));
        return Result<OrderView>.Ok(new OrderView { Id = order.Id, Contact = customer.Email, Lines = command.Lines.Count });
    }

    public async Task ReportAsync(PlaceOrder command)
    {
        var result = await PlaceAsync(command, CancellationToken.None);
        if (!result.IsOk)
        {
            logger.LogError("Failed: {Error}", result.Error); // ok
            return;
        }

        logger.LogInformation("{Id} {Lines}", result.Value!.Id, result.Value.Lines); // ok
        logger.LogInformation("{Who}", result.Value.Contact); // leak PII2001
    }

    public async Task<IReadOnlyList<string>> RemindAsync()
    {
        var sent = new List<string>();
        foreach (var group in (await db.Customers.Where(customer => customer.Active).ToListAsync()).GroupBy(customer => customer.Segment))
        {
            logger.LogInformation("{Count} customers in {Segment}", group.Count(), group.Key); // ok
            foreach (var (id, email) in group.Select(customer => (customer.Id, customer.Email)))
            {
                try
                {
                    await mailer.SendAsync(email, "Reminder", "…");
                    sent.Add(email);
                }
                catch (TimeoutException error)
                {
                    logger.LogError(error, "No mail to customer {Id}", id); // ok
                    logger.LogError(error, "No mail to {Where}", email); // leak PII2001
                }
            }
        }

        logger.LogInformation("{Count} reminders", sent.Count); // ok
        logger.LogTrace("Reminders to {All}", string.Join(", ", sent)); // leak PII2001
        return sent;
    }

    private static string Describe(Address address) => $"{address.Street}, {address.City}";
}

public sealed class LogMailer(ILogger<LogMailer> logger) : IMailer
{
    public Task SendAsync(string to, string subject, string body)
    {
        logger.LogInformation("Mail with {Length} characters", body.Length); // ok
        return Task.CompletedTask;
    }
}

public interface IMailer
{
    Task SendAsync(string to, string subject, string body);
}

public interface IEventBus
{
    Task PublishAsync<TEvent>(TEvent published);
}

public sealed class PlaceOrder
{
    public int CustomerId { get; set; }

    [Pii(PiiCategory.EntryCode)]
    public string DoorCode { get; set; } = "";

    public List<Product> Lines { get; set; } = [];
}

public sealed class OrderView
{
    public int Id { get; set; }

    public string Contact { get; set; } = "";

    public int Lines { get; set; }
}

public sealed record OrderPlaced(int OrderId, string Contact);

public sealed class Result<T>
{
    public bool IsOk { get; private init; }

    public string? Error { get; private init; }

    public T? Value { get; private init; }

    public static Result<T> Ok(T value) => new() { IsOk = true, Value = value };

    public static Result<T> Failed(string error) => new() { Error = error };
}

public sealed class ShopDb(DbContextOptions<ShopDb> options) : DbContext(options)
{
    public DbSet<Customer> Customers => Set<Customer>();

    public DbSet<Order> Orders => Set<Order>();
}
