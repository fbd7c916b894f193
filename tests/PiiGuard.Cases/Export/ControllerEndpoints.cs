// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.ControllerEndpoints;

public static class Setup
{
    public static WebApplication Build(WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Services.AddAuthorization();
        var app = builder.Build();
        app.UseAuthorization();
        app.MapControllers();
        return app;
    }
}

public sealed class Db : DbContext
{
    public DbSet<Customer> Customers { get; set; }

    public DbSet<Product> Products { get; set; }
}

public sealed record Listed(int Id, [Pii(PiiCategory.Name)] string Name)
{
    public static Listed Of(Customer customer) => new(customer.Id, customer.Name);
}

public sealed record Page<T>(IReadOnlyList<T> Items, int Total);

/// <summary>Nobody is asked who they are.</summary>
[ApiController]
[Route("open")]
public sealed class OpenController(Db db) : ControllerBase
{
    [HttpGet]
    public async Task<IEnumerable<Listed>> All() // leak PII4004
    {
        var customers = await db.Customers.ToListAsync(); // leak PII4003
        return customers.Select(Listed.Of); // leak PII4002
    }

    [HttpGet("{id:int}")]
    public async Task<ActionResult<Customer>> One(int id) // leak PII4004
    {
        var customer = await db.Customers.FindAsync(id); // ok
        return customer is null ? NotFound() : customer; // ok
    }

    [HttpGet("{id:int}/segment")]
    public async Task<ActionResult<string>> Segment(int id) => Ok((await db.Customers.SingleAsync(c => c.Id == id)).Segment); // ok

    [HttpGet("products")]
    public async Task<IEnumerable<Product>> Products() => await db.Products.ToListAsync(); // ok

    [HttpGet("count")]
    public Task<int> Count() => db.Customers.CountAsync(); // ok

    [HttpPost]
    public ActionResult<Customer> Echo(Customer customer) => Ok(customer); // ok: the caller's own

    [HttpGet("masked")]
    public async Task<IActionResult> Masked(int id) // ok
    {
        var customer = await db.Customers.SingleAsync(c => c.Id == id); // ok
        return Ok(new { customer.Id, Name = Protect.Hide(customer.Name) });
    }

    [HttpGet("anonymous")]
    public async Task<IActionResult> Anonymous(int id) // leak PII4004
    {
        var customer = await db.Customers.SingleAsync(c => c.Id == id); // ok
        return Ok(new { customer.Id, customer.Name });
    }

    [HttpGet("error")]
    public IActionResult Refused(Customer customer) => BadRequest(customer.Segment); // ok

    [HttpGet("asked")]
    public async Task<IActionResult> Asked(int id) // ok: it asks itself
    {
        if (User.Identity?.IsAuthenticated != true)
        {
            return Unauthorized();
        }

        return Ok(await db.Customers.SingleAsync(c => c.Id == id)); // ok
    }

    [Authorize, HttpGet("mine")]
    public async Task<IActionResult> Mine(int id) => Ok(await db.Customers.FindAsync(id)); // ok

    [ApiKey, HttpGet("keyed")]
    public async Task<IActionResult> Keyed(int id) => Ok(await db.Customers.FindAsync(id)); // ok: a filter asks

    [TypeFilter(typeof(KeyFilter)), HttpGet("filtered")]
    public async Task<IActionResult> Filtered(int id) => Ok(await db.Customers.FindAsync(id)); // ok

    [NonAction]
    public Customer Inner(int id) => db.Customers.Single(c => c.Id == id); // ok

    public static Customer? Latest(Db db) => db.Customers.OrderByDescending(c => c.Id).FirstOrDefault(); // ok
}

/// <summary>Everybody is asked.</summary>
[Authorize]
public class GuardedController(Db db) : Controller
{
    public async Task<IActionResult> Index() => View(await db.Customers.ToListAsync()); // leak PII4002

    public async Task<IActionResult> Details(int id) => View(await db.Customers.SingleAsync(c => c.Id == id)); // ok

    [AllowAnonymous]
    public async Task<IActionResult> Public(int id) => Json(await db.Customers.SingleAsync(c => c.Id == id)); // leak PII4004

    public IQueryable<Customer> Queryable() => db.Customers; // leak PII4002

    public IAsyncEnumerable<Customer> Stream() => db.Customers.Where(c => c.Active).AsAsyncEnumerable(); // leak PII4002

    public async IAsyncEnumerable<Listed> Yielded()
    {
        await foreach (var customer in db.Customers.AsAsyncEnumerable()) // leak PII4003
        {
            yield return Listed.Of(customer); // leak PII4002
        }
    }

    public async Task<IActionResult> Paged(int page)
    {
        var items = await db.Customers.OrderBy(c => c.Id).Skip(page * 10).Take(10).Select(c => new Listed(c.Id, c.Name)).ToListAsync(); // ok
        return Ok(new Page<Listed>(items, await db.Customers.CountAsync())); // ok
    }

    public async Task<IActionResult> Wrapped()
    {
        var items = await db.Customers.Select(c => new Listed(c.Id, c.Name)).ToListAsync(); // leak PII4003
        return Ok(new { items, total = items.Count }); // leak PII4002
    }

    public async Task<ActionResult<List<Listed>>> Filled()
    {
        var views = new List<Listed>();
        foreach (var customer in await db.Customers.ToListAsync()) // leak PII4003
        {
            views.Add(Listed.Of(customer));
        }

        return views; // leak PII4002
    }

    public ActionResult<Listed[]> Two(int one, int two)
    {
        var first = db.Customers.Single(c => c.Id == one); // ok
        var second = db.Customers.Single(c => c.Id == two); // ok
        return new[] { Listed.Of(first), Listed.Of(second) }; // ok
    }

    public List<Order> OrdersOf(int id) => db.Customers.Include(c => c.Orders).Single(c => c.Id == id).Orders; // ok: one person's own
}

/// <summary>What its base demands holds for it.</summary>
public sealed class DerivedController(Db db) : GuardedController(db)
{
    public Customer Any() => db.Customers.First(); // ok

    private readonly Db db = db;
}

/// <summary>A store in memory, and services whose bodies can and can't be seen.</summary>
[Authorize, ApiController, Route("stores")]
public sealed class StoresController(IRemote remote, Local local) : ControllerBase
{
    private static readonly List<Customer> Known = [];

    [HttpGet]
    public IEnumerable<Customer> Everything() => Known; // leak PII4002

    [HttpGet("top")]
    public IEnumerable<Customer> Top() => Known.Take(3); // ok

    [HttpGet("remote")]
    public Task<List<Customer>> Remote() => remote.AllAsync(); // leak PII4002

    [HttpGet("page")]
    public Task<List<Customer>> RemotePage(int page) => remote.PageAsync(page); // ok

    [HttpGet("local")]
    public async Task<IEnumerable<Listed>> Local() => (await local.ReadAsync()).Select(Listed.Of); // leak PII4002

    [HttpGet("locals")]
    public async Task<IEnumerable<Listed>> LocalSome() => (await local.SomeAsync()).Select(Listed.Of); // ok

    [HttpGet("result")]
    public Task<IActionResult> Result() => Answer(); // ok: the answer is made below

    private async Task<IActionResult> Answer() => Ok(await local.SomeAsync()); // ok
}

public interface IRemote
{
    Task<List<Customer>> AllAsync();

    Task<List<Customer>> PageAsync(int page);
}

public sealed class Local(Db db)
{
    public async Task<List<Customer>> ReadAsync() => await db.Customers.ToListAsync(); // leak PII4003

    public async Task<List<Customer>> SomeAsync() => await db.Customers.Take(5).ToListAsync(); // ok
}

public sealed class ApiKeyAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (!context.HttpContext.Request.Headers.ContainsKey("X-Key"))
        {
            context.Result = new UnauthorizedResult();
        }
    }
}

public sealed class KeyFilter : IAsyncAuthorizationFilter
{
    public Task OnAuthorizationAsync(AuthorizationFilterContext context)
    {
        context.Result = new StatusCodeResult(403);
        return Task.CompletedTask;
    }
}
