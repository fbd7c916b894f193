using Microsoft.Extensions.Logging;
using PiiGuard;

namespace Outside;

public class Customer
{
    [Pii(PiiCategory.Email)]
    public required string Email { get; set; }

    [Pii(PiiCategory.IpAddress)]
    public string? Address { get; set; }
}

public sealed class Desk(ILogger<Desk> logger)
{
    public void Greet(Customer customer)
    {
        logger.LogInformation("Hello {Who}", customer.Email);
        logger.LogInformation("From {Where}", customer.Address);
    }
}
