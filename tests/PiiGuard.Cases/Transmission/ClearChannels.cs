using System.Net.Http;
using System.Net.Http.Json;
using System.Net.Mail;
using Confluent.Kafka;
using MailKit.Security;
using Microsoft.Data.SqlClient;
using MimeKit;
using SmtpClient = System.Net.Mail.SmtpClient;

namespace Cases;

/// <summary>PII5002: channels that aren't encrypted.</summary>
public static class ClearChannels
{
    private const string Clear = "http://shop.example";
    private const string Secure = "https://shop.example";

    public static async Task Addresses(HttpClient http, Customer customer)
    {
        await http.PostAsJsonAsync("http://shop.example/customers", customer); // leak PII5002
        await http.PostAsJsonAsync("https://shop.example/customers", customer); // leak PII5003
        await http.PostAsJsonAsync("http://shop.example/customers", new { customer.Id }); // ok
        await http.PostAsJsonAsync($"{Clear}/customers/{customer.Id}", customer); // leak PII5002
        await http.PostAsJsonAsync(Secure + "/customers", customer); // leak PII5003
        await http.PostAsJsonAsync("http://localhost:5000/customers", customer); // leak PII5003
        await http.PostAsync("http://shop.example/customers", new StringContent(customer.Email)); // leak PII5002
        await http.PostAsync(new Uri("http://shop.example/customers"), new StringContent(customer.Email)); // leak PII5002
        await http.PutAsJsonAsync(new Uri("https://shop.example/customers"), new { customer.Email }); // leak PII5003
        await http.GetAsync($"http://shop.example/customers?mail={customer.Email}"); // leak PII5001
        await http.PostAsJsonAsync("http://shop.example/customers", Protect.Hide(customer.Email)); // ok
    }

    public static async Task Base(Customer customer)
    {
        using var http = new HttpClient { BaseAddress = new Uri("http://shop.example") };
        await http.PostAsJsonAsync("customers", customer); // leak PII5002
        await http.PostAsJsonAsync("customers", new { customer.Segment }); // ok
    }

    public static async Task SecureBase(Customer customer)
    {
        using var http = new HttpClient { BaseAddress = new Uri("https://shop.example") };
        await http.PostAsJsonAsync("customers", customer); // leak PII5003
    }

    // A name of something isn't an address.
    public static async Task Names(HttpClient http, Customer customer)
    {
        const string Schema = "http://shop.example/schemas/customer";
        await http.PostAsJsonAsync("customers", new { schema = Schema, customer.Email }); // leak PII5003
    }

    public static void Mail(MailMessage message, Customer customer)
    {
        message.Body = $"Dear {customer.Name}"; // leak PII5002
        using var smtp = new SmtpClient("mail.example");
        smtp.Send(message); // ok
    }

    public static void SecureMail(MailMessage message, Customer customer)
    {
        message.Body = $"Dear {customer.Name}"; // leak PII5003
        using var smtp = new SmtpClient("mail.example") { EnableSsl = true };
        smtp.Send(message); // ok
    }

    public static void ClearMail(SmtpClient smtp, Customer customer)
    {
        smtp.EnableSsl = false;
        smtp.Send("shop@shop.example", customer.Email, "Welcome", $"Dear {customer.Name}"); // leak PII5002
        smtp.Send("shop@shop.example", customer.Email, "Welcome", "Dear customer"); // ok
    }

    public static async Task Kit(MimeMessage message, Customer customer)
    {
        message.Body = new TextPart("plain") { Text = $"Dear {customer.Name}" }; // leak PII5002
        using var smtp = new MailKit.Net.Smtp.SmtpClient();
        await smtp.ConnectAsync("mail.example", 25, SecureSocketOptions.None);
        await smtp.SendAsync(message); // ok
    }

    public static async Task SecureKit(MimeMessage message, Customer customer)
    {
        message.Body = new TextPart("plain") { Text = $"Dear {customer.Name}" }; // leak PII5003
        using var smtp = new MailKit.Net.Smtp.SmtpClient();
        await smtp.ConnectAsync("mail.example", 465, SecureSocketOptions.SslOnConnect);
        await smtp.SendAsync(message); // ok
    }

    public static void Database(Customer customer)
    {
        using var connection = new SqlConnection("Server=db.example;Database=shop;Encrypt=False");
        using var command = new SqlCommand("INSERT INTO customers VALUES (@mail)", connection);
        command.Parameters.AddWithValue("@mail", customer.Email); // leak PII5002
        command.Parameters.AddWithValue("@segment", customer.Segment); // ok
    }

    public static void SecureDatabase(Customer customer)
    {
        using var connection = new SqlConnection("Server=db.example;Database=shop;Encrypt=True");
        using var command = new SqlCommand("INSERT INTO customers VALUES (@mail)", connection);
        command.Parameters.AddWithValue("@mail", customer.Email); // leak PII3002
    }

    public static void Broker(Customer customer)
    {
        using var producer = new ProducerBuilder<string, string>(new ProducerConfig { SecurityProtocol = SecurityProtocol.Plaintext }).Build();
        producer.Produce("customers", new Message<string, string> { Value = customer.Email }); // leak PII5002
    }
}

/// <summary>What the type sets up for all its members.</summary>
public sealed class ClearClient
{
    private readonly HttpClient http = new() { BaseAddress = new Uri("http://shop.example") };

    public Task Register(Customer customer) => http.PostAsJsonAsync("customers", customer); // leak PII5002

    public Task Count(Customer customer) => http.PostAsJsonAsync("segments", customer.Segment); // ok
}
