// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.Logins;

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Services.AddRazorPages();
        var app = builder.Build();
        app.MapControllers();
        app.MapRazorPages();
        app.MapPost("/login", async (LoginForm form, ILogins logins) => await logins.Login(form.Name, form.Password)); // ok
        app.MapPost("/token/{id:int}", async (int id, ILogins logins) => await logins.Issue(id)); // leak PII4004
    }
}

public sealed class LoginForm
{
    public string Name { get; set; } = "";

    [Pii(PiiCategory.Credential)]
    public string Password { get; set; } = "";
}

public sealed class Token
{
    [Pii(PiiCategory.Credential)]
    public string Access { get; set; } = "";
}

public sealed class Account
{
    public int Id { get; set; }

    [Pii(PiiCategory.Credential)]
    public string Password { get; set; } = "";
}

public interface ILogins
{
    Task<Token> Login(string name, string password);

    Task<Token> Issue(int id);

    Task<Token> ByName(string name);

    bool Check(string password);

    void Remember(string password);

    IEnumerable<Account> Accounts(int count);
}

/// <summary>Who hands over the credential that was sent asks who sent it.</summary>
[ApiController]
public sealed class LoginController(ILogins logins, ILogger<LoginController> logger) : ControllerBase
{
    public async Task<ActionResult<Token>> Login([FromBody] LoginForm form) // ok
    {
        var token = await logins.Login(form.Name, form.Password);
        return token;
    }

    public async Task<ActionResult<Token>> LoginWith(string name, [Pii(PiiCategory.Credential)] string password) => await logins.Login(name, password); // ok

    public async Task<ActionResult<Token>> Checked(LoginForm form) => logins.Check(form.Password) ? await logins.ByName(form.Name) : BadRequest(); // ok

    public async Task<ActionResult<Token>> ByName(LoginForm form) => await logins.ByName(form.Name); // leak PII4004

    public async Task<ActionResult<Token>> ById(int id) => await logins.Issue(id); // leak PII4004

    public async Task<ActionResult<Token>> OnlyThere(LoginForm form) => // leak PII4004: that there is one says nothing of who sent it
        string.IsNullOrEmpty(form.Password) ? BadRequest() : await logins.ByName(form.Name);

    public async Task<ActionResult<Token>> OnlyKept(LoginForm form) // leak PII4004: nobody asks what it is
    {
        logins.Remember(form.Password);
        logger.LogInformation("{Name}", form.Name);
        return await logins.ByName(form.Name);
    }

    public ActionResult<List<Token>> OfOthers(int id) // leak PII4004: it is nobody's that sent anything
    {
        return logins.Accounts(5).Where(account => logins.Check(account.Password)).Select(account => new Token { Access = account.Password }).ToList();
    }
}

public sealed class LoginModel(ILogins logins) : PageModel
{
    [BindProperty]
    public LoginForm Input { get; set; } = new();

    public Token? Token { get; private set; }

    public async Task OnPost() => Token = await logins.Login(Input.Name, Input.Password); // ok

    public async Task OnPostAgain() => Token = await logins.ByName(Input.Name); // leak PII4004
}
