using System.Security.Claims;
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
            http.Response.Cookies.Append("last-email", customer.Email, new CookieOptions { MaxAge = TimeSpan.FromDays(30) });
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
            new Claim(ClaimTypes.Name, customer.Name),
            new Claim(ClaimTypes.Email, customer.Email),
            new Claim(ClaimTypes.DateOfBirth, customer.BirthDate?.ToString("O") ?? ""),
        ],
        CookieAuthenticationDefaults.AuthenticationScheme));
}
