using GuardedShop.Infrastructure;
using GuardedShop.Models;

namespace GuardedShop.Loyalty;

/// <summary>The programme's journal is a log file of the partner.</summary>
public sealed class Journal(ILogger<Journal> logger) : IJournal
{
    public void Write(string topic, string line) => logger.Journal(topic, line);
}

public sealed class LoyaltyDesk(IJournal journal)
{
    public LoyaltyAccount Open(Customer customer)
    {
        var account = new LoyaltyAccount
        {
            MemberNo = "GS" + customer.Id.ToString("D8"),
            CardHolderName = customer.Name,
            Points = 100,
        };
        journal.Write("opened", $"customer {customer.Id}");
        journal.Write("points", account.Points.ToString());
        return account;
    }
}
