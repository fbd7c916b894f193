using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Cases;

/// <summary>State that lives between calls: caches, queues, channels, current users.</summary>
public sealed class Caches(ILogger<Caches> logger)
{
    private static readonly AsyncLocal<Customer?> Current = new();
    private readonly ConcurrentDictionary<int, Customer> _customers = new();
    private readonly ConcurrentDictionary<int, string> _labels = new();
    private readonly Queue<(int Id, string Text)> _outbox = new();
    private readonly object _lock = new();
    private Lazy<string>? _owner;

    public void Remember(Customer customer)
    {
        _customers[customer.Id] = customer;
        _labels.AddOrUpdate(customer.Id, _ => customer.Name, (_, old) => old + "," + customer.Name);
        lock (_lock)
        {
            _outbox.Enqueue((customer.Id, $"To {customer.Email}"));
        }

        _owner ??= new Lazy<string>(() => customer.Phone);
        Current.Value = customer;
    }

    public void Read(int id)
    {
        if (_customers.TryGetValue(id, out var customer))
        {
            logger.LogInformation("{Id}", customer.Id); // ok
            logger.LogInformation("{Who}", customer.Name); // leak PII2001
        }

        logger.LogInformation("{Count}", _customers.Count); // ok
        logger.LogInformation("{Label}", _labels[id]); // leak PII2001
        logger.LogInformation("{Who}", Current.Value?.Email); // leak PII2001
        logger.LogInformation("{Id}", Current.Value?.Id); // ok
    }

    public void Send()
    {
        while (_outbox.TryDequeue(out var entry))
        {
            logger.LogInformation("{Id}", entry.Id); // ok
            logger.LogInformation("{Text}", entry.Text); // leak PII2001
        }

        logger.LogInformation("{Owner}", _owner?.Value); // leak PII2001
        logger.LogInformation("{Owner}", _owner?.IsValueCreated); // ok
    }

    public async Task Stream(Channel<Customer> channel)
    {
        await foreach (var customer in channel.Reader.ReadAllAsync())
        {
            logger.LogInformation("{Who}", customer.Email); // leak PII2001
            logger.LogInformation("{Id}", customer.Id); // ok
        }
    }

    public async Task Texts(Customer customer)
    {
        var channel = Channel.CreateUnbounded<string>();
        await channel.Writer.WriteAsync(customer.Email);
        logger.LogInformation("{Who}", await channel.Reader.ReadAsync()); // leak PII2001
    }
}
