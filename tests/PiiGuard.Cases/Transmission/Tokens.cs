using System.IdentityModel.Tokens.Jwt;
using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Cases;

/// <summary>PII5006: claims and tokens, which are signed and readable.</summary>
public static class Tokens
{
    public static void Claims(ClaimsIdentity identity, Customer customer)
    {
        var id = new Claim(ClaimTypes.NameIdentifier, customer.Id.ToString()); // ok
        var name = new Claim(ClaimTypes.Name, customer.Name); // leak PII5006
        identity.AddClaim(name); // ok
        identity.AddClaim(new Claim(ClaimTypes.Email, customer.Email)); // leak PII5006
        identity.AddClaim(new Claim("segment", customer.Segment)); // ok
        identity.AddClaim(new Claim("mail", Protect.Hide(customer.Email))); // ok
        var born = new Claim(ClaimTypes.DateOfBirth, customer.BirthDate.ToString("O")); // leak PII5006
        List<Claim> claims = [new("phone", customer.Phone), id, born]; // leak PII5006
        identity.AddClaims(claims); // ok
    }

    public static string Jwt(Customer customer, SigningCredentials credentials)
    {
        var descriptor = new SecurityTokenDescriptor
        {
            Subject = new ClaimsIdentity([new Claim("id", customer.Id.ToString())]), // ok
            Claims = new Dictionary<string, object> { ["mail"] = customer.Email }, // leak PII5006
            SigningCredentials = credentials,
        };
        return new JsonWebTokenHandler().CreateToken(descriptor); // ok
    }

    public static void Payload(Customer customer)
    {
        var payload = new JwtPayload
        {
            { "mail", customer.Email }, // leak PII5006
            { "id", customer.Id }, // ok
        };
        payload["name"] = customer.Name; // leak PII5006
        payload["segment"] = customer.Segment; // ok
    }

    public static ClaimsPrincipal Principal(Customer customer) => new(new ClaimsIdentity(
    [
        new Claim("sub", customer.Id.ToString()), // ok
        new Claim("name", customer.Name), // leak PII5006
        new Claim("religion", customer.Faith.ToString()), // leak PII5006
    ]));
}
