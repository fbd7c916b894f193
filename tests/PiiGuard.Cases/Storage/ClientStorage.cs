using System.Text.Json;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Server.ProtectedBrowserStorage;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.JSInterop;

namespace Cases;

/// <summary>PII3005: cookies and the browser's storage.</summary>
public static class ClientSide
{
    public static void Cookies(HttpResponse response, Customer customer, IDataProtector protector)
    {
        response.Cookies.Append("mail", customer.Email); // leak PII3005
        response.Cookies.Append("segment", customer.Segment); // ok
        response.Cookies.Append("name", customer.Name, new CookieOptions { HttpOnly = true, Secure = true }); // leak PII3005
        response.Cookies.Append("who", JsonSerializer.Serialize(new { customer.Id, customer.Phone })); // leak PII3005
        response.Cookies.Append("who", JsonSerializer.Serialize(new { customer.Id, customer.Segment })); // ok
        response.Cookies.Append("mail", protector.Protect(customer.Email)); // ok
        response.Cookies.Append("age", $"{customer.Age}"); // leak PII3005
        response.Cookies.Delete("mail"); // ok
    }

    public static void NetCookies(System.Net.CookieContainer jar, Customer customer)
    {
        jar.Add(new Uri("https://shop.example"), new System.Net.Cookie("mail", customer.Email)); // leak PII3005
        jar.Add(new Uri("https://shop.example"), new System.Net.Cookie("segment", customer.Segment)); // ok
    }

    public static async Task Scripts(IJSRuntime js, Customer customer)
    {
        await js.InvokeVoidAsync("localStorage.setItem", "mail", customer.Email); // leak PII3005
        await js.InvokeVoidAsync("localStorage.setItem", "segment", customer.Segment); // ok
        await js.InvokeVoidAsync("sessionStorage.setItem", "customer", JsonSerializer.Serialize(customer)); // leak PII3005
        await js.InvokeAsync<object>("window.localStorage.setItem", "name", customer.Name); // leak PII3005
        await js.InvokeVoidAsync("focusOn", customer.Name); // ok
    }

    public static async Task Protected(ProtectedLocalStorage storage, Customer customer) =>
        await storage.SetAsync("mail", customer.Email); // ok

    public static void Persisted(PersistentComponentState state, Customer customer, Product product)
    {
        state.PersistAsJson("customer", customer); // leak PII3005
        state.PersistAsJson("product", product); // ok
    }
}
