using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Text.Json;

namespace Cases;

/// <summary>PII5003: bodies and headers of requests, and mails.</summary>
public static class SentToOthers
{
    public static async Task Bodies(HttpClient http, Customer customer, Product product)
    {
        await http.PostAsJsonAsync("customers", customer); // leak PII5003
        await http.PostAsJsonAsync("products", product); // ok
        await http.PutAsJsonAsync("customers", new { customer.Id, customer.Email }); // leak PII5003
        await http.PutAsJsonAsync("customers", new { customer.Id, customer.Segment }); // ok
        var content = new StringContent(JsonSerializer.Serialize(customer)); // leak PII5003
        await http.PostAsync("customers", content); // ok
        await http.PostAsync("customers", JsonContent.Create(new { customer.Name })); // leak PII5003
        await http.PostAsync("customers", new FormUrlEncodedContent(new Dictionary<string, string> { ["mail"] = customer.Email })); // leak PII5003
        await http.PostAsync("customers", new FormUrlEncodedContent(new Dictionary<string, string> { ["segment"] = customer.Segment })); // ok
        await http.PostAsync("customers", new ByteArrayContent(Encoding.UTF8.GetBytes(customer.CardNumber))); // leak PII5003
        await http.PostAsync("customers", new StringContent(Protect.Hide(customer.Email))); // ok
        var form = new MultipartFormDataContent();
        form.Add(new StringContent(customer.Phone), "phone"); // leak PII5003
        form.Add(new StringContent(customer.Segment), "segment"); // ok
    }

    public static void Headers(HttpRequestMessage request, HttpClient http, Customer customer)
    {
        request.Headers.Add("X-Customer", customer.Email); // leak PII5003
        request.Headers.Add("X-Customer", customer.Id.ToString()); // ok
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Name", customer.Name); // leak PII5003
        http.DefaultRequestHeaders.TryAddWithoutValidation("X-Segment", customer.Segment); // ok
    }

    // Who gets a mail has to be said to whoever delivers it: recipients are no leak.
    public static void Mails(SmtpClient smtp, Customer customer)
    {
        using var message = new MailMessage("shop@shop.example", customer.Email) // ok
        {
            Subject = $"Your order, {customer.Name}", // leak PII5003
            Body = $"Your card {customer.CardNumber} was charged", // leak PII5003
        };
        message.To.Add(customer.Email); // ok
        message.To.Add(new MailAddress(customer.Email, customer.Name)); // ok
        message.Body = $"Your order {customer.Id}"; // ok
        smtp.Send(message); // ok
        smtp.Send("shop@shop.example", customer.Email, "Welcome", $"Dear {customer.Name}"); // leak PII5003
        smtp.Send("shop@shop.example", customer.Email, "Welcome", "Dear customer"); // ok
        message.Attachments.Add(Attachment.CreateAttachmentFromString(customer.Phone, "phone.txt")); // leak PII5003
    }
}
