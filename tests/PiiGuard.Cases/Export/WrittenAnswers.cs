// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.WrittenAnswers;

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        var app = builder.Build();
        app.MapControllers();
        app.MapGet("/one/{id:int}", async (int id, HttpContext http, IShop shop) => await http.Response.WriteAsJsonAsync(await shop.Get(id))); // leak PII4004
        app.MapGet("/segment/{id:int}", async (int id, HttpContext http, IShop shop) => await http.Response.WriteAsync((await shop.Get(id)).Segment)); // ok
    }
}

public interface IShop
{
    Task<Customer> Get(int id);

    Task<IReadOnlyList<Customer>> All();
}

/// <summary>What is written to the response is answered with.</summary>
public sealed class WritingController(IShop shop) : Controller
{
    public async Task Text(int id) => await Response.WriteAsync((await shop.Get(id)).Email); // leak PII4004

    public async Task Json(int id) // leak PII4004
    {
        var c = await shop.Get(id);
        await Response.WriteAsJsonAsync(c);
    }

    public async Task Id(int id) // ok
    {
        var c = await shop.Get(id);
        await Response.WriteAsync(c.Segment);
        await Response.WriteAsJsonAsync(new { c.Id });
    }

    public Task Echo(string mail, Customer sent) => Response.WriteAsync(mail + sent.Email); // ok: the visitor's own
}

/// <summary>What is put aside for a page is shown on it.</summary>
public sealed class AsideController(IShop shop) : Controller
{
    public async Task<IActionResult> Bag(int id) // leak PII4004
    {
        ViewBag.Mail = (await shop.Get(id)).Email;
        return View();
    }

    public async Task<IActionResult> Data(int id) // leak PII4004
    {
        var c = await shop.Get(id);
        ViewData["m"] = c.Email;
        return PartialView();
    }

    public async Task<IActionResult> Model(int id) // leak PII4004
    {
        ViewData.Model = await shop.Get(id);
        return View();
    }

    public async Task<IActionResult> Id(int id) // ok
    {
        var c = await shop.Get(id);
        ViewBag.Id = c.Id;
        ViewBag.Segment = c.Segment;
        ViewData["active"] = c.Active;
        ViewData.Model = new { c.Id };
        return View();
    }

    public IActionResult Own(Customer sent, string mail) // ok: the visitor's own
    {
        ViewBag.Mail = sent.Email;
        ViewData["mail"] = mail;
        ViewBag.Name = User.Identity?.Name;
        ViewData.Model = sent;
        return View();
    }

    public async Task<IActionResult> Elsewhere(int id) // ok: no page is shown
    {
        ViewBag.Mail = (await shop.Get(id)).Email;
        return RedirectToAction("Index");
    }

    public async Task<IActionResult> Read(int id) // ok: what is there is only read
    {
        var c = await shop.Get(id);
        c.Email = ViewBag.Mail;
        return View();
    }
}

[Authorize]
public sealed class AllController(IShop shop) : Controller
{
    public async Task Json() => await Response.WriteAsJsonAsync(await shop.All()); // leak PII4002

    public async Task Text() => await Response.WriteAsync(string.Join(";", (await shop.All()).Select(c => c.Email))); // leak PII4002

    public async Task Rows()
    {
        foreach (var c in await shop.All())
        {
            await Response.WriteAsync(c.Email); // leak PII4002
        }
    }

    public async Task Ids()
    {
        foreach (var c in await shop.All())
        {
            await Response.WriteAsync(c.Segment); // ok
        }
    }

    public async Task<IActionResult> Bag()
    {
        ViewBag.Customers = await shop.All(); // leak PII4002
        return View();
    }
}
