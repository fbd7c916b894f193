// judges: PII4002, PII4003, PII4004
using System.Text.Json;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.GrownTexts;

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Build().MapControllers();
    }
}

public interface IShop
{
    Task<Customer> Get(int id);

    Task<IReadOnlyList<Customer>> All();

    Task<IReadOnlyList<Customer>> Page(int page);
}

public sealed class Shown
{
    public string Text { get; set; } = "";
}

/// <summary>A text that is put together step by step has in it what was added before it is read.</summary>
public sealed class StepsController(IShop shop) : Controller
{
    public async Task<IActionResult> Added(int id) // leak PII4004
    {
        var c = await shop.Get(id);
        var s = "";
        s += c.Email;
        return Content(s);
    }

    public async Task<IActionResult> AddedInLoop(int page) // leak PII4004
    {
        var s = "";
        foreach (var x in await shop.Page(page))
        {
            s += x.Email;
        }

        return Content(s); // ok: a page of them
    }

    public async Task<IActionResult> Written(int id) // leak PII4004
    {
        var text = $"Dear {(await shop.Get(id)).Name}";
        return Content(text);
    }

    public async Task<IActionResult> Joined(int id) // leak PII4004
    {
        var c = await shop.Get(id);
        var text = string.Join(", ", c.Name, c.Segment);
        return Content(text);
    }

    public async Task<IActionResult> Built(int id) // leak PII4004
    {
        var c = await shop.Get(id);
        var s = new StringBuilder();
        s.Append(c.Id).Append(';').AppendLine(c.Email);
        return Content(s.ToString());
    }

    public async Task<IActionResult> BuiltFrom(int id) // leak PII4004
    {
        var s = new StringBuilder().Append((await shop.Get(id)).Email);
        s.Append(';');
        return Content(s.ToString());
    }

    public async Task<IActionResult> BuiltAtOnce(int id) => Content(new StringBuilder().Append((await shop.Get(id)).Email).ToString()); // leak PII4004

    public async Task<IActionResult> Interpolated(int id) // leak PII4004
    {
        var c = await shop.Get(id);
        var s = new StringBuilder();
        s.AppendLine($"{c.Id};{c.Email}");
        return Content(s.ToString());
    }

    public async Task<IActionResult> Formatted(int id) // leak PII4004
    {
        var c = await shop.Get(id);
        var s = new StringBuilder();
        s.AppendFormat("{0};{1}", c.Id, c.Email);
        return Content(s.ToString());
    }

    public async Task<IActionResult> WrittenTo(int id) // leak PII4004
    {
        using var w = new StringWriter();
        w.Write((await shop.Get(id)).Email);
        return Content(w.ToString());
    }

    public async Task<IActionResult> Bytes(int id) // leak PII4004
    {
        var s = new StringBuilder();
        s.Append((await shop.Get(id)).Email);
        return File(Encoding.UTF8.GetBytes(s.ToString()), "text/plain");
    }

    public async Task<IActionResult> ByAnother(int id) // leak PII4004
    {
        var s = new StringBuilder();
        Write(s, await shop.Get(id));
        return Content(s.ToString());
    }

    public async Task<IActionResult> InObject(int id) // leak PII4004
    {
        var s = "";
        s += (await shop.Get(id)).Email;
        return View(new Shown { Text = s });
    }

    public async Task<IActionResult> AfterText(string text, int id) // leak PII4004: what was added isn't the caller's
    {
        text += (await shop.Get(id)).Email;
        return Content(text);
    }

    public async Task<IActionResult> Kept(int id) // leak PII4004: what was there goes on
    {
        var s = "";
        s += (await shop.Get(id)).Email;
        s = s.Trim();
        return Content(s);
    }

    public async Task<IActionResult> Segment(int id) // ok
    {
        var c = await shop.Get(id);
        var s = "";
        s += c.Segment;
        s += c.Email.Length;
        return Content(s);
    }

    public async Task<IActionResult> Ids(int id) // ok
    {
        var c = await shop.Get(id);
        var s = new StringBuilder();
        s.Append(c.Id).Append($"{c.Segment}").AppendFormat("{0}", c.Active);
        return Content(s.ToString());
    }

    public async Task<IActionResult> Hidden(int id) // ok
    {
        var s = new StringBuilder();
        s.Append(Protect.Hide((await shop.Get(id)).Email));
        return Content(s.ToString());
    }

    public IActionResult Own(string mail, Customer sent) // ok: the visitor's own
    {
        var s = new StringBuilder();
        s.Append(mail).Append(sent.Email).Append($"{sent.Name}");
        mail += sent.Email;
        s.Append(mail);
        return Content(s.ToString());
    }

    public async Task<IActionResult> AddedAfterwards(int id) // ok: it isn't there yet
    {
        var s = new StringBuilder("Hello");
        var t = "Hello";
        var result = Content(s.ToString() + t);
        s.Append((await shop.Get(id)).Email);
        t += (await shop.Get(id)).Email;
        return result;
    }

    public async Task<IActionResult> Another(int id) // ok: another text
    {
        var s = new StringBuilder();
        var sent = new StringBuilder();
        sent.Append((await shop.Get(id)).Email);
        s.Append(sent.Length);
        return Content(s.ToString());
    }

    public async Task<IActionResult> Replaced(int id) // ok: what was added is gone
    {
        var s = "";
        s += (await shop.Get(id)).Email;
        s = "sent";
        return Content(s);
    }

    private static void Write(StringBuilder text, Customer customer) => text.Append(customer.Email);
}

/// <summary>A text that is made of a whole set is as large as the set.</summary>
[Authorize]
public sealed class WholeController(IShop shop) : Controller
{
    public async Task<IActionResult> Built()
    {
        var s = new StringBuilder("mail\n");
        foreach (var c in await shop.All())
        {
            s.Append(c.Id).AppendLine(c.Email);
        }

        return Content(s.ToString()); // leak PII4002
    }

    public async Task<IActionResult> Added()
    {
        var s = "";
        foreach (var c in await shop.All())
        {
            s += c.Email + ";";
        }

        return Content(s); // leak PII4002
    }

    public async Task<IActionResult> File()
    {
        var s = new StringBuilder();
        foreach (var c in await shop.All())
        {
            s.AppendLine($"{c.Id};{c.Email}");
        }

        return File(Encoding.UTF8.GetBytes(s.ToString()), "text/csv", "all.csv"); // leak PII4002
    }

    public async Task<IActionResult> Joined() => Content(string.Join(";", (await shop.All()).Select(c => c.Email))); // leak PII4002

    public async Task<IActionResult> Serialized() => Content(JsonSerializer.Serialize(await shop.All())); // leak PII4002

    public async Task<IActionResult> Variable()
    {
        var text = string.Join(";", (await shop.All()).Select(c => c.Email));
        return Content("mails: " + text); // leak PII4002
    }

    public async Task<IActionResult> Called() => Content(Csv(await shop.All())); // leak PII4002

    public async Task<IActionResult> CalledForPage(int page) => Content(Csv(await shop.Page(page))); // ok

    public async Task<IActionResult> Page(int page)
    {
        var s = new StringBuilder();
        foreach (var c in await shop.Page(page))
        {
            s.AppendLine(c.Email);
        }

        return Content(s.ToString()); // ok
    }

    public async Task<IActionResult> Ids()
    {
        var s = new StringBuilder((await shop.Get(1)).Name);
        foreach (var c in await shop.All())
        {
            s.Append(c.Id);
        }

        return Content(s.ToString() + string.Join(";", (await shop.All()).Select(c => c.Segment))); // ok: no personal data of everybody
    }

    public async Task<IActionResult> OneOfThem(int id)
    {
        foreach (var c in await shop.All())
        {
            var s = new StringBuilder();
            s.Append(c.Email);
            if (c.Id == id)
            {
                return Content(s.ToString()); // ok: one of them
            }
        }

        return NotFound();
    }

    public async Task<IActionResult> First() => Content((await shop.All()).Select(c => c.Email).First()); // ok

    public async Task<IActionResult> FirstFew() => Content(string.Join(";", (await shop.All()).Take(5).Select(c => c.Email))); // ok

    private static string Csv(IEnumerable<Customer> customers)
    {
        var s = new StringBuilder();
        foreach (var c in customers)
        {
            s.AppendLine(c.Email);
        }

        return s.ToString();
    }
}
