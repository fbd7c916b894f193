using System.Globalization;

namespace Cases;

/// <summary>Value objects, base entities, specifications, visitors.</summary>
public abstract class Entity
{
    public int Id { get; protected set; }

    public override string ToString() => $"{GetType().Name} {Id}"; // ok
}

public sealed class Patient : Entity
{
    private readonly List<Visit> _visits = [];

    public Patient(PatientName name, Insurance insurance)
    {
        Name = name;
        Insurance = insurance;
    }

    public PatientName Name { get; }

    public Insurance Insurance { get; private set; }

    public IReadOnlyList<Visit> Visits => _visits;

    public string Sorting => Name.Last + ", " + Name.First;

    public Visit Visited(DateTime at, [Pii(PiiCategory.Health)] string diagnosis)
    {
        var visit = new Visit(at, diagnosis);
        _visits.Add(visit);
        return visit;
    }

    public void Move(Insurance insurance) => Insurance = insurance;
}

[Pii(PiiCategory.Name)]
public sealed record PatientName(string First, string Last);

public sealed record Insurance([Pii(PiiCategory.Health)] string Number, string Company);

public sealed class Visit(DateTime at, string diagnosis)
{
    public DateTime At { get; } = at;

    [Pii(PiiCategory.Health)]
    public string Diagnosis { get; } = diagnosis;

    public TResult Accept<TResult>(Func<DateTime, string, TResult> visitor) => visitor(At, Diagnosis);
}

public sealed class Ward(ILogger<Ward> logger)
{
    public void Report(Patient patient)
    {
        logger.LogInformation("{Patient}", patient); // ok
        logger.LogInformation("{Id} {Count}", patient.Id, patient.Visits.Count); // ok
        logger.LogInformation("{Name}", patient.Name); // leak PII2001|PII2002
        logger.LogInformation("{Sorting}", patient.Sorting); // leak PII2001
        logger.LogInformation("{Initial}", patient.Name.First[0]); // leak PII2001
        logger.LogInformation("{Company}", patient.Insurance.Company); // ok
        logger.LogInformation("{Insurance}", patient.Insurance); // leak PII2002
    }

    public void Visits(Patient patient, string given)
    {
        var visit = patient.Visited(DateTime.UtcNow, given);
        logger.LogInformation("{At}", visit.At); // ok
        logger.LogInformation("{What}", visit.Diagnosis); // leak PII2001
        logger.LogInformation("{What}", visit.Accept((at, what) => at.Year + what)); // leak PII2001
        logger.LogInformation("{When}", visit.Accept((at, what) => at.Year + what.Length)); // ok
        var latest = patient.Visits.OrderByDescending(found => found.At).First();
        logger.LogInformation("{When}", latest.At.ToString("d", CultureInfo.InvariantCulture)); // ok
        logger.LogInformation("{What}", patient.Visits.Select(found => found.Diagnosis).Distinct().Count()); // ok
        logger.LogInformation("{What}", patient.Visits.ToLookup(found => found.Diagnosis).First().Key); // leak PII2001
    }

    public void Checked(Patient patient)
    {
        if (patient.Insurance.Number.Length != 10)
        {
            throw new InvalidOperationException($"Patient {patient.Id} has a bad number"); // ok
        }

        if (patient.Insurance is { Number: ['0', ..], Company: var company })
        {
            throw new InvalidOperationException($"{company} doesn't know {patient.Insurance.Number}"); // leak PII2004
        }
    }
}
