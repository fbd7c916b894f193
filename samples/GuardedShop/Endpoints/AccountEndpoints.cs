using GuardedShop.Contracts;
using GuardedShop.Infrastructure;
using GuardedShop.Services;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;

namespace GuardedShop.Endpoints;

public static class AccountEndpoints
{
    public static void MapAccount(this IEndpointRouteBuilder app)
    {
        var account = app.MapGroup("/api/account");

        account.MapPost("/login", async (LoginRequest request, CustomerDirectory directory, IDataProtectionProvider protection, HttpContext http) =>
        {
            var customer = await directory.Login(request, http.Connection.RemoteIpAddress?.ToString());
            if (customer is null)
            {
                return Results.Unauthorized();
            }

            await http.SignInAsync(CookieAuthenticationDefaults.AuthenticationScheme, Visitor.Of(customer));

            // For the login form, which asks the shop to read it; a month later it can't be read any more.
            var remembered = protection.CreateProtector("GuardedShop.LoginForm").ToTimeLimitedDataProtector().Protect(customer.Email, TimeSpan.FromDays(30));
            http.Response.Cookies.Append("last-login", remembered, new CookieOptions { HttpOnly = true, Secure = true, SameSite = SameSiteMode.Strict, MaxAge = TimeSpan.FromDays(30) });
            return Results.Ok(new { customer.Id });
        });

        account.MapPost("/logout", async (HttpContext http) =>
        {
            await http.SignOutAsync();
            return Results.NoContent();
        });
    }
}
