using System.Net.Mail;
using System.Security.Claims;
using System.Security.Principal;
using Microsoft.AspNetCore.Http;

namespace Cases;

/// <summary>What libraries hand out is personal data without a tag.</summary>
public sealed class LibrarySources(ILogger<LibrarySources> logger)
{
    public void Claims(ClaimsPrincipal user)
    {
        logger.LogInformation("{Value}", user.FindFirstValue(ClaimTypes.Email)); // leak PII2001
        logger.LogInformation("{Value}", user.FindFirst(ClaimTypes.Email)?.Value); // leak PII2001
        logger.LogInformation("{Value}", user.FindFirstValue("tenant")); // ok
        logger.LogInformation("{Value}", user.HasClaim(ClaimTypes.Role, "admin")); // ok
        logger.LogInformation("{Value}", user.IsInRole("admin")); // ok
    }

    public void Connections(HttpContext context)
    {
        logger.LogInformation("{Value}", context.Connection.RemoteIpAddress); // leak PII2001
        logger.LogInformation("{Value}", context.Connection.RemoteIpAddress?.ToString()); // leak PII2001
        logger.LogInformation("{Value}", context.Connection.LocalPort); // ok
        logger.LogInformation("{Value}", context.Request.Method); // ok
    }

    public void Mails(MailAddress address)
    {
        logger.LogInformation("{Value}", address.Address); // leak PII2001
        logger.LogInformation("{Value}", address); // leak PII2001|PII2002
        logger.LogInformation("{Value}", address.Address.Length); // ok
    }

    public void AuthorizationOnly(ClaimsPrincipal user, string owner)
    {
        if (user.Identity?.Name == owner)
        {
            logger.LogInformation("allowed"); // ok
        }

        var allowed = user.Identity?.IsAuthenticated == true && user.FindFirstValue(ClaimTypes.Email) == owner;
        logger.LogInformation("{Value}", allowed); // ok
    }

    public void LoggedIn(ClaimsPrincipal user, ClaimsIdentity identity, IIdentity other)
    {
        logger.LogInformation("{Value} was here", user.Identity?.Name); // leak PII2001
        logger.LogInformation("{Value} was here", identity.Name); // leak PII2001
        logger.LogInformation("{Value} was here", other.Name ?? "nobody"); // leak PII2001
        logger.LogInformation("{Value}", user.Identity?.AuthenticationType); // ok
        logger.LogInformation("{Value}", user.Identity?.Name is null); // ok
        logger.LogInformation("{Value}", identity.Claims.Count()); // ok
    }

    public void OtherNames(FileInfo file, Badge badge, Type type)
    {
        logger.LogInformation("{Value}", file.Name); // ok
        logger.LogInformation("{Value}", badge.Name); // ok
        logger.LogInformation("{Value}", type.Name); // ok
    }

    public sealed record Badge(string Name);
}
