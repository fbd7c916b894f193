using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Cases;

/// <summary>PII5005: what an error response says.</summary>
public sealed class ErrorResponses : ControllerBase
{
    public IActionResult Answers(Customer customer, int kind)
    {
        switch (kind)
        {
            case 0:
                return NotFound($"Nobody has the address {customer.Email}"); // leak PII5005
            case 1:
                return NotFound($"No customer {customer.Id}"); // ok
            case 2:
                return BadRequest(new { error = "taken", customer.Email }); // leak PII5005
            case 3:
                return BadRequest(new { error = "taken", customer.Id }); // ok
            case 4:
                return Conflict($"{customer.Name} is already registered"); // leak PII5005
            case 5:
                return Problem($"{customer.Name} still has open orders"); // leak PII5005
            case 6:
                return Problem("There are open orders", title: customer.Email); // leak PII5005
            case 7:
                return Problem("There are open orders"); // ok
            case 8:
                return StatusCode(409, customer.Email); // leak PII5005
            case 9:
                return StatusCode(StatusCodes.Status200OK, customer.Email); // ok
            case 10:
                return UnprocessableEntity(customer); // leak PII5005
            case 11:
                return new BadRequestObjectResult(customer.Phone); // leak PII5005
            case 12:
                return NotFound(Protect.Hide(customer.Email)); // ok
            default:
                return Ok(customer); // ok
        }
    }

    public IActionResult Model(Customer customer)
    {
        ModelState.AddModelError("mail", $"{customer.Email} is taken"); // leak PII5005
        ModelState.AddModelError("mail", "is taken"); // ok
        var problem = new ProblemDetails
        {
            Title = "Taken", // ok
            Detail = $"{customer.Email} is taken", // leak PII5005
        };
        problem.Extensions["name"] = customer.Name; // leak PII5005
        problem.Extensions["id"] = customer.Id; // ok
        return BadRequest(ModelState); // ok
    }

    public static IResult Minimal(Customer customer, int kind) => kind switch
    {
        0 => Results.NotFound($"Nobody has {customer.Email}"), // leak PII5005
        1 => Results.NotFound(), // ok
        2 => TypedResults.BadRequest(customer.Name), // leak PII5005
        3 => Results.Problem(detail: $"{customer.Name} has open orders"), // leak PII5005
        4 => TypedResults.Conflict(customer.Id), // ok
        _ => Results.Ok(customer), // ok
    };

    public static void Status(HttpContext http, Customer customer)
    {
        http.Features.Get<Microsoft.AspNetCore.Http.Features.IHttpResponseFeature>()!.ReasonPhrase = customer.Name; // leak PII5005
        throw new Grpc.Core.RpcException(new Grpc.Core.Status(Grpc.Core.StatusCode.NotFound, $"no {customer.Email}")); // leak PII5005
    }

    public IActionResult Caught(Customer customer)
    {
        try
        {
            Check(customer);
            return NoContent();
        }
        catch (InvalidOperationException refused)
        {
            return Problem(refused.Message); // ok
        }
    }

    private static void Check(Customer customer)
    {
        if (customer.Orders.Count > 0)
        {
            throw new InvalidOperationException($"{customer.Name} has open orders"); // leak PII2004
        }
    }
}
