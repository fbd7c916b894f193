namespace Cases;

public sealed class Records(ILogger<Records> logger)
{
    public void TaggedMembers(Person person)
    {
        logger.LogInformation("{Value}", person.Email); // leak PII2001
        logger.LogInformation("{Value}", person.Id); // ok
        var renamed = person with { Name = "none" };
        logger.LogInformation("{Value}", renamed.Email); // leak PII2001
        logger.LogInformation("{Value}", renamed.Id); // ok
    }

    public void ConstantsDoNotUntag(Person person)
    {
        var other = person with { Email = "none" };
        logger.LogInformation("{Value}", other.Email); // leak PII2001
        var hidden = person with { Email = Protect.Hide(person.Email) };
        logger.LogInformation("{Value}", hidden.Email); // ok
        logger.LogInformation("{Value}", hidden.Name); // leak PII2001
    }

    public void UntaggedMembers(Customer customer)
    {
        var note = new Note(customer.Id, customer.Email);
        logger.LogInformation("{Value}", note.Text); // leak PII2001
        logger.LogInformation("{Value}", note.Id); // ok
        var clean = note with { Text = "none" };
        logger.LogInformation("{Value}", clean.Text); // ok
        var renumbered = note with { Id = 3 };
        logger.LogInformation("{Value}", renumbered.Text); // leak PII2001
        var filled = clean with { Text = customer.Phone };
        logger.LogInformation("{Value}", filled.Text); // leak PII2001
        logger.LogInformation("{Value}", clean.Text); // ok
    }

    public void Structs(Customer customer)
    {
        var pair = new Pair(customer.Id, customer.Email);
        logger.LogInformation("{Value}", pair.Text); // leak PII2001
        logger.LogInformation("{Value}", pair.Id); // ok
        var (id, text) = pair;
        logger.LogInformation("{Value}", id); // ok
        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void Derived(Employee employee)
    {
        logger.LogInformation("{Value}", employee.Name); // leak PII2001
        logger.LogInformation("{Value}", employee.Department); // ok
        logger.LogInformation("{Value}", employee.Salary); // leak PII2001
        logger.LogInformation("{Value}", employee == null); // ok
    }

    public record Note(int Id, string Text);

    public readonly record struct Pair(int Id, string Text);

    public sealed record Employee(int Id, string Name, string Email, string Department) : Person(Id, Name, Email)
    {
        [Pii(PiiCategory.Financial)]
        public decimal Salary { get; init; }
    }
}
