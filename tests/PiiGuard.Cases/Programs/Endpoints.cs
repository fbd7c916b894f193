using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cases;

/// <summary>Controllers, minimal endpoints and middleware.</summary>
[ApiController]
[Route("customers")]
public sealed class CustomersController(ILogger<CustomersController> logger, ICustomers customers) : ControllerBase
{
    [HttpGet("{id:int}")]
    public async Task<ActionResult<Customer>> Get(int id)
    {
        logger.LogInformation("Reading {Id}", id); // ok
        if (await customers.FindAsync(id) is not { } customer)
        {
            return NotFound();
        }

        logger.LogInformation("Read {Who}", customer.Name); // leak PII2001
        return customer;
    }

    [HttpPost]
    public IActionResult Post([FromBody] Customer customer, [FromHeader(Name = "X-Trace")] string trace)
    {
        if (!ModelState.IsValid)
        {
            logger.LogWarning("{Count} errors in {Trace}", ModelState.ErrorCount, trace); // ok
            return BadRequest();
        }

        using (logger.BeginScope(new Dictionary<string, object> { ["id"] = customer.Id, ["trace"] = trace })) // ok
        {
            logger.LogInformation("Storing {@Customer}", customer); // leak PII2002
        }

        return NoContent();
    }

    [HttpGet]
    public async Task<IEnumerable<string>> Names([FromQuery] string segment)
    {
        var found = await customers.InAsync(segment);
        var names = found.Select(customer => customer.Name).ToArray();
        logger.LogInformation("{Count} in {Segment}", names.Length, segment); // ok
        Array.ForEach(names, name => logger.LogTrace("{Who}", name)); // leak PII2001
        return names;
    }
}

public interface ICustomers
{
    Task<Customer?> FindAsync(int id);

    Task<IReadOnlyList<Customer>> InAsync(string segment);
}

public static class Endpoints
{
    public static void Map(WebApplication app)
    {
        app.MapGet("/customers/{id:int}/mail", async (int id, ICustomers customers, ILogger<ICustomers> logger) =>
        {
            var customer = await customers.FindAsync(id);
            logger.LogInformation("{Id} {Found}", id, customer is not null); // ok
            logger.LogInformation("{Who}", customer?.Email); // leak PII2001
            return Results.Ok();
        });

        app.Use(async (context, next) =>
        {
            var logger = app.Logger;
            logger.LogInformation("{Method} {Path}", context.Request.Method, context.Request.Path); // ok
            logger.LogInformation("From {Where}", context.Connection.RemoteIpAddress); // leak PII2001
            await next(context);
            logger.LogInformation("{Status}", context.Response.StatusCode); // ok
        });
    }
}
