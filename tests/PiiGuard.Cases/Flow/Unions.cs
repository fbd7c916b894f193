using OneOf;
using OneOf.Types;

namespace Cases;

/// <summary>OneOf: a value of one of several types.</summary>
public sealed class Unions(ILogger<Unions> logger)
{
    public void Parts(Customer customer)
    {
        OneOf<string, int> either = customer.Email;
        logger.LogInformation("{Value}", either.AsT0); // leak PII2001
        logger.LogInformation("{Value}", either.AsT1); // ok
        logger.LogInformation("{Value}", either.Value); // leak PII2001
        logger.LogInformation("{Value}", either.ToString()); // leak PII2001|PII2002
        logger.LogInformation("{Value}", either.IsT0); // ok
        logger.LogInformation("{Value}", OneOf<string, int>.FromT0(customer.Segment).AsT0); // ok
        logger.LogInformation("{Value}", OneOf<string, int>.FromT0(customer.Phone).AsT0); // leak PII2001
    }

    public void Functions(Customer customer)
    {
        OneOf<Customer, NotFound, string> found = customer;
        found.Switch(
            one => logger.LogInformation("{Value}", one.Name), // leak PII2001
            none => logger.LogInformation("{Value}", none), // ok
            text => logger.LogInformation("{Value}", text)); // ok
        logger.LogInformation("{Value}", found.Match(one => one.Segment, _ => "none", text => text)); // ok
        logger.LogInformation("{Value}", found.Match(one => one.Email, _ => "none", text => text)); // leak PII2001
        OneOf<Customer, NotFound, string> failed = "Nobody has " + customer.Phone;
        logger.LogInformation("{Value}", failed.Match(_ => "some", _ => "none", text => text)); // leak PII2001
        logger.LogInformation("{Value}", failed.Match(_ => "some", _ => "none", _ => "failed")); // ok
    }

    public void Picked(Customer customer)
    {
        OneOf<string, NotFound, int> either = customer.Name;
        if (either.TryPickT0(out var name, out var rest))
        {
            logger.LogInformation("{Value}", name); // leak PII2001
        }

        logger.LogInformation("{Value}", rest.Value); // ok
        if (!either.TryPickT2(out var number, out var others))
        {
            logger.LogInformation("{Value}", others.AsT0); // leak PII2001
            logger.LogInformation("{Value}", number); // ok
        }

        OneOf<Customer, string, int> found = customer;
        found.TryPickT0(out var one, out var text);
        logger.LogInformation("{Value}", one.Email); // leak PII2001
        logger.LogInformation("{Value}", text.AsT0); // ok
        logger.LogInformation("{Value}", either.MapT0(word => word.Trim()).AsT0); // leak PII2001
        logger.LogInformation("{Value}", either.MapT0(word => word.Length).AsT0); // ok
        logger.LogInformation("{Value}", either.MapT2(count => count + 1).AsT0); // leak PII2001
    }

    public void Derived(Customer customer)
    {
        Found found = customer;
        logger.LogInformation("{Value}", found.Match(one => one.Email, _ => "none")); // leak PII2001
        logger.LogInformation("{Value}", found.Match(one => one.Segment, _ => "none")); // ok
        logger.LogInformation("{Value}", found.AsT0.Name); // leak PII2001
    }

    public void Asked(IFinder finder)
    {
        logger.LogInformation("{Value}", finder.Find(1).Match(one => one.Email, _ => "none")); // leak PII2001
        logger.LogInformation("{Value}", finder.Find(1).Match(one => one.Segment, _ => "none")); // ok
    }
}

public interface IFinder
{
    OneOf<Customer, NotFound> Find(int id);
}

public sealed class Found(OneOf<Customer, NotFound> input) : OneOfBase<Customer, NotFound>(input)
{
    public static implicit operator Found(Customer customer) => new(customer);
}
