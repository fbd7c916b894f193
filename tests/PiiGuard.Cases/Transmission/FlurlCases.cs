using Flurl;
using Flurl.Http;

namespace Cases;

/// <summary>PII5001 and PII5003: requests that begin with a text. The text is the URL, whatever is done first with it.</summary>
public static class FlurlCases
{
    public static async Task Texts(Customer customer, string token)
    {
        await $"https://shop.example/customers?mail={customer.Email}".WithHeader("Accept", "text/plain").GetJsonAsync<Product>(); // leak PII5001
        await ("https://shop.example/customers?name=" + customer.Name).GetAsync(); // leak PII5001
        await $"https://shop.example/customers/{customer.Id}".WithHeader("Accept", "text/plain").GetJsonAsync<Product>(); // ok
        await ("https://shop.example/products?key=" + token).GetStringAsync(); // ok
        await $"https://shop.example/customers?mail={Protect.Hide(customer.Email)}".GetStringAsync(); // ok
        await $"https://shop.example/customers/{customer.Phone}".AllowAnyHttpStatus().DeleteAsync(); // leak PII5001
        var url = $"https://shop.example/customers?phone={customer.Phone}";
        await url.WithTimeout(10).PostJsonAsync(new { customer.Id }); // leak PII5001
    }

    public static async Task Parts(Customer customer, IFlurlClient client)
    {
        await "https://shop.example".AppendPathSegment("customers").SetQueryParam("mail", customer.Email).GetAsync(); // leak PII5001
        await "https://shop.example".AppendPathSegment("customers").SetQueryParam("id", customer.Id).GetAsync(); // ok
        await $"https://shop.example/{customer.Name}".AppendPathSegment("orders").GetAsync(); // leak PII5001
        await new Uri("https://shop.example/products").AppendPathSegment(customer.Segment).GetAsync(); // ok
        await client.Request("customers", customer.Email).GetAsync(); // leak PII5001
        await client.Request("customers", customer.Id).GetAsync(); // ok
        Url parsed = "https://shop.example?mail=" + customer.Email; // leak PII5001
        await parsed.GetAsync(); // ok
        await new FlurlRequest("https://shop.example?mail=" + customer.Email).GetAsync(); // leak PII5001
    }

    public static async Task Bodies(Customer customer)
    {
        await "https://shop.example/customers".PostJsonAsync(new { customer.Email }); // leak PII5003
        await "https://shop.example/customers".PostJsonAsync(new { customer.Id }); // ok
        await "https://shop.example/customers".WithHeader("X-Mail", customer.Email).GetAsync(); // leak PII5003
        await "https://shop.example/customers".PostUrlEncodedAsync(new { customer.Segment }); // ok
    }

    public static async Task Files(Customer customer, string folder)
    {
        await "https://shop.example/invoice".DownloadFileAsync(folder, customer.Name + ".pdf"); // leak PII3001
        await "https://shop.example/invoice".DownloadFileAsync(folder, customer.Id + ".pdf"); // ok
    }

    public static async Task Answers(Customer customer, ILogger logger)
    {
        var answer = await $"https://shop.example/customers?mail={customer.Email}".GetStringAsync(); // leak PII5001
        logger.LogInformation("{Value}", answer); // ok
    }
}
