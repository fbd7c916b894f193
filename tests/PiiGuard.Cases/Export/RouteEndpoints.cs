// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Cases.RouteEndpoints;

public sealed class Db : DbContext
{
    public DbSet<Customer> Customers { get; set; }
}

public static class Program
{
    public static void Run(WebApplication app)
    {
        app.MapGet("/all", async (Db db) => await db.Customers.ToListAsync()); // leak PII4002 PII4004
        app.MapGet("/one/{id:int}", async (int id, Db db) => await db.Customers.FindAsync(id)); // leak PII4004
        app.MapGet("/one/{id:int}/segment", async (int id, Db db) => (await db.Customers.FindAsync(id))?.Segment); // ok
        app.MapGet("/guarded/{id:int}", async (int id, Db db) => await db.Customers.FindAsync(id)).RequireAuthorization(); // ok
        app.MapGet("/guarded", async (Db db) => Results.Ok(await db.Customers.ToListAsync())).RequireAuthorization("staff").WithName("all"); // leak PII4002
        app.MapGet("/marked/{id:int}", [Authorize] async (int id, Db db) => await db.Customers.FindAsync(id)); // ok
        app.MapGet("/data/{id:int}", async (int id, Db db) => await db.Customers.FindAsync(id)).WithMetadata(new AuthorizeAttribute()); // ok
        app.MapGet("/named/{id:int}", One); // leak PII4004
        app.MapGet("/secured/{id:int}", Secured); // ok
        app.MapGet("/list", All).RequireAuthorization(); // leak PII4002
        app.MapPost("/echo", (Customer customer) => customer); // ok
        app.MapGet("/typed/{id:int}", async Task<Results<Ok<Customer>, NotFound>> (int id, Db db) => // leak PII4004
            await db.Customers.FindAsync(id) is { } customer ? TypedResults.Ok(customer) : TypedResults.NotFound());
        app.MapGet("/count", (Db db) => db.Customers.Count()); // ok
        app.MapGet("/masked/{id:int}", (int id, Db db) => Protect.Hide(db.Customers.Single(c => c.Id == id).Name)); // ok

        var guarded = app.MapGroup("/staff").RequireAuthorization();
        guarded.MapGet("/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)); // ok
        guarded.MapGet("/open/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)).AllowAnonymous(); // leak PII4004
        var inner = guarded.MapGroup("/inner").WithTags("inner");
        inner.MapGet("/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id).Email); // ok

        var late = app.MapGroup("/late");
        late.MapGet("/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)); // ok: the next line
        late.RequireAuthorization();

        var open = app.MapGroup("/open");
        open.MapGet("/{id:int}", (int id, Db db) => Results.Json(db.Customers.Single(c => c.Id == id))); // leak PII4004
        open.MapGet("/paged", (Db db, int page) => db.Customers.OrderBy(c => c.Id).Skip(page).Take(10).ToList()).RequireAuthorization(); // ok

        var anonymous = app.MapGroup("/anonymous").AllowAnonymous();
        anonymous.MapGet("/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)).RequireAuthorization(); // leak PII4004: anybody may, all the same
        anonymous.MapGet("/marked/{id:int}", [Authorize] (int id, Db db) => db.Customers.Single(c => c.Id == id)); // leak PII4004
        anonymous.MapGroup("/inner").RequireAuthorization().MapGet("/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)); // leak PII4004
        anonymous.MapGet("/{id:int}/segment", (int id, Db db) => db.Customers.Single(c => c.Id == id).Segment).RequireAuthorization(); // ok
        app.MapGroup("/data").WithMetadata(new AllowAnonymousAttribute()).MapGet("/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)).RequireAuthorization(); // leak PII4004
        app.MapGroup("/anonymous-module").AllowAnonymous().MapGuarded();

        var single = app.MapGet("/single/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)); // ok: the next line
        single.RequireAuthorization();

        app.MapGroup("/guarded-module").RequireAuthorization().MapModule();
        app.MapOpen();
        app.MapGet("/local/{id:int}", Local); // leak PII4004

        static Customer Local(int id, Db db) => db.Customers.Single(c => c.Id == id); // ok
    }

    private static async Task<IResult> One(int id, Db db) => Results.Ok(await db.Customers.SingleAsync(c => c.Id == id)); // ok

    [Authorize]
    private static async Task<IResult> Secured(int id, Db db) => Results.Ok(await db.Customers.SingleAsync(c => c.Id == id)); // ok

    private static async Task<List<string>> All(Db db) => await db.Customers.Select(c => c.Email).ToListAsync(); // leak PII4003

    private static void MapModule(this IEndpointRouteBuilder module) =>
        module.MapGet("/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)); // ok: its one caller's group asks

    private static void MapGuarded(this IEndpointRouteBuilder module) =>
        module.MapGet("/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)).RequireAuthorization(); // leak PII4004: its caller's group lets anybody in

    private static void MapOpen(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/o/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id).Phone); // leak PII4004
        routes.MapGet("/p", (Db db) => db.Customers.Select(c => c.Segment).Distinct().ToList()); // ok
    }

    public static void MapNowhere(this IEndpointRouteBuilder routes) =>
        routes.MapGet("/n/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)); // leak PII4004: nobody here calls it
}
