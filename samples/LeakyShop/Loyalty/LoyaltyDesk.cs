using LeakyShop.Models;

namespace LeakyShop.Loyalty;

/// <summary>The programme's journal is a log file of the partner.</summary>
public sealed class Journal(ILogger<Journal> logger) : IJournal
{
    public void Write(string topic, string line) => logger.LogDebug("Loyalty {Topic}: {Line}", topic, line);
}

public sealed class LoyaltyDesk(IJournal journal, ILogger<LoyaltyDesk> logger)
{
    public LoyaltyAccount Open(Customer customer)
    {
        var account = new LoyaltyAccount
        {
            MemberNo = "LS" + customer.Id.ToString("D8"),
            CardHolderName = customer.Name,
            Points = 100,
        };
        logger.LogInformation("Opened {Member}", account.MemberNo); // PII2001
        journal.Write("opened", account.CardHolderName); // PII2001
        journal.Write("points", account.Points.ToString());
        return account;
    }
}
