using Microsoft.Extensions.Logging;
using PiiGuard;

namespace Outside;

public class Parcel
{
    public int Id { get; set; }

    [Pii(PiiCategory.PostalAddress)]
    public required string Street { get; set; }
}

public sealed class Depot(ILogger<Depot> logger)
{
    public void Receive(Parcel parcel)
    {
        logger.LogInformation("Parcel {Id} for {Street} received", parcel.Id, parcel.Street); // PII2001
        logger.LogWarning("Parcel {Id} is heavy", parcel.Id);
    }

    public void Deliver(Parcel parcel) => logger.LogInformation("Going to {Street} with {Id}", parcel.Street, parcel.Id); // PII2001
}
