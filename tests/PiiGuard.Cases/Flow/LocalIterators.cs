using System.Net.Http;
using System.Net.Http.Json;

namespace Cases;

/// <summary>What an iterator does happens where it is enumerated, be it by a library.</summary>
public sealed class LocalIterators(HttpClient http, ILogger<LocalIterators> logger)
{
    public Task Announced(List<int> members, Customer customer)
    {
        var message = new Joined(3, customer.Name);
        return Task.WhenAll(Tasks());

        IEnumerable<Task> Tasks()
        {
            foreach (var member in members)
            {
                yield return Send(member, message); // leak PII5003
            }
        }
    }

    public Task Harmless(List<int> members, Customer customer)
    {
        var message = new Joined(3, customer.Segment);
        return Task.WhenAll(Tasks());

        IEnumerable<Task> Tasks()
        {
            foreach (var member in members)
            {
                yield return Send(member, message); // ok
            }
        }
    }

    public void Listed(List<Customer> customers, Customer owner)
    {
        var name = owner.Name;
        var lengths = Lengths().ToList();
        logger.LogInformation("{Value}", lengths.Count); // ok

        IEnumerable<int> Lengths()
        {
            foreach (var customer in customers)
            {
                logger.LogInformation("{Value}", customer.Email); // leak PII2001
                logger.LogInformation("{Value}", name); // leak PII2001
                yield return customer.Email.Length;
            }
        }
    }

    public async Task Delegated(List<int> members, Customer customer, IConnections connections)
    {
        var message = new Joined(3, customer.Name);
        await Each(members, message, connections, CancellationToken.None); // leak PII5003
    }

    private Task Each<T>(List<int> members, T message, IConnections connections, CancellationToken cancellation)
    {
        return Task.WhenAll(Tasks());

        IEnumerable<Task> Tasks()
        {
            foreach (var member in members)
            {
                yield return connections.Send(member, new Envelope<T>(member, message), cancellation); // ok
            }
        }
    }

    private Task Send(int member, Joined message) => http.PostAsJsonAsync("members/" + member, message); // ok

    public interface IConnections
    {
        Task Send<T>(int member, Envelope<T> message, CancellationToken cancellation);
    }

    public sealed class Connections(HttpClient http) : IConnections
    {
        public Task Send<T>(int member, Envelope<T> message, CancellationToken cancellation) =>
            http.PostAsJsonAsync("members/" + member, message, cancellation); // ok
    }

    public sealed class Joined(int group, string name)
    {
        public int Group { get; } = group;

        public string Data { get; } = name;
    }

    public sealed record Envelope<T>(int Member, T Message);
}
