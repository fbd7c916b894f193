using System.Net.Http;
using System.Net.Http.Json;
using System.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;

namespace Cases;

/// <summary>PII5001: URLs, however they are put together.</summary>
public sealed class Urls : ControllerBase
{
    public static async Task Clients(HttpClient http, Customer customer)
    {
        await http.GetAsync($"customers?mail={customer.Email}"); // leak PII5001
        await http.GetAsync($"customers?mail={Uri.EscapeDataString(customer.Email)}"); // leak PII5001
        await http.GetAsync($"customers/{customer.Id}"); // ok
        await http.GetStringAsync("customers/" + customer.Name); // leak PII5001
        await http.GetFromJsonAsync<Product>($"products?for={customer.Segment}"); // ok
        await http.GetFromJsonAsync<Product>($"products?for={HttpUtility.UrlEncode(customer.Phone)}"); // leak PII5001
        await http.DeleteAsync(string.Format("customers/{0}", customer.Email)); // leak PII5001
        using var request = new HttpRequestMessage(HttpMethod.Get, $"customers?mail={customer.Email}"); // leak PII5001
        await http.SendAsync(request); // ok
        await http.GetAsync($"customers?mail={Protect.Hide(customer.Email)}"); // ok
    }

    public static void Uris(Customer customer)
    {
        var uri = new Uri($"https://shop.example/customers?mail={customer.Email}"); // leak PII5001
        var harmless = new Uri($"https://shop.example/customers/{customer.Id}"); // ok
        var builder = new UriBuilder("https://shop.example")
        {
            Path = $"customers/{customer.Name}", // leak PII5001
            Query = "phone=" + customer.Phone, // leak PII5001
        };
        builder.Query = "id=" + customer.Id; // ok
        Console.WriteLine(harmless); // ok
    }

    public static async Task Once(HttpClient http, Customer customer)
    {
        var uri = new Uri("https://shop.example/customers?mail=" + customer.Email); // leak PII5001
        await http.GetAsync(uri); // ok
    }

    public static void Queries(Customer customer)
    {
        var url = QueryHelpers.AddQueryString("https://shop.example", "mail", customer.Email); // leak PII5001
        url = QueryHelpers.AddQueryString("https://shop.example", "id", customer.Id.ToString()); // ok
        url = QueryHelpers.AddQueryString(url, new Dictionary<string, string?> { ["phone"] = customer.Phone }); // leak PII5001
        var builder = new QueryBuilder { { "name", customer.Name } }; // leak PII5001
        builder.Add("segment", customer.Segment); // ok
        var query = QueryString.Create("mail", customer.Email); // leak PII5001
    }

    public IActionResult Redirects(Customer customer, HttpResponse response)
    {
        response.Redirect($"/welcome?mail={customer.Email}"); // leak PII5001
        response.Redirect($"/welcome?id={customer.Id}"); // ok
        if (customer.Active)
        {
            return Redirect("/welcome?name=" + customer.Name); // leak PII5001
        }

        return customer.Age > 60 // ok
            ? RedirectToAction("Welcome", new { mail = customer.Email }) // leak PII5001
            : RedirectToAction("Welcome", new { id = customer.Id }); // ok
    }

    public static IResult Minimal(Customer customer, bool known) => known
        ? Results.Redirect($"/welcome?mail={customer.Email}") // leak PII5001
        : TypedResults.Redirect($"/welcome?id={customer.Id}"); // ok

    public string Links(Customer customer) =>
        Url.Action("Get", new { customer.Email }) // leak PII5001
        ?? Url.Action("Get", new { customer.Id })!; // ok
}
