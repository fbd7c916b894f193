using System.Diagnostics;

namespace GuardedShop.Infrastructure;

/// <summary>Logs who asked for what: by key, and without what stood in query strings.</summary>
public sealed class RequestAudit(RequestDelegate next, ILogger<RequestAudit> logger)
{
    public static readonly ActivitySource Activities = new("GuardedShop");

    public async Task InvokeAsync(HttpContext context)
    {
        using var activity = Activities.StartActivity("request");
        activity?.SetTag("enduser.id", context.User.CustomerId());

        var clock = Stopwatch.StartNew();
        await next(context);
        logger.Handled(
            context.Request.Method,
            context.Request.Path.Value,
            context.User.CustomerId(),
            context.Connection.RemoteIpAddress?.ToString(),
            clock.ElapsedMilliseconds);
    }
}
