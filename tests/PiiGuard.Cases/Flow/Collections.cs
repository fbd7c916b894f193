using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Cases;

/// <summary>Lists, sets, queues, and their initializers.</summary>
public sealed class Collections(ILogger<Collections> logger)
{
    public void Lists(Customer customer)
    {
        var mails = new List<string>();
        mails.Add(customer.Email);
        logger.LogInformation("{Value}", mails[0]); // leak PII2001
        logger.LogInformation("{Value}", mails.Count); // ok
        logger.LogInformation("{Value}", mails.Contains("a")); // ok
        logger.LogInformation("{Value}", mails.Find(mail => mail.Length > 2)); // leak PII2001
        var segments = new List<string>();
        segments.Add(customer.Segment);
        logger.LogInformation("{Value}", segments[0]); // ok
    }

    public void Initializers(Customer customer)
    {
        var mails = new List<string> { "a", customer.Email };
        logger.LogInformation("{Value}", mails[1]); // leak PII2001
        var segments = new List<string> { "a", customer.Segment };
        logger.LogInformation("{Value}", segments[1]); // ok
        var set = new HashSet<string>(StringComparer.Ordinal) { customer.Email };
        logger.LogInformation("{Value}", set.First()); // leak PII2001
    }

    public void Inserted(Customer customer)
    {
        var list = new List<string>();
        list.Insert(0, customer.Email);
        logger.LogInformation("{Value}", list[^1]); // leak PII2001
        var more = new List<string>();
        more.AddRange(list);
        logger.LogInformation("{Value}", more[0]); // leak PII2001
        var clean = new List<string>();
        clean.AddRange(["a", "b"]);
        logger.LogInformation("{Value}", clean[0]); // ok
    }

    public void QueuesAndStacks(Customer customer)
    {
        var queue = new Queue<string>();
        queue.Enqueue(customer.Email);
        logger.LogInformation("{Value}", queue.Dequeue()); // leak PII2001
        var stack = new Stack<string>();
        stack.Push(customer.Email);
        logger.LogInformation("{Value}", stack.Peek()); // leak PII2001
        var bag = new ConcurrentQueue<string>();
        bag.Enqueue(customer.Email);
        if (bag.TryDequeue(out var taken))
        {
            logger.LogInformation("{Value}", taken); // leak PII2001
        }

        var clean = new Queue<string>();
        clean.Enqueue(customer.Segment);
        logger.LogInformation("{Value}", clean.Dequeue()); // ok
    }

    public void Immutables(Customer customer)
    {
        var mails = ImmutableList<string>.Empty.Add(customer.Email);
        logger.LogInformation("{Value}", mails[0]); // leak PII2001
        var builder = ImmutableArray.CreateBuilder<string>();
        builder.Add(customer.Email);
        logger.LogInformation("{Value}", builder.ToImmutable()[0]); // leak PII2001
        var segments = ImmutableList<string>.Empty.Add(customer.Segment);
        logger.LogInformation("{Value}", segments[0]); // ok
    }

    public void ForEachMethod(List<string> segments, Customer customer)
    {
        var mails = new List<string> { customer.Email };
        mails.ForEach(mail => logger.LogInformation("{Value}", mail)); // leak PII2001
        mails.ForEach(mail => logger.LogInformation("{Value}", mail.Length)); // ok
        segments.ForEach(segment => logger.LogInformation("{Value}", segment)); // ok
    }

    public void OfObjects(List<Customer> customers)
    {
        logger.LogInformation("{Value}", customers[0].Email); // leak PII2001
        logger.LogInformation("{Value}", customers[0].Id); // ok
        customers.ForEach(customer => logger.LogInformation("{Value}", customer.Email)); // leak PII2001
        customers.ForEach(customer => logger.LogInformation("{Value}", customer.Id)); // ok
    }

    public void ObjectsPutIn(Customer customer)
    {
        var notes = new List<Note> { new() { Text = customer.Email, Id = customer.Id } };
        logger.LogInformation("{Value}", notes[0].Text); // leak PII2001
        logger.LogInformation("{Value}", notes[0].Id); // ok
    }

    public sealed class Note
    {
        public int Id { get; set; }

        public string Text { get; set; } = "";
    }
}
