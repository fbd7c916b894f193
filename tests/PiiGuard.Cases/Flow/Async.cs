namespace Cases;

public sealed class Async(ILogger<Async> logger)
{
    public async Task Awaited(Customer customer)
    {
        var email = await EmailAsync(customer);
        logger.LogInformation("{Value}", email); // leak PII2001
        logger.LogInformation("{Value}", await EmailAsync(customer).ConfigureAwait(false)); // leak PII2001
        logger.LogInformation("{Value}", await IdAsync(customer)); // ok
        logger.LogInformation("{Value}", await NameAsync(customer)); // leak PII2001
        logger.LogInformation("{Value}", (await NameAsync(customer)).Length); // ok
    }

    public async Task FromResults(Customer customer)
    {
        var task = Task.FromResult(customer.Email);
        logger.LogInformation("{Value}", await task); // leak PII2001
        logger.LogInformation("{Value}", task.Result); // leak PII2001
        logger.LogInformation("{Value}", task.GetAwaiter().GetResult()); // leak PII2001
        logger.LogInformation("{Value}", task.IsCompleted); // ok
        logger.LogInformation("{Value}", await Task.FromResult(customer.Segment)); // ok
        logger.LogInformation("{Value}", await new ValueTask<string>(customer.Email)); // leak PII2001
    }

    public async Task Started(Customer customer)
    {
        logger.LogInformation("{Value}", await Task.Run(() => customer.Email)); // leak PII2001
        logger.LogInformation("{Value}", await Task.Run(() => customer.Id)); // ok
        logger.LogInformation("{Value}", await Task.Run(async () => await EmailAsync(customer))); // leak PII2001
        await Task.Run(() => logger.LogInformation("{Value}", customer.Email)); // leak PII2001
    }

    public async Task Combined(Customer customer, Customer other)
    {
        var both = await Task.WhenAll(EmailAsync(customer), EmailAsync(other));
        logger.LogInformation("{Value}", both[0]); // leak PII2001
        var ids = await Task.WhenAll(IdAsync(customer), IdAsync(other));
        logger.LogInformation("{Value}", ids[0]); // ok
        var first = await Task.WhenAny(EmailAsync(customer), EmailAsync(other));
        logger.LogInformation("{Value}", await first); // leak PII2001
        logger.LogInformation("{Value}", await EmailAsync(customer).ContinueWith(task => task.Result.Trim())); // leak PII2001
        logger.LogInformation("{Value}", await EmailAsync(customer).ContinueWith(task => task.Result.Length)); // ok
        logger.LogInformation("{Value}", await EmailAsync(customer).WaitAsync(CancellationToken.None)); // leak PII2001
    }

    public async Task Completed(Customer customer)
    {
        var source = new TaskCompletionSource<string>();
        source.SetResult(customer.Email);
        logger.LogInformation("{Value}", await source.Task); // leak PII2001
        var clean = new TaskCompletionSource<string>();
        clean.SetResult(customer.Segment);
        logger.LogInformation("{Value}", await clean.Task); // ok
    }

    public async Task Forwarded(Customer customer)
    {
        await ReportAsync(customer.Email); // leak PII2001
        await ReportAsync(customer.Segment); // ok
    }

    private static async Task<string> EmailAsync(Customer customer)
    {
        await Task.Yield();
        return customer.Email;
    }

    private static Task<int> IdAsync(Customer customer) => Task.FromResult(customer.Id);

    private static ValueTask<string> NameAsync(Customer customer) => ValueTask.FromResult(customer.Name);

    private async Task ReportAsync(string text)
    {
        await Task.Delay(1);
        logger.LogInformation("{Value}", text); // ok
    }
}
