using System.Security.Claims;

namespace Cases;

/// <summary>A claim picked by a condition on its type; models know the methods that take the type as an argument.</summary>
public sealed class ClaimsByPredicate(ILogger<ClaimsByPredicate> logger)
{
    public void Read(ClaimsPrincipal user)
    {
        var named = user.Claims.First(claim => claim.Type == ClaimTypes.Email);
        logger.LogInformation("{Value}", named.Value); // gap PII2001: which claims a predicate picks isn't known
        logger.LogInformation("{Value}", user.Claims.First(claim => claim.Type == ClaimTypes.Role).Value); // ok
        logger.LogInformation("{Value}", user.FindFirst(ClaimTypes.Role)?.Value); // ok
    }
}
