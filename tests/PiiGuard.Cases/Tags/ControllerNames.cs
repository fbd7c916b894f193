using Microsoft.AspNetCore.Mvc;

namespace Cases;

/// <summary>Who is logged in, in code that names neither the identity's type nor its namespace.</summary>
public sealed class ControllerNames(ILogger<ControllerNames> logger) : ControllerBase
{
    public void Delete(int id, string owner)
    {
        logger.LogInformation("{Id} was deleted by {Value}", id, User.Identity?.Name); // leak PII2001
        logger.LogInformation("{Id} was deleted by {Value}", id, HttpContext.User.Identity!.Name); // leak PII2001
        logger.LogInformation("{Value}", User.Identity?.IsAuthenticated); // ok
        var isOwner = User.Identity?.Name == owner || string.Equals(User.Identity?.Name, owner, StringComparison.Ordinal);
        logger.LogInformation("{Value}", isOwner); // ok
        if (string.IsNullOrEmpty(User.Identity?.Name))
        {
            logger.LogInformation("{Value}", id); // ok
        }
    }
}
