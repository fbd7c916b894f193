using Microsoft.AspNetCore.Authentication;

namespace Cases;

/// <summary>PII2001: why an authentication failed, which ASP.NET Core logs.</summary>
public sealed class AuthenticationFailures(ILogger<AuthenticationFailures> logger)
{
    public static AuthenticateResult Refuse(Customer customer, int kind) => kind switch
    {
        0 => AuthenticateResult.Fail($"{customer.Email} has no key"), // leak PII2001
        1 => AuthenticateResult.Fail($"Customer {customer.Id} has no key"), // ok
        2 => AuthenticateResult.Fail("No key for " + Protect.Hide(customer.Email)), // ok
        3 => AuthenticateResult.Fail(customer.Phone, new AuthenticationProperties()), // leak PII2001
        4 => HandleRequestResult.Fail($"{customer.Name} was refused"), // leak PII2001
        5 => HandleRequestResult.Fail($"{customer.Segment} was refused"), // ok
        6 => AuthenticateResult.Fail(new InvalidOperationException($"Customer {customer.Id} was refused")), // ok
        _ => AuthenticateResult.NoResult(), // ok
    };

    public static void InEvents(ResultContext<AuthenticationSchemeOptions> validated, RemoteAuthenticationContext<AuthenticationSchemeOptions> received, Customer customer)
    {
        received.Fail($"{customer.Email} is blocked"); // leak PII2001
        validated.Fail($"{customer.Name} is blocked"); // leak PII2001
        validated.Fail($"{customer.Segment} is blocked"); // ok
        received.Fail($"Customer {customer.Id} is blocked"); // ok
    }

    public void Told(Customer customer, AuthenticateResult other)
    {
        var result = AuthenticateResult.Fail(customer.Email); // leak PII2001
        logger.LogInformation("{Reason}", result.Failure?.Message); // leak PII2001
        logger.LogInformation("{Reason}", other.Failure?.Message); // ok
        logger.LogInformation("{Value}", result.Succeeded); // ok
    }
}
