// judges: PII4002, PII4003, PII4004
using System.Security.Claims;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.UnknownResults;

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Build().MapControllers();
    }
}

public sealed class Db : DbContext
{
    public DbSet<Customer> Customers { get; set; }
}

public interface IShop
{
    Task<Customer> Get(int id);

    Task<IReadOnlyList<Customer>> All();
}

/// <summary>Nobody knows how it makes its results.</summary>
public interface IReplies
{
    IActionResult Show(object model);

    ActionResult<Customer> Typed(Customer customer);

    IResult Result(Customer customer);

    Task<IActionResult> Later(string view, object model);

    IActionResult Named(string view);

    IActionResult RedirectToCustomer(Customer customer);

    IActionResult BadRequestFor(Customer customer);

    IActionResult Found(Db db, int id);

    T Send<T>(object request);

    string Log(Customer customer);
}

/// <summary>As of a library: its helpers hide the framework's.</summary>
public abstract class SiteController : Controller
{
#pragma warning disable CS0626 // Its body is elsewhere.
    public new extern ActionResult View(object model);
#pragma warning restore CS0626
}

/// <summary>What an unknown method makes a result of is answered with.</summary>
public sealed class SiteCustomersController(IShop shop, IReplies replies, Db db) : SiteController
{
    public async Task<IActionResult> One(int id) => View(await shop.Get(id)); // leak PII4004

    public async Task<ActionResult<Customer>> Typed(int id) => View(await shop.Get(id)); // leak PII4004

    public async Task<IActionResult> Shown(int id) => replies.Show(await shop.Get(id)); // leak PII4004

    public async Task<ActionResult<Customer>> ShownTyped(int id) => replies.Typed(await shop.Get(id)); // leak PII4004

    public async Task<IResult> ShownResult(int id) => replies.Result(await shop.Get(id)); // leak PII4004

    public async Task<IActionResult> Wrapped(int id) => await replies.Later("one", new { customer = await shop.Get(id) }); // leak PII4004

    public async Task<IActionResult> Product(int id) => View(new Product { Id = (await shop.Get(id)).Id }); // ok

    public async Task<IActionResult> Segment(int id) => replies.Show(new { (await shop.Get(id)).Segment }); // ok

    public IActionResult Echo(Customer customer) => View(customer); // ok: the visitor's own

    public async Task<IActionResult> Named(int id) => replies.Named((await shop.Get(id)).Segment); // ok

    public async Task<IActionResult> Elsewhere(int id) => replies.RedirectToCustomer(await shop.Get(id)); // ok: it sends the visitor elsewhere

    public async Task<IActionResult> Wrong(int id) => replies.BadRequestFor(await shop.Get(id)); // ok

    public IActionResult Read(int id) => replies.Found(db, id); // ok: nobody knows what it reads

    public async Task<IActionResult> Sent(int id) => replies.Send<IActionResult>(await shop.Get(id)); // ok: a request for somebody else

    public async Task<IActionResult> Logged(int id) // ok: it makes no result
    {
        replies.Log(await shop.Get(id));
        return replies.Named("done");
    }

    public async Task<IActionResult> SignedIn(int id) => // ok: a cookie for who signs in
        SignIn(new ClaimsPrincipal(new ClaimsIdentity(new[] { new Claim("mail", (await shop.Get(id)).Email) })), "Cookies");
}

[Authorize]
public sealed class AllCustomersController(IShop shop, IReplies replies) : SiteController
{
    public async Task<IActionResult> All() => View(await shop.All()); // leak PII4002

    public async Task<IActionResult> Wrapped() => replies.Show(new { items = await shop.All() }); // leak PII4002

    public async Task<IActionResult> Ids() => replies.Show((await shop.All()).Select(c => c.Id)); // ok
}
