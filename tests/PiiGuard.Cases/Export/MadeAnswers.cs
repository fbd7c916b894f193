// judges: PII4002, PII4003, PII4004
using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.MadeAnswers;

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllersWithViews();
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.MapControllers();
        app.MapRazorPages();
        app.MapPost("/token", (Request request, ITokens tokens) => new Reply { Token = tokens.Create(request.Id) }); // leak PII4004
        app.MapPost("/echo", (Request request) => new Reply { Mail = request.Mail.Trim() }); // ok: the caller's own
    }
}

public sealed class Db : DbContext
{
    public DbSet<Customer> Customers { get; set; }
}

public interface ITokens
{
    string Create(int id);

    Task<string> CreateAsync(int id);
}

public sealed class Request
{
    public int Id { get; set; }

    [Pii(PiiCategory.Email)]
    public string Mail { get; set; } = "";

    [Pii(PiiCategory.Name)]
    public List<string> Names { get; set; } = [];

    public Request? Parent { get; set; }

    public Page<Customer> Found { get; set; } = new();
}

public sealed class Reply
{
    [Pii(PiiCategory.Credential)]
    public string Token { get; set; } = "";

    [Pii(PiiCategory.Email)]
    public string Mail { get; set; } = "";

    [Pii(PiiCategory.Name)]
    public List<string> Names { get; set; } = [];

    [JsonIgnore, Pii(PiiCategory.Credential)]
    public string Secret { get; set; } = "";

    public int Count { get; set; }

    public Reply? Inner { get; set; }
}

public sealed record Issued(int Id, [Pii(PiiCategory.Credential)] string Token);

public sealed class Page<T>
{
    public List<T> Rows { get; set; } = [];

    public int Total { get; set; }
}

public sealed class Model
{
    public Page<Customer> Items { get; set; } = new();

    public string Title { get; set; } = "";
}

/// <summary>An object that is made for the answer holds what its members say that they hold, once something is put into them.</summary>
public sealed class MadeController(Db db, ITokens tokens) : Controller
{
    public async Task<ActionResult<Reply>> Token(int id) => new Reply { Token = await tokens.CreateAsync(id) }; // leak PII4004

    public Issued Record(int id) => new(id, tokens.Create(id)); // leak PII4004

    public Reply Counted(int id) => new() { Count = id }; // ok

    public Reply Empty() => new() { Token = "", Mail = string.Empty, Names = [], Inner = null }; // ok

    public Reply Hidden(int id) => new() { Token = Protect.Hide(tokens.Create(id)) }; // ok

    public Reply Ignored(int id) => new() { Secret = tokens.Create(id) }; // ok: it isn't sent

    public Reply Nested(int id) => new() { Inner = new Reply { Token = tokens.Create(id) } }; // leak PII4004

    public Reply Later(int id) // leak PII4004
    {
        var reply = new Reply();
        reply.Token = tokens.Create(id);
        return reply;
    }

    public Reply LaterInside(int id) // leak PII4004
    {
        var reply = new Reply { Inner = new Reply() };
        reply.Inner.Token = tokens.Create(id);
        return reply;
    }

    public Reply Afterwards(int id) // ok: another one's token
    {
        var reply = new Reply();
        var other = new Reply();
        other.Token = tokens.Create(id);
        reply.Count = other.Token.Length;
        return reply;
    }

    public Reply Echo(Request request) => new() { Mail = request.Mail, Names = request.Names }; // ok: the caller's own

    public Reply EchoTrimmed(Request request) => new() { Mail = $"{request.Parent?.Mail ?? request.Mail}".ToUpperInvariant() }; // ok

    public Reply EchoLater(Request request, string mail) // ok
    {
        var trimmed = mail.Trim();
        var reply = new Reply();
        reply.Mail = trimmed;
        reply.Names = request.Names;
        return reply;
    }

    public Reply EchoNames(Request request) => new() { Names = request.Names.Where(name => name.Length > 1).Select(name => name.Trim()).ToList() }; // ok

    public IEnumerable<Reply> Looked(List<int> ids) => ids.Select(id => tokens.Create(id)).Select(token => new Reply { Token = token }); // leak PII4004

    public Reply Found(Request request) => new() { Mail = db.Customers.Single(c => c.Id == request.Id).Email }; // leak PII4004
}

/// <summary>What is put into a member of a member is answered with, too.</summary>
public sealed class ViewsController(Db db) : Controller
{
    public async Task<IActionResult> Index() // leak PII4004
    {
        var model = new Model();
        model.Title = "All";
        model.Items.Rows = await db.Customers.ToListAsync(); // leak PII4002 PII4003
        return View(model);
    }

    public async Task<IActionResult> Paged(int page) // leak PII4004
    {
        var model = new Model();
        model.Items.Rows = await db.Customers.OrderBy(c => c.Id).Skip(page * 10).Take(10).ToListAsync(); // ok
        model.Items.Total = await db.Customers.CountAsync(); // ok
        return View(model);
    }

    public async Task<IActionResult> Search(Request request) // leak PII4004: what was found goes along
    {
        request.Found.Rows = await db.Customers.Where(c => c.Active).ToListAsync(); // leak PII4002 PII4003
        return View(request);
    }

    public IActionResult Again(Request request) // ok: the caller's own
    {
        request.Mail = request.Mail.Trim();
        request.Parent = null;
        return View(request);
    }

    public async Task<IActionResult> Filled() // leak PII4004
    {
        var page = new Page<Customer>();
        page.Rows.AddRange(await db.Customers.ToListAsync()); // leak PII4002 PII4003
        var model = new Model { Items = page };
        return View(model);
    }
}

public sealed class TokenModel(ITokens tokens) : PageModel
{
    [Pii(PiiCategory.Credential)]
    public string Token { get; private set; } = "";

    public Reply Reply { get; } = new();

    [BindProperty]
    public Request Input { get; set; } = new();

    public void OnGet(int id) => Token = tokens.Create(id); // leak PII4004

    public void OnGetReply(int id) => Reply.Token = tokens.Create(id); // leak PII4004

    public void OnPost() => Reply.Mail = Input.Mail; // ok: the visitor's own
}
