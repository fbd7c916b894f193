using Microsoft.Extensions.Logging;

namespace Outside;

/// <summary>Its finding comes first of the project's and has no fix: there is nothing to take out of the call.</summary>
public sealed class Counter(ILogger<Counter> logger)
{
    public void Turn(Parcel parcel) => Away(parcel.Street); // PII2001

    private void Away(string what) => logger.LogWarning("No room for {What}", what);
}
