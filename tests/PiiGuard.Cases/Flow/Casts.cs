namespace Cases;

/// <summary>An object whose type only a cast tells: of events, of caches, of libraries.</summary>
public sealed class Casts(ILogger<Casts> logger)
{
    public void OnClosed(object? sender, EventArgs e)
    {
        var user = (Customer)sender!;
        logger.LogDebug("{0} closed", user); // leak PII2002
        logger.LogDebug("{0} closed", user.Id); // ok
    }

    public void OnOpened(object? sender, EventArgs e)
    {
        var user = sender as Customer;
        logger.LogDebug("{0} opened", user); // leak PII2002
        logger.LogDebug("{0} opened", user?.Segment); // ok
        logger.LogDebug("{0} opened", user?.Email); // leak PII2001
    }

    public void OnMoved(object? sender, EventArgs e)
    {
        if (sender is Customer user)
        {
            logger.LogDebug("{0} moved", user); // leak PII2002
        }

        if (sender is Person { Id: > 0 } person)
        {
            logger.LogDebug("{0} moved", person); // leak PII2002
        }
        else if (sender is Product product)
        {
            logger.LogDebug("{0} moved", product); // ok
        }
    }

    public void OnSold(object? sender, EventArgs e)
    {
        switch (sender)
        {
            case Person person:
                logger.LogDebug("{0} sold", person); // leak PII2002
                break;
            case Product product:
                logger.LogDebug("{0} sold", product); // ok
                break;
        }

        logger.LogDebug("{0} sold", sender); // ok
    }

    public void Named(object? sender)
    {
        if (sender is Customer)
        {
            logger.LogDebug("{0}", sender.GetType()); // ok
        }

        var product = (Product)sender!;
        logger.LogDebug("{0}", product); // ok
    }

    public void FromOutside(IServiceProvider services, IDictionary<string, object> items)
    {
        var person = (Person)items["current"];
        logger.LogDebug("{0}", person); // leak PII2002
        var other = (Person)services.GetService(typeof(Person))!;
        logger.LogDebug("{0}", other); // leak PII2002
        var product = (Product)items["product"];
        logger.LogDebug("{0}", product); // ok
    }

    public void HandedOn(object sender)
    {
        Write((Person)sender); // leak PII2002
        Write((Product)sender); // ok
    }

    public void Listed(System.Collections.ArrayList list, IReadOnlyList<Record> records)
    {
        foreach (Person person in list)
        {
            logger.LogDebug("{0}", person); // leak PII2002
        }

        foreach (var record in records)
        {
            logger.LogDebug("{0}", record); // ok
            logger.LogDebug("{0}", (Visit)record); // leak PII2002
            logger.LogDebug("{0}", (Sale)record); // ok
        }
    }

    // Here the type was known before: what the cast says can't be true.
    public void Known()
    {
        object value = new Product();
        logger.LogDebug("{0}", value as Person); // ok
        if (value is Person person)
        {
            logger.LogDebug("{0}", person); // ok
        }
    }

    // Reported where it is known what is logged, not at every call again.
    public void Helper(Person person)
    {
        Narrowed(person); // ok
    }

    private void Narrowed(object value)
    {
        if (value is Person person)
        {
            logger.LogDebug("{0}", person); // leak PII2002
        }
    }

    public abstract record Record(int Id);

    public sealed record Visit(int Id, [Pii(PiiCategory.Name)] string Guest) : Record(Id);

    public sealed record Sale(int Id, int Count) : Record(Id);

    private void Write(object value) => logger.LogDebug("{0}", value); // ok
}
