using Deliveries;
using Microsoft.Extensions.Logging;
using PiiGuard;

namespace Outside;

public sealed record Guest(int Id, [Pii(PiiCategory.Name)] string Name, [property: Pii(PiiCategory.Phone)] string? Phone);

public sealed partial class Reception
{
    private readonly ILogger<Reception> logger;

    public Reception(ILogger<Reception> logger) => this.logger = logger;

    public async Task Welcome(IEnumerable<Guest> guests)
    {
        foreach (var guest in guests)
        {
            await Task.Yield();
            Arrived(guest.Id, guest.Name); // PII2001
        }

        logger.LogInformation("Phones: {Phones}", string.Join(", ", from guest in guests select guest.Phone)); // PII2001
        logger.LogInformation("{Count} guests", guests.Count());
        Courier.Hand(guests.First().Name); // PII2001
    }

    [LoggerMessage(1, LogLevel.Information, "Guest {Id} arrived: {Who}")]
    private partial void Arrived(int id, string who);
}
