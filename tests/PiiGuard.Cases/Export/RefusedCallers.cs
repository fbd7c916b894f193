// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.RefusedCallers;

public interface IShop
{
    Customer Get(int id);

    Customer Me();
}

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.MapControllers();
        app.MapRazorPages();
        app.MapGet("/one/{id:int}", (int id, IShop shop) => shop.Me().Id == id ? Results.Ok(shop.Get(id)) : Results.Unauthorized()); // ok
        app.MapGet("/two/{id:int}", IResult (int id, IShop shop) => shop.Me().Id == id ? TypedResults.Ok(shop.Get(id)) : TypedResults.Forbid()); // ok
        app.MapGet("/three/{id:int}", IResult (int id, IShop shop) => shop.Me().Id == id ? TypedResults.Ok(shop.Get(id)) : TypedResults.Challenge()); // ok
        app.MapGet("/four/{id:int}", (int id, IShop shop) => id > 0 ? Results.Ok(shop.Get(id)) : Results.NotFound()); // leak PII4004
        app.MapGet("/five/{id:int}", IResult (int id, IShop shop) => id > 0 ? TypedResults.Ok(shop.Get(id)) : TypedResults.BadRequest()); // leak PII4004
    }
}

/// <summary>Who turns callers away because of who they are has asked them, however the house does that.</summary>
public sealed class RefusingController(IShop shop) : ControllerBase
{
    public IActionResult Challenged(int id) // ok
    {
        if (shop.Me().Id != id)
        {
            return Challenge();
        }

        return Ok(shop.Get(id).Email);
    }

    public IActionResult Forbidden(int id) => shop.Me().Id == id ? Ok(shop.Get(id).Email) : Forbid(); // ok

    public IActionResult Unknown(int id) => shop.Me().Id == id ? Ok(shop.Get(id).Email) : Unauthorized(); // ok

    public IActionResult Explained(int id) => shop.Me().Id == id ? Ok(shop.Get(id).Email) : Unauthorized("Sign in first."); // ok

    public ActionResult<Customer> Made(int id) => shop.Me().Id == id ? shop.Get(id) : new ForbidResult(); // ok

    public ActionResult<Customer> MadeChallenge(int id) => shop.Me().Id == id ? shop.Get(id) : new ChallengeResult(); // ok

    public ActionResult<Customer> MadeUnknown(int id) => shop.Me().Id == id ? shop.Get(id) : new UnauthorizedResult(); // ok

    public ActionResult<Customer> MadeExplained(int id) => shop.Me().Id == id ? shop.Get(id) : new UnauthorizedObjectResult("Sign in first."); // ok

    public IActionResult Missing(int id) // leak PII4004
    {
        if (id < 1)
        {
            return BadRequest();
        }

        return shop.Get(id) is { } found ? Ok(found.Email) : NotFound();
    }

    public IActionResult Elsewhere(int id) => id < 1 ? RedirectToAction("Index") : Ok(shop.Get(id).Email); // leak PII4004

    public IActionResult Clashing(int id) => id < 1 ? new ConflictResult() : Ok(shop.Get(id).Email); // leak PII4004
}

public sealed class RefusingModel(IShop shop) : PageModel
{
    public Customer? Shown { get; private set; }

    public IActionResult OnGet(int id) // ok
    {
        Shown = shop.Get(id);
        return shop.Me().Id == id ? Page() : Forbid();
    }

    public IActionResult OnPost(int id) // leak PII4004
    {
        Shown = shop.Get(id);
        return id > 0 ? Page() : NotFound();
    }
}

/// <summary>A method of the controller that asks is a part of the action that calls it.</summary>
public sealed class AskingController(IShop shop) : ControllerBase
{
    private bool IsKnown => User.Identity?.IsAuthenticated == true;

    public async Task<IActionResult> ByMethod(int id) // ok
    {
        var current = await GetCurrentUserAsync();
        return current is null ? NotFound() : Ok(shop.Get(id).Email);
    }

    public IActionResult ByProperty(int id) => IsKnown ? Ok(shop.Get(id).Email) : NotFound(); // ok

    public IActionResult ByStatic(int id) => Checks(User) ? Ok(shop.Get(id).Email) : NotFound(); // ok

    public IActionResult ByOther(int id) => Other.Checks(id) ? Ok(shop.Get(id).Email) : NotFound(); // leak PII4004: no method of its own

    public IActionResult ByNobody(int id) => Exists(id) ? Ok(shop.Get(id).Email) : NotFound(); // leak PII4004

    private Task<Customer?> GetCurrentUserAsync() => Task.FromResult(User.Identity?.IsAuthenticated == true ? shop.Me() : null);

    private static bool Checks(System.Security.Claims.ClaimsPrincipal user) => user.IsInRole("staff");

    private static bool Exists(int id) => id > 0;

    private static class Other
    {
        public static System.Security.Claims.ClaimsPrincipal User { get; } = new();

        public static bool Checks(int id) => id > 0 && User.IsInRole("staff");
    }
}
