using System.Text.Json;
using Azure.Messaging.ServiceBus;

namespace Cases;

/// <summary>PII5003: messages to Azure Service Bus.</summary>
public static class ServiceBusCases
{
    public static async Task Send(ServiceBusSender sender, Customer customer, Product product)
    {
        await sender.SendMessageAsync(new ServiceBusMessage(JsonSerializer.Serialize(customer))); // leak PII5003
        await sender.SendMessageAsync(new ServiceBusMessage(JsonSerializer.Serialize(product))); // ok
        await sender.SendMessageAsync(new ServiceBusMessage(BinaryData.FromObjectAsJson(new { customer.Email }))); // leak PII5003
        await sender.SendMessageAsync(new ServiceBusMessage(BinaryData.FromObjectAsJson(new { customer.Id }))); // ok
        await sender.SendMessageAsync(new ServiceBusMessage(Protect.Hide(customer.Email))); // ok
        await sender.ScheduleMessageAsync(new ServiceBusMessage(Encoding.UTF8.GetBytes(customer.Phone)), DateTimeOffset.UtcNow); // leak PII5003
        await sender.SendMessagesAsync(new[] { new ServiceBusMessage(customer.Segment), new ServiceBusMessage(customer.Name) }); // leak PII5003
    }

    public static async Task Batch(ServiceBusSender sender, Customer customer)
    {
        using var batch = await sender.CreateMessageBatchAsync();
        var message = new ServiceBusMessage { Body = new BinaryData(customer.CardNumber) }; // leak PII5003
        batch.TryAddMessage(message); // ok
        batch.TryAddMessage(new ServiceBusMessage(customer.Segment)); // ok
        await sender.SendMessagesAsync(batch); // ok
    }

    public static ServiceBusMessage Properties(Customer customer)
    {
        var message = new ServiceBusMessage("registered");
        message.ApplicationProperties["mail"] = customer.Email; // leak PII5003
        message.ApplicationProperties.Add("name", customer.Name); // leak PII5003
        message.ApplicationProperties["id"] = customer.Id; // ok
        message.Subject = customer.Segment; // ok
        message.SessionId = customer.Email; // leak PII5003
        message.ContentType = "text/plain"; // ok
        return message;
    }

    public static async Task Settle(ProcessMessageEventArgs args, ServiceBusSessionReceiver receiver, Customer customer)
    {
        await args.DeadLetterMessageAsync(args.Message, "unknown", $"Nobody has {customer.Email}"); // leak PII5003
        await args.DeadLetterMessageAsync(args.Message, "unknown", $"Nobody has {customer.Id}"); // ok
        await args.AbandonMessageAsync(args.Message, new Dictionary<string, object> { ["name"] = customer.Name }); // leak PII5003
        await receiver.SetSessionStateAsync(BinaryData.FromString(customer.Phone)); // leak PII5003
        await args.CompleteMessageAsync(args.Message); // ok
    }
}
