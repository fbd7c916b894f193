using System.Net.Mail;
using System.Threading.Channels;
using GuardedShop.Data;
using GuardedShop.Infrastructure;

namespace GuardedShop.Services;

public enum MailKind
{
    Welcome,
    AlreadyRegistered,
    OrderPlaced,
    OrderCancelled,
}

/// <summary>Whom to write to, by key, and what: the address is read when the mail goes out.</summary>
public sealed record MailJob(int CustomerId, MailKind Kind);

public sealed class MailQueue
{
    private readonly Channel<MailJob> jobs = Channel.CreateBounded<MailJob>(new BoundedChannelOptions(1000) { FullMode = BoundedChannelFullMode.DropOldest });

    public ChannelReader<MailJob> Jobs => jobs.Reader;

    public void Enqueue(MailJob job) => jobs.Writer.TryWrite(job);
}

/// <summary>Sends what is queued through <c>Mail:Host</c>, over TLS. Mails travel in clear after that: what they say is for those who log in.</summary>
public sealed class OrderMailer(MailQueue queue, IServiceScopeFactory scopes, IConfiguration configuration, ILogger<OrderMailer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in queue.Jobs.ReadAllAsync(stoppingToken))
        {
            try
            {
                logger.Mail(job.Kind, job.CustomerId, await Send(job, stoppingToken) ? "sent" : "there is no mail server");
            }
            catch (Exception failure) when (failure is SmtpException or IOException)
            {
                // Its type and not its message, which may quote the address.
                logger.MailFailed(job.Kind, job.CustomerId, failure.GetType().Name);
            }
        }
    }

    private async Task<bool> Send(MailJob job, CancellationToken stoppingToken)
    {
        if (configuration["Mail:Host"] is not { } host)
        {
            return false;
        }

        using var scope = scopes.CreateScope();
        if (await scope.ServiceProvider.GetRequiredService<ShopDb>().Customers.FindAsync([job.CustomerId], stoppingToken) is not { } customer)
        {
            return false;
        }

        using var client = new SmtpClient(host, 587) { EnableSsl = true };
        using var message = new MailMessage(new MailAddress("shop@example.org", "Guarded Shop"), new MailAddress(customer.Email))
        {
            Subject = "News from your shop",
            Body = TextOf(job.Kind),
        };
        await client.SendMailAsync(message, stoppingToken);
        return true;
    }

    private static string TextOf(MailKind kind) => kind switch
    {
        MailKind.Welcome => "Thank you for joining us. Log in to see your account.",
        MailKind.AlreadyRegistered => "Somebody, maybe you, wanted to register with this address. You have an account already.",
        MailKind.OrderPlaced => "Thank you for your order. Log in to see it.",
        MailKind.OrderCancelled => "Your order was cancelled. Log in to see why.",
        _ => "There is news. Log in to see it.",
    };
}
