namespace Cases;

public sealed class Foreach(ILogger<Foreach> logger)
{
    public void OverLists(List<Customer> customers)
    {
        foreach (var customer in customers)
        {
            logger.LogInformation("{Value}", customer.Email); // leak PII2001
            logger.LogInformation("{Value}", customer.Id); // ok
        }
    }

    public void OverTaggedCollections(Customer customer)
    {
        foreach (var alias in customer.Aliases)
        {
            logger.LogInformation("{Value}", alias); // leak PII2001
            logger.LogInformation("{Value}", alias.Length); // ok
        }

        foreach (var order in customer.Orders)
        {
            logger.LogInformation("{Value}", order.Status); // ok
            logger.LogInformation("{Value}", order.DoorCode); // leak PII2001
        }
    }

    public void OverText(Customer customer)
    {
        foreach (var character in customer.Email)
        {
            logger.LogInformation("{Value}", character); // leak PII2001
        }

        foreach (var character in customer.Segment)
        {
            logger.LogInformation("{Value}", character); // ok
        }
    }

    public void OverArrays(Customer customer)
    {
        foreach (var part in customer.Email.Split('@'))
        {
            logger.LogInformation("{Value}", part); // leak PII2001
        }

        foreach (var part in customer.Segment.Split('@'))
        {
            logger.LogInformation("{Value}", part); // ok
        }
    }

    public async Task OverAsyncStreams(IAsyncEnumerable<Customer> customers)
    {
        await foreach (var customer in customers)
        {
            logger.LogInformation("{Value}", customer.Email); // leak PII2001
            logger.LogInformation("{Value}", customer.Id); // ok
        }

        await foreach (var email in EmailsAsync(customers).ConfigureAwait(false))
        {
            logger.LogInformation("{Value}", email); // leak PII2001
        }

        await foreach (var id in IdsAsync(customers))
        {
            logger.LogInformation("{Value}", id); // ok
        }
    }

    public void OverOwnEnumerators(Customer customer)
    {
        foreach (var text in new Words(customer.Email))
        {
            logger.LogInformation("{Value}", text); // leak PII2001
        }

        foreach (var text in new Words(customer.Segment))
        {
            logger.LogInformation("{Value}", text); // ok
        }
    }

    private static async IAsyncEnumerable<string> EmailsAsync(IAsyncEnumerable<Customer> customers)
    {
        await foreach (var customer in customers)
        {
            yield return customer.Email;
        }
    }

    private static async IAsyncEnumerable<int> IdsAsync(IAsyncEnumerable<Customer> customers)
    {
        await foreach (var customer in customers)
        {
            yield return customer.Id;
        }
    }

    private sealed class Words(string text)
    {
        public Enumerator GetEnumerator() => new(text);

        public sealed class Enumerator(string text)
        {
            private bool _done;

            public string Current => text;

            public bool MoveNext()
            {
                var more = !_done;
                _done = true;
                return more;
            }
        }
    }
}
