using System.Collections.Immutable;
using System.Security.Claims;
using OpenIddict.Abstractions;

namespace Cases;

/// <summary>PII5006: claims that OpenIddict puts into tokens.</summary>
public static class OpenIddictCases
{
    public static ClaimsPrincipal Identity(ClaimsIdentity identity, Customer customer)
    {
        identity.SetClaim(OpenIddictConstants.Claims.Subject, customer.Id.ToString()); // ok
        identity.SetClaim(OpenIddictConstants.Claims.Email, customer.Email); // leak PII5006
        identity.AddClaim(OpenIddictConstants.Claims.Name, customer.Name, "shop"); // leak PII5006
        identity.AddClaim("segment", customer.Segment); // ok
        identity.SetClaim("age", customer.Age); // leak PII5006
        identity.SetClaim("active", customer.Active); // ok
        identity.SetClaims("mails", customer.Aliases.ToImmutableArray()); // leak PII5006
        identity.SetClaims("roles", ImmutableArray.Create(customer.Segment)); // ok
        identity.SetClaim("home", new Dictionary<string, string?> { ["street"] = customer.Home.Street }); // leak PII5006
        identity.SetClaim("mail", Protect.Hide(customer.Email)); // ok
        return new ClaimsPrincipal(identity);
    }

    public static void Chained(ClaimsPrincipal principal, Customer customer)
    {
        principal.SetClaim("id", customer.Id).SetClaim("phone", customer.Phone).SetScopes("openid"); // leak PII5006
        principal.SetClaim("id", customer.Id).SetClaim("segment", customer.Segment).SetScopes("openid"); // ok
    }
}
