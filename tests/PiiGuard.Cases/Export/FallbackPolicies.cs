// judges: PII4004
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.FallbackPolicies;

public sealed class Db : DbContext
{
    public DbSet<Customer> Customers { get; set; }
}

/// <summary>Whoever says nothing else needs to log in.</summary>
public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Services.AddAuthorization(options =>
            options.FallbackPolicy = new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        var app = builder.Build();
        app.MapControllers();
        app.MapGet("/one/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)); // ok
        app.MapGet("/open/{id:int}", (int id, Db db) => db.Customers.Single(c => c.Id == id)).AllowAnonymous(); // leak PII4004
        app.MapGet("/marked/{id:int}", [AllowAnonymous] (int id, Db db) => db.Customers.Single(c => c.Id == id)); // leak PII4004
    }
}

[ApiController, Route("customers")]
public sealed class CustomersController(Db db) : ControllerBase
{
    [HttpGet]
    public Customer First() => db.Customers.First(); // ok

    [HttpGet("open"), AllowAnonymous]
    public Customer Open() => db.Customers.First(); // leak PII4004
}
