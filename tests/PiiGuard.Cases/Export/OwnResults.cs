// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.OwnResults;

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Build().MapControllers();
    }
}

public sealed class Db : DbContext
{
    public DbSet<Customer> Customers { get; set; }

    public DbSet<Product> Products { get; set; }
}

public class Fine<T>(T value) : OkObjectResult(value);

public sealed class Media(string path, Customer viewer) : FileStream(path, FileMode.Open)
{
    public bool IsOf(int id) => viewer.Id == id;
}

public sealed class Moved<T>(T value) : ObjectResult(value);

/// <summary>The application's own ways to answer: what they are given is answered with.</summary>
public abstract class Answering : ControllerBase
{
    protected ActionResult<IEnumerable<T>> Ok<T>(IEnumerable<T>? value) => new Fine<IEnumerable<T>?>(value);

    protected IActionResult Plain(object value) => Ok(value);

    protected IActionResult Wrapped(object value) => Plain(new { value, at = DateTime.UtcNow });

    protected static Fine<T> Typed<T>(T value) => new(value);

    protected IActionResult Refused(object value) => BadRequest(value);

    protected async Task<IActionResult> Later(Task<Customer?> pending) => await pending is { } found ? Ok(found) : NotFound();

    protected IActionResult NameOf(Customer customer) => base.Ok(customer.Name);
}

public sealed class OpenController(Db db) : Answering
{
    public ActionResult<IEnumerable<Customer>> All() => Ok(db.Customers.AsEnumerable()); // leak PII4002 PII4004

    public async Task<ActionResult<IEnumerable<Customer>>> Listed() // leak PII4004
    {
        var customers = await db.Customers.ToListAsync(); // leak PII4003
        return Ok(customers.Where(c => c.Active)); // leak PII4002
    }

    public ActionResult<IEnumerable<Product>> Products() => Ok(db.Products.AsEnumerable()); // ok

    public IActionResult One(int id) => Plain(db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult OneWrapped(int id) => Wrapped(db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult Segment(int id) => Wrapped(db.Customers.Single(c => c.Id == id).Segment); // ok

    public Fine<Customer> OneTyped(int id) => Typed(db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult Bad(int id) => Refused(db.Customers.Single(c => c.Id == id)); // ok: it says that something is wrong

    public Task<IActionResult> Found(int id) => Later(db.Customers.SingleOrDefaultAsync(c => c.Id == id)); // leak PII4004

    public IActionResult Name(int id) => NameOf(db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult Echo(Customer customer) => Plain(customer); // ok: the caller's own

    public IActionResult EchoWrapped(Customer customer) => Wrapped(customer); // ok

    public IActionResult EchoName(Customer customer) => NameOf(customer); // ok
}

/// <summary>The framework's own results, made by hand.</summary>
public sealed class MadeController(Db db) : ControllerBase
{
    public IActionResult Text(int id) => new ContentResult { Content = db.Customers.Single(c => c.Id == id).Name, ContentType = "text/plain" }; // leak PII4004

    public IActionResult Segment(int id) => new ContentResult { Content = db.Customers.Single(c => c.Id == id).Segment }; // ok

    public IActionResult Echo(string name) => new ContentResult { Content = name }; // ok

    public IActionResult Json(int id) => new JsonResult(db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult SetJson(int id) => new JsonResult(null) { Value = db.Customers.Single(c => c.Id == id) }; // leak PII4004

    public IActionResult Object(int id) => new ObjectResult(db.Customers.Single(c => c.Id == id)) { StatusCode = 201 }; // leak PII4004

    public IActionResult Broken(int id) => new ObjectResult(db.Customers.Single(c => c.Id == id)) { StatusCode = 500 }; // ok: it says that something is wrong

    public IActionResult Fine(int id) => new OkObjectResult(db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult Created(int id) => new CreatedResult("/customers", db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult CreatedAt(int id) => new CreatedAtActionResult("Json", "Made", new { id }, db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult Accepted(int id) => new AcceptedResult("/customers", db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult Bytes(int id) => new FileContentResult(Encoding.UTF8.GetBytes(db.Customers.Single(c => c.Id == id).Name), "text/plain"); // leak PII4004

    public IActionResult Streamed(int id) => File(new MemoryStream(Encoding.UTF8.GetBytes(db.Customers.Single(c => c.Id == id).Name)), "text/plain"); // leak PII4004

    public IActionResult StreamedFor(int id) => new FileStreamResult(new Media("a.mp4", db.Customers.Single(c => c.Id == id)), "video/mp4"); // ok: who asked isn't in it

    public IActionResult Own(int id) => new Moved<Customer>(db.Customers.Single(c => c.Id == id)); // leak PII4004

    public IActionResult Later(int id) // leak PII4004
    {
        var result = new ContentResult();
        result.Content = db.Customers.Single(c => c.Id == id).Email; // ok
        return result;
    }

    public IActionResult Missing(int id) => new NotFoundObjectResult(db.Customers.Single(c => c.Id == id).Name); // ok
}

/// <summary>Dictionaries are as large as what fills them.</summary>
[Authorize]
public sealed class DictionariesController(Db db) : ControllerBase
{
    private static readonly Dictionary<int, Customer> Known = [];

    public async Task<IEnumerable<Customer>> Values()
    {
        var byId = await db.Customers.ToDictionaryAsync(c => c.Id); // leak PII4003
        return byId.Values; // leak PII4002
    }

    public async Task<IEnumerable<string>> Mails()
    {
        var byMail = await db.Customers.ToDictionaryAsync(c => c.Email); // leak PII4003
        return byMail.Keys; // leak PII4002
    }

    public async Task<IEnumerable<int>> Ids()
    {
        var byId = await db.Customers.ToDictionaryAsync(c => c.Id); // leak PII4003
        return byId.Keys; // ok: no personal data
    }

    public async Task<IEnumerable<string>> Names()
    {
        var names = await db.Customers.ToDictionaryAsync(c => c.Id, c => c.Name); // leak PII4003
        return names.Values; // leak PII4002
    }

    public async Task<IEnumerable<Customer>> Page(int page)
    {
        var byId = await db.Customers.OrderBy(c => c.Id).Skip(page * 20).Take(20).ToDictionaryAsync(c => c.Id); // ok
        return byId.Values; // ok
    }

    public IEnumerable<Customer> Added()
    {
        var byId = new Dictionary<int, Customer>();
        foreach (var customer in db.Customers) // leak PII4003
        {
            byId.TryAdd(customer.Id, customer);
        }

        return byId.Values; // leak PII4002
    }

    public IEnumerable<string> Set()
    {
        var byId = new Dictionary<int, string>();
        foreach (var customer in db.Customers) // leak PII4003
        {
            byId[customer.Id] = customer.Name;
        }

        return byId.Values; // leak PII4002
    }

    public IEnumerable<Customer> Two(int one, int two)
    {
        var both = new Dictionary<int, Customer>();
        both[one] = db.Customers.Single(c => c.Id == one); // ok
        both.Add(two, db.Customers.Single(c => c.Id == two)); // ok
        return both.Values; // ok
    }

    public IEnumerable<Customer> Stored() => Known.Values; // leak PII4002
}
