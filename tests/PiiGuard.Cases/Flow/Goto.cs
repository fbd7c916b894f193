namespace Cases;

public sealed class Goto(ILogger<Goto> logger)
{
    public void Backwards(Customer customer, int rounds)
    {
        var text = "";
    again:
        logger.LogInformation("{Value}", text); // leak PII2001
        text = customer.Email;
        if (rounds-- > 0)
        {
            goto again;
        }
    }

    public void Around(Customer customer, bool skip)
    {
        var text = customer.Email;
        if (skip)
        {
            goto end;
        }

        text = "";
        logger.LogInformation("{Value}", text); // ok
    end:
        logger.LogInformation("{Value}", text); // leak PII2001
    }

    public void AlwaysCleaned(Customer customer)
    {
        var text = customer.Email;
        goto clean;
    report:
        logger.LogInformation("{Value}", text); // ok
        return;
    clean:
        text = "";
        goto report;
    }

    public void BetweenCases(Customer customer, int mode)
    {
        var text = "";
        switch (mode)
        {
            case 0:
                text = customer.Name;
                goto case 1;
            case 1:
                logger.LogInformation("{Value}", text); // leak PII2001
                break;
            case 2:
                logger.LogInformation("{Value}", text); // ok
                break;
        }
    }
}
