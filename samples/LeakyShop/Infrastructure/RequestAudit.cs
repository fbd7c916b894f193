using System.Diagnostics;
using System.Security.Claims;
using Serilog.Context;

namespace LeakyShop.Infrastructure;

/// <summary>Puts into every log line of a request who sent it.</summary>
public sealed class RequestAudit(RequestDelegate next, ILogger<RequestAudit> logger)
{
    public static readonly ActivitySource Activities = new("LeakyShop");

    public async Task InvokeAsync(HttpContext context)
    {
        var user = context.User.FindFirstValue(ClaimTypes.Email);
        using var activity = Activities.StartActivity("request");
        activity?.SetTag("enduser.email", user); // PII2005

        using (LogContext.PushProperty("User", user)) // PII2001
        {
            var clock = Stopwatch.StartNew();
            await next(context);
            logger.LogInformation(
                "{Method} {Path} from {Client} took {Elapsed} ms",
                context.Request.Method,
                context.Request.Path.Value,
                context.Connection.RemoteIpAddress, // PII2001
                clock.ElapsedMilliseconds);
        }
    }
}
