using System.Diagnostics;
using System.Net.Mail;
using System.Threading.Channels;
using PiiGuard;

namespace LeakyShop.Services;

public sealed record MailJob([Pii(PiiCategory.Email)] string To, string Subject, [Pii(PiiCategory.Communication)] string Body);

public sealed class MailQueue
{
    private readonly Channel<MailJob> jobs = Channel.CreateBounded<MailJob>(1000);

    public ChannelReader<MailJob> Jobs => jobs.Reader;

    public void Enqueue(MailJob job)
    {
        if (!jobs.Writer.TryWrite(job))
        {
            Trace.TraceWarning($"The mail queue is full, dropped: {job}"); // PII2006
        }
    }
}

/// <summary>Sends what is queued. Without a mail server the messages land in a folder.</summary>
public sealed class OrderMailer(MailQueue queue, ShopFolders folders, ILogger<OrderMailer> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var job in queue.Jobs.ReadAllAsync(stoppingToken))
        {
            using var message = new MailMessage(new MailAddress("shop@example.org", "Leaky Shop"), new MailAddress(job.To))
            {
                Subject = job.Subject,
                Body = job.Body, // PII5003
            };
            try
            {
                using var client = new SmtpClient { DeliveryMethod = SmtpDeliveryMethod.SpecifiedPickupDirectory, PickupDirectoryLocation = folders.Mail };
                client.Send(message);
                Sent(message);
            }
            catch (Exception failure) when (failure is SmtpException or IOException)
            {
                logger.LogError(failure, "Could not send {Job}", job); // PII2002
            }
        }
    }

    private void Sent(MailMessage message)
    {
        foreach (var recipient in message.To)
        {
            logger.LogInformation("Sent {Subject} to {Domain}: {Recipient}", message.Subject, recipient.Host, recipient.Address); // PII2001
        }
    }
}
