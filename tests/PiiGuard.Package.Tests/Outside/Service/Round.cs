using Microsoft.Extensions.Logging;

namespace Outside;

/// <summary>The tags stand in the other project; this one sees them in its reference assembly.</summary>
public sealed class Round(ILogger<Round> logger)
{
    public void Visit(Patient patient, Visitor visitor)
    {
        logger.LogInformation("Ward {Ward}", patient.Ward);
        logger.LogInformation("Patient {Id}: {Finding}", patient.Id, patient.Diagnosis); // PII2001
        Write(visitor.Name); // PII2001
        Write(patient.Ward);
    }

    private void Write(string line) => logger.LogDebug("{Line}", line);
}
