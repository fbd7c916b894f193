// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.PageEndpoints;

public sealed class Db : DbContext
{
    public DbSet<Customer> Customers { get; set; }
}

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddRazorPages();
        builder.Build().MapRazorPages();
    }
}

public sealed class IndexModel(Db db) : PageModel
{
    public IReadOnlyList<Customer> Customers { get; private set; } = [];

    public async Task OnGetAsync() // leak PII4004
    {
        Customers = await db.Customers.ToListAsync(); // leak PII4002 PII4003
    }

    public async Task<IActionResult> OnPostAsync(int id) // ok
    {
        await db.Customers.Where(c => c.Id == id).ExecuteDeleteAsync(); // ok
        return RedirectToPage();
    }
}

[Authorize]
public sealed class DetailsModel(Db db) : PageModel
{
    public Customer? Customer { get; private set; }

    public IReadOnlyList<string> Segments { get; private set; } = [];

    public async Task OnGetAsync(int id) // ok
    {
        Customer = await db.Customers.FindAsync(id); // ok
        Segments = await db.Customers.Select(c => c.Segment).Distinct().ToListAsync(); // ok
    }

    public async Task<JsonResult> OnGetMatchesAsync(string text) => new(await db.Customers.Where(c => c.Name.StartsWith(text)).Take(10).ToListAsync()); // ok
}

public sealed class RegisterModel : PageModel
{
    [BindProperty]
    public Customer Input { get; set; } = new();

    public IActionResult OnPost() // ok: the visitor's own
    {
        Input = new Customer { Segment = Input.Segment };
        return Page();
    }
}

public sealed class Profile
{
    [Pii(PiiCategory.Email)]
    public string Email { get; set; } = "";
}

public sealed class SignUpModel(Db db) : PageModel
{
    [BindProperty]
    public string Mail { get; set; } = "";

    public Customer? Customer { get; private set; }

    public IActionResult OnPost() // ok: what is made of the visitor's own isn't shown
    {
        var made = new Profile { Email = Mail };
        return made.Email.Length == 0 ? RedirectToPage("Again") : Page();
    }

    public IActionResult OnPostChosen(int id) // ok: nothing is shown but the next page
    {
        Customer = db.Customers.Single(c => c.Id == id);
        return Customer.Active ? RedirectToPage("Done") : NotFound();
    }

    public IActionResult OnPostShown(int id) // leak PII4004
    {
        Customer = db.Customers.Single(c => c.Id == id);
        return Customer.Active ? RedirectToPage("Done") : Page();
    }
}

public sealed class SearchModel(Db db) : PageModel
{
    public JsonResult OnGet(int id) => new(db.Customers.Single(c => c.Id == id)); // leak PII4004

    public ContentResult OnGetSegment(int id) => Content(db.Customers.Single(c => c.Id == id).Segment); // ok
}
