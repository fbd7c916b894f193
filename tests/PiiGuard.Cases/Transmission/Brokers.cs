using System.Text.Json;
using Azure.Storage.Queues;
using Confluent.Kafka;
using MimeKit;
using RabbitMQ.Client;
using SendGrid.Helpers.Mail;

namespace Cases;

/// <summary>PII5003: message brokers, and mail libraries.</summary>
public static class Brokers
{
    public static async Task Rabbit(IChannel channel, Customer customer, Product product)
    {
        var body = JsonSerializer.SerializeToUtf8Bytes(customer);
        await channel.BasicPublishAsync("shop", "registered", body); // leak PII5003
        await channel.BasicPublishAsync("shop", "priced", JsonSerializer.SerializeToUtf8Bytes(product)); // ok
        await channel.BasicPublishAsync("shop", "registered", Encoding.UTF8.GetBytes(customer.Email)); // leak PII5003
        await channel.BasicPublishAsync("shop", "registered", Encoding.UTF8.GetBytes(customer.Segment)); // ok
    }

    public static async Task Kafka(IProducer<string, string> producer, Customer customer)
    {
        await producer.ProduceAsync("customers", new Message<string, string>
        {
            Key = customer.Id.ToString(), // ok
            Value = JsonSerializer.Serialize(customer), // leak PII5003
        });
        var keyed = new Message<string, string> { Key = customer.Email, Value = customer.Segment }; // leak PII5003
        producer.Produce("customers", keyed); // ok
        producer.Produce("customers", new Message<string, string> { Key = customer.Segment, Value = "1" }); // ok
    }

    public static async Task Queues(QueueClient queue, Customer customer)
    {
        await queue.SendMessageAsync(customer.Email); // leak PII5003
        await queue.SendMessageAsync(customer.Segment); // ok
        await queue.SendMessageAsync(JsonSerializer.Serialize(new { customer.Phone })); // leak PII5003
        await queue.SendMessageAsync(Protect.Hide(customer.Email)); // ok
    }

    public static void Mime(MimeMessage message, Customer customer)
    {
        message.To.Add(new MailboxAddress(customer.Name, customer.Email)); // ok
        message.Subject = $"Welcome, {customer.Name}"; // leak PII5003
        message.Body = new TextPart("plain") { Text = $"We call you at {customer.Phone}" }; // leak PII5003
        message.Body = new TextPart("plain") { Text = $"Your order {customer.Id}" }; // ok
    }

    public static void Grid(SendGridMessage message, Customer customer)
    {
        message.AddTo(customer.Email, customer.Name); // ok
        message.SetSubject("Welcome"); // ok
        message.PlainTextContent = $"Born {customer.BirthDate:d}"; // leak PII5003
        message.AddContent("text/html", $"<p>{customer.Name}</p>"); // leak PII5003
        message.SetTemplateData(new { customer.Name, customer.Id }); // leak PII5003
        message.SetTemplateData(new { customer.Id }); // ok
    }
}
