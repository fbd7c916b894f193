namespace Cases;

/// <summary>Control flow of try, catch and finally.</summary>
public sealed class TryBlocks(ILogger<TryBlocks> logger)
{
    public void AssignedInTry(Customer customer)
    {
        var text = "";
        try
        {
            text = customer.Email;
            Work();
        }
        catch (InvalidOperationException)
        {
            logger.LogError("{Value}", text); // leak PII2001
            throw;
        }
        finally
        {
            logger.LogInformation("{Value}", text); // leak PII2001
        }
    }

    public void CleanedInFinally(Customer customer)
    {
        var text = customer.Email;
        try
        {
            Work();
        }
        finally
        {
            text = "";
        }

        logger.LogInformation("{Value}", text); // ok
    }

    public void AssignedInCatch(Customer customer)
    {
        var text = "";
        try
        {
            Work();
            logger.LogInformation("{Value}", text); // ok
        }
        catch (IOException)
        {
            text = customer.Name;
        }

        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void AssignedInFinally(Customer customer)
    {
        string text = "";
        try
        {
            Work();
        }
        finally
        {
            text = customer.Name;
        }

        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void Filters(Customer customer)
    {
        try
        {
            Work();
        }
        catch (IOException error) when (customer.Email.Contains('@'))
        {
            logger.LogError("{Value}", error.Message); // ok
        }
        catch (Exception error) when (Note(customer.Email)) // leak PII2001
        {
            logger.LogError(error, "failed"); // ok
        }
    }

    public void Using(Customer customer)
    {
        using (var writer = new StringWriter())
        {
            writer.Write(customer.Email);
            logger.LogInformation("{Value}", writer.ToString()); // leak PII2001
        }

        using var clean = new StringWriter();
        clean.Write(customer.Segment);
        logger.LogInformation("{Value}", clean.ToString()); // ok
    }

    private static void Work() => Thread.Yield();

    private bool Note(string text)
    {
        logger.LogWarning("{Value}", text); // ok
        return true;
    }
}
