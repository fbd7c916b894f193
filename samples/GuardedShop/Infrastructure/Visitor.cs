using System.Globalization;
using System.Security.Claims;
using GuardedShop.Models;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace GuardedShop.Infrastructure;

/// <summary>Who is logged in: a key and a role. Whatever else somebody needs is asked of the database.</summary>
public static class Visitor
{
    public const string Staff = "staff";

    public static ClaimsPrincipal Of(Customer customer)
    {
        var identity = new ClaimsIdentity(CookieAuthenticationDefaults.AuthenticationScheme);
        identity.AddClaim(new Claim(ClaimTypes.NameIdentifier, customer.Id.ToString(CultureInfo.InvariantCulture)));
        if (customer.IsStaff)
        {
            identity.AddClaim(new Claim(ClaimTypes.Role, Staff));
        }

        return new ClaimsPrincipal(identity);
    }

    public static int? CustomerId(this ClaimsPrincipal user) =>
        int.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id) ? id : null;

    /// <summary>Everybody for themselves, the desk for all.</summary>
    public static bool MayActFor(this ClaimsPrincipal user, int customerId) => user.IsInRole(Staff) || user.CustomerId() == customerId;
}
