using System.Diagnostics;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Mail;
using System.Security.Claims;
using System.Text.Json;
using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.AI;

namespace Cases;

/// <summary>Sending as applications write it.</summary>
public sealed class CrmClient(HttpClient http)
{
    public async Task Register(Customer customer)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "customers") { Content = JsonContent.Create(customer) }; // leak PII5003
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", "configured"); // ok
        await http.SendAsync(request); // ok
        var payload = new Dictionary<string, string?> { ["mail"] = customer.Email, ["segment"] = customer.Segment };
        await http.PostAsync("customers", new FormUrlEncodedContent(payload)); // leak PII5003
        var json = JsonSerializer.Serialize(new { customer.Id });
        await http.PostAsync("customers", new StringContent(json, Encoding.UTF8, "application/json")); // ok
    }

    public async Task<Product?> Find(Customer customer)
    {
        var query = HttpUtility.ParseQueryString(string.Empty);
        query["mail"] = customer.Email;
        var builder = new UriBuilder("https://crm.example/customers") { Query = query.ToString() }; // leak PII5001
        await http.GetAsync(builder.Uri); // ok
        var path = "customers/" + customer.Id;
        await http.GetAsync(path); // ok
        path += "?phone=" + Uri.EscapeDataString(customer.Phone);
        return await http.GetFromJsonAsync<Product>(path); // leak PII5001
    }

    public static string Link(Customer customer) => $"https://shop.example/confirm?mail={customer.Email}"; // ok

    public Task Confirm(Customer customer) => http.GetAsync(Link(customer)); // leak PII5001

    public static void Mail(SmtpClient smtp, Customer customer)
    {
        smtp.EnableSsl = true;
        var message = new MailMessage("shop@shop.example", customer.Email, "Welcome", $"Dear {customer.Name}"); // leak PII5003
        smtp.Send(message); // ok
        var plain = new MailMessage { Subject = "Welcome", Body = "Welcome" }; // ok
        plain.To.Add(customer.Email); // ok
        smtp.Send(plain); // ok
    }
}

public sealed class CustomerEndpoints : ControllerBase
{
    public IActionResult Create(Customer customer)
    {
        Activity.Current?.SetTag("mail", customer.Email); // leak PII2005
        Activity.Current?.SetTag("id", customer.Id); // ok
        Activity.Current?.AddEvent(new ActivityEvent("made", tags: new ActivityTagsCollection(new Dictionary<string, object?> { ["name"] = customer.Name }))); // leak PII2005
        var tags = default(TagList);
        tags.Add("segment", customer.Segment); // ok
        tags.Add("phone", customer.Phone); // leak PII2005
        return customer.Active
            ? CreatedAtAction(nameof(Create), new { id = customer.Id }, customer.Id) // ok
            : CreatedAtAction(nameof(Create), new { mail = customer.Email }, customer.Id); // leak PII5001
    }

    public static IResult Minimal(Customer customer, int kind) => kind switch
    {
        0 => Results.Created($"/customers/{customer.Id}", customer), // ok
        1 => Results.Created($"/customers/{customer.Email}", customer.Id), // leak PII5001
        2 => TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["mail"] = [$"{customer.Email} is taken"] }), // leak PII5005
        3 => TypedResults.ValidationProblem(new Dictionary<string, string[]> { ["mail"] = ["is taken"] }), // ok
        4 => Results.Json(new { customer.Email }, statusCode: 409), // leak PII5005
        5 => Results.Json(new { customer.Email }), // ok
        _ => Results.Json(new { customer.Id }, statusCode: 409), // ok
    };

    public async Task SignIn(Customer customer, IChatClient chat)
    {
        List<Claim> claims = [new Claim("id", customer.Id.ToString())]; // ok
        if (customer.Active)
        {
            claims.Add(new Claim(ClaimTypes.MobilePhone, customer.Phone)); // leak PII5006
        }

        HttpContext.User = new ClaimsPrincipal(new ClaimsIdentity(claims, "cookie")); // ok
        List<ChatMessage> history =
        [
            new(ChatRole.System, "Be brief"), // ok
            new(ChatRole.User, $"Greet {customer.Name}"), // leak PII5004
        ];
        await chat.GetResponseAsync(history); // ok
    }
}
