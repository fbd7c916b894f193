using System.Security.Claims;
using System.Text;
using LeakyShop.Contracts;
using LeakyShop.Models;
using LeakyShop.Services;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace LeakyShop.Endpoints;

public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/api/account");

        account.MapPost("/login", async (LoginRequest request, CustomerDirectory directory, HttpContext http) =>
        {
            var customer = await directory.Login(request, http.Connection.RemoteIpAddress?.ToString());
            if (customer is null)
            {
                return Results.Unauthorized();
            }

            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Principal(customer));
            http.Response.Cookies.Append("last-email", customer.Email, new CookieOptions { MaxAge = TimeSpan.FromDays(30) }); // PII3005
            http.Response.Cookies.Append("visitor", Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Name))); // PII3007
            return Results.Ok();
        });

        account.MapPost("/logout", async (HttpContext http, ILoggerFactory loggers) =>
        {
            var logger = loggers.CreateLogger("LeakyShop.Account");
            var name = http.User.FindFirst(ClaimTypes.Name)?.Value;
            logger.LogInformation("Bye, {Visitor}", name); // PII2001
            await http.SignOutAsync();
            return Results.NoContent();
        });
    }

    private static ClaimsPrincipal Principal(Customer customer) => new(new ClaimsIdentity(
        [
            new Claim(ClaimTypes.NameIdentifier, customer.Id.ToString()),
            new Claim(ClaimTypes.Name, customer.Name), // PII5006
            new Claim(ClaimTypes.Email, customer.Email), // PII5006
            new Claim(ClaimTypes.DateOfBirth, customer.BirthDate?.ToString("O") ?? ""), // PII5006
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
