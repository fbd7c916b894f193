using System.Text.Json;
using Azure.Messaging.EventHubs;
using Azure.Messaging.EventHubs.Producer;

namespace Cases;

/// <summary>PII5003: events to Azure Event Hubs.</summary>
public static class EventHubsCases
{
    public static async Task Send(EventHubProducerClient producer, Customer customer, Product product)
    {
        await producer.SendAsync(new[] { new EventData(JsonSerializer.SerializeToUtf8Bytes(customer)) }); // leak PII5003
        await producer.SendAsync(new[] { new EventData(JsonSerializer.SerializeToUtf8Bytes(product)) }); // ok
        using var batch = await producer.CreateBatchAsync();
        batch.TryAdd(new EventData(customer.Email)); // leak PII5003
        batch.TryAdd(new EventData(customer.Segment)); // ok
        batch.TryAdd(new EventData(BinaryData.FromObjectAsJson(new { customer.Name }))); // leak PII5003
        batch.TryAdd(new EventData(Protect.Hide(customer.Email))); // ok
        await producer.SendAsync(batch); // ok
    }

    public static void Properties(Customer customer)
    {
        var data = new EventData("registered");
        data.Properties["mail"] = customer.Email; // leak PII5003
        data.Properties.Add("id", customer.Id); // ok
        data.MessageId = customer.Phone; // leak PII5003
        data.CorrelationId = customer.Segment; // ok
        var options = new SendEventOptions { PartitionKey = customer.Email }; // leak PII5003
        GC.KeepAlive(options);
    }
}
