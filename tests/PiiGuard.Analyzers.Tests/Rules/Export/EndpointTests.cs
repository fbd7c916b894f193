using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Export;
using PiiGuard.Analyzers.Tests.Cases;
using PiiGuard.Analyzers.Tests.Testing;
using Verify = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Export.EndpointAnalyzer>;

namespace PiiGuard.Analyzers.Tests.Rules.Export;

/// <summary>PII4002 and PII4004; the endpoints of each framework are in tests/PiiGuard.Cases/Export.</summary>
public sealed class EndpointTests
{
    internal const string Context =
        """
        using Microsoft.AspNetCore.Authorization;
        using Microsoft.AspNetCore.Builder;
        using Microsoft.AspNetCore.Http;
        using Microsoft.AspNetCore.Mvc;
        using Microsoft.EntityFrameworkCore;
        using System.Threading.Tasks;

        public sealed class Db : DbContext
        {
            public DbSet<Customer> Customers { get; set; }
        }


        """;

    [Fact]
    public Task EverybodyAsAnAnswer_IsReportedAndBounded() => Verify.CheckFixAsync(
        Context +
        """
        [Authorize]
        public sealed class CustomersController(Db db) : ControllerBase
        {
            public async Task<IActionResult> All() => Ok(await {|PII4002:db.Customers.ToListAsync()|});

            public IQueryable<Customer> Query() => {|PII4002:db.Customers|};

            public async Task<IEnumerable<string>> Names()
            {
                var all = await db.Customers.ToListAsync();
                return {|PII4002:all.Select(c => c.Name)|};
            }
        }
        """,
        Context +
        """
        [Authorize]
        public sealed class CustomersController(Db db) : ControllerBase
        {
            public async Task<IActionResult> All() => Ok(await db.Customers.Take(100).ToListAsync());

            public IQueryable<Customer> Query() => db.Customers.Take(100);

            public async Task<IEnumerable<string>> Names()
            {
                var all = await db.Customers.ToListAsync();
                return all.Select(c => c.Name).Take(100);
            }
        }
        """,
        "take");

    [Fact]
    public Task AnActionForAnybody_IsReportedAndAuthorized() => Verify.CheckFixAsync(
        Context +
        """
        public sealed class CustomersController(Db db) : ControllerBase
        {
            public Customer? {|PII4004:One|}(int id) => db.Customers.Find(id);

            [HttpGet("two")]
            public Customer? {|PII4004:Two|}(int id) => db.Customers.Find(id);

            public string? Segment(int id) => db.Customers.Find(id)?.Segment;
        }
        """,
        Context +
        """
        public sealed class CustomersController(Db db) : ControllerBase
        {
            [Authorize]
            public Customer? One(int id) => db.Customers.Find(id);

            [Authorize]
            [HttpGet("two")]
            public Customer? Two(int id) => db.Customers.Find(id);

            public string? Segment(int id) => db.Customers.Find(id)?.Segment;
        }
        """,
        "authorize");

    [Fact]
    public Task ARouteForAnybody_IsReportedAndAuthorized() => Verify.CheckFixAsync(
        Context +
        """
        public static class Program
        {
            public static void Map(WebApplication app)
            {
                app.{|PII4004:MapGet|}("/one", (int id, Db db) => db.Customers.Find(id)).WithName("one");
                app.{|PII4004:MapGet|}("/two", Two);
            }

            private static Customer? Two(int id, Db db) => db.Customers.Find(id);
        }
        """,
        Context +
        """
        public static class Program
        {
            public static void Map(WebApplication app)
            {
                app.MapGet("/one", (int id, Db db) => db.Customers.Find(id)).RequireAuthorization().WithName("one");
                app.MapGet("/two", Two).RequireAuthorization();
            }

            private static Customer? Two(int id, Db db) => db.Customers.Find(id);
        }
        """,
        "authorize");

    [Fact]
    public Task AnEndpointThatIsMeantForAnybody_IsReported_AndNothingIsOffered() => Verify.CheckFixAsync(
        Context +
        """
        public sealed class CustomersController(Db db) : ControllerBase
        {
            [AllowAnonymous]
            public Customer? {|PII4004:One|}(int id) => db.Customers.Find(id);
        }
        """,
        null,
        "authorize");

    [Fact]
    public Task APagesHandler_IsMendedAtItsClass() => Verify.CheckFixAsync(
        Context +
        """
        public sealed class OneModel(Db db) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public JsonResult {|PII4004:OnGet|}(int id) => new(db.Customers.Find(id));
        }
        """,
        Context +
        """
        [Authorize]
        public sealed class OneModel(Db db) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public JsonResult OnGet(int id) => new(db.Customers.Find(id));
        }
        """,
        "authorize");

    [Theory]
    [InlineData("piiguard_severity.PII4004 = none")]
    [InlineData("piiguard_severity.email = none\npiiguard_severity.name = none\npiiguard_severity.phone = none\npiiguard_severity.date_of_birth = none")]
    public Task WhatPolicySilences_IsNotReported(string option) => Verify.CheckAsync(
        Context +
        """
        public sealed class CustomersController(Db db) : ControllerBase
        {
            public Customer? One(int id) => db.Customers.Find(id);
        }
        """,
        option);

    [Fact]
    public async Task AnActionThatALibrarysBaseDeclares_IsAnEndpoint_AndWhatItCallsNoActionIsNot()
    {
        var library = CaseCompilation.Of("/Library.cs",
            """
            using Microsoft.AspNetCore.Mvc;

            public abstract class EndpointOf<TRequest, TResponse> : ControllerBase
            {
                public abstract Task<ActionResult<TResponse>> HandleAsync(TRequest request);

                [NonAction]
                public virtual string Describe(string text) => text;
            }
            """).ToMetadata();
        var compilation = CaseCompilation.Of("/Api.cs",
            """
            using Microsoft.AspNetCore.Mvc;

            public interface ITokens { Task<string> CreateAsync(string name); string NameOf(string token); }
            public sealed class SignIn { public string Name { get; set; } = ""; }
            public sealed class SignedIn { public bool Succeeded { get; set; } [Pii(PiiCategory.Credential)] public string Token { get; set; } = ""; }

            public sealed class SignInEndpoint(ITokens tokens) : EndpointOf<SignIn, SignedIn>
            {
                public override async Task<ActionResult<SignedIn>> HandleAsync(SignIn request)
                {
                    var response = new SignedIn();
                    response.Token = await tokens.CreateAsync(request.Name);
                    return response;
                }

                public override string Describe(string text) => new SignedIn { Token = tokens.NameOf(text) }.Token;

                public override string ToString() => new SignedIn { Token = tokens.NameOf("") }.Token;
            }
            """).AddReferences(library);

        var findings = await compilation.WithAnalyzers([new EndpointAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(["HandleAsync"], findings.Select(finding => finding.GetMessage().Split('\'')[1]));
    }

    [Fact]
    public async Task WhatAHelperOfALibrarysBaseIsGiven_IsAnsweredWith()
    {
        var library = CaseCompilation.Of("/Library.cs",
            """
            using Microsoft.AspNetCore.Mvc;

            public abstract class SiteController : Controller
            {
                public new ActionResult View(object model) => new ObjectResult(model);
            }
            """).ToMetadata();
        var compilation = CaseCompilation.Of("/Site.cs",
            """
            using Microsoft.AspNetCore.Mvc;

            public sealed class Card { public int Id { get; set; } [Pii(PiiCategory.Email)] public string Mail { get; set; } = ""; }
            public interface ICards { Task<Card> Get(int id); }

            public sealed class CardsController(ICards cards) : SiteController
            {
                public async Task<IActionResult> One(int id) => View(await cards.Get(id));

                public async Task<ActionResult<Card>> Typed(int id) => View(await cards.Get(id));

                public async Task<IActionResult> Id(int id) => View(new { (await cards.Get(id)).Id });
            }
            """).AddReferences(library);

        var findings = await compilation.WithAnalyzers([new EndpointAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(["One", "Typed"], findings.Select(finding => finding.GetMessage().Split('\'')[1]).OrderBy(name => name, StringComparer.Ordinal));
    }

    [Fact]
    public async Task AnEntityOfAReferencedContext_HoldsWhatItsQueryLoaded()
    {
        var model = CaseCompilation.Of("/Model.cs",
            """
            public class Editor { public int Id { get; set; } [Pii] public string Email { get; set; } = ""; }
            public class Place { [Pii] public string Street { get; set; } = ""; }
            public class Story { public int Id { get; set; } public Editor? Writer { get; set; } }
            public class Parcel { public int Id { get; set; } public Place Goal { get; set; } = new(); }
            public class Db : Microsoft.EntityFrameworkCore.DbContext
            {
                public Microsoft.EntityFrameworkCore.DbSet<Story> Stories { get; set; }
                public Microsoft.EntityFrameworkCore.DbSet<Parcel> Parcels { get; set; }
            }
            """).ToMetadata();
        var compilation = CaseCompilation.Of("/Api.cs",
            """
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.EntityFrameworkCore;

            public interface IStories { Story Find(int id); Parcel Parcel(int id); }

            public sealed class StoriesController(Db db, IStories stories) : ControllerBase
            {
                public Story Silent(int id) => stories.Find(id);
                public Story SilentToo(int id) => db.Stories.First(story => story.Id == id);
                public Story Loaded(int id) => db.Stories.Include(story => story.Writer).First(story => story.Id == id);
                public Parcel Owned(int id) => stories.Parcel(id);
            }
            """).AddReferences(model);

        var findings = await compilation.WithAnalyzers([new EndpointAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(["Loaded", "Owned"], findings.Select(finding => finding.GetMessage().Split('\'')[1]).Order());
    }

    [Fact]
    public async Task AnotherAssemblysFilterAttribute_Authorizes_WhereItsFilterCanBeSeen()
    {
        var library = CaseCompilation.Of("/Library.cs",
            """
            using Microsoft.AspNetCore.Mvc;
            using Microsoft.AspNetCore.Mvc.Filters;

            public sealed class WatchFilter : IActionFilter
            {
                public void OnActionExecuting(ActionExecutingContext context) { }
                public void OnActionExecuted(ActionExecutedContext context) { }
            }

            public sealed class AdminFilter : IAuthorizationFilter { public void OnAuthorization(AuthorizationFilterContext context) { } }

            public sealed class AdminAttribute : TypeFilterAttribute
            {
                public AdminAttribute() : base(typeof(Filter)) { }

                private sealed class Filter : IAsyncAuthorizationFilter
                {
                    public Task OnAuthorizationAsync(AuthorizationFilterContext context) => Task.CompletedTask;
                }
            }

            public sealed class HttpsAttribute : TypeFilterAttribute
            {
                public HttpsAttribute() : base(typeof(Filter)) { }

                private sealed class Filter : IAuthorizationFilter
                {
                    public void OnAuthorization(AuthorizationFilterContext context) => context.Result = new RedirectResult("https://shop.example");
                }
            }

            public sealed class GenericAttribute : ServiceFilterAttribute<AdminFilter>;
            public sealed class WatchedAttribute() : TypeFilterAttribute(typeof(WatchFilter));
            """).ToMetadata();
        var compilation = CaseCompilation.Of("/Api.cs",
            """
            using Microsoft.AspNetCore.Mvc;

            public interface IShop { Cases.Customer Get(int id); }

            public sealed class CustomersController(IShop shop) : ControllerBase
            {
                [Admin] public string Silent(int id) => shop.Get(id).Email;
                [Generic] public string SilentToo(int id) => shop.Get(id).Email;
                [Watched] public string Reported(int id) => shop.Get(id).Email;
                [Https] public string ReportedToo(int id) => shop.Get(id).Email;
            }
            """).AddReferences(library);

        var findings = await compilation.WithAnalyzers([new EndpointAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(["Reported", "ReportedToo"], findings.Select(finding => finding.GetMessage().Split('\'')[1]).Order());
    }

    [Fact]
    public Task AGlobalFilterAttributeThatAuthorizes_IsForAllActions() => Verify.CheckAsync(
        Context +
        """
        public sealed class AdminAttribute() : TypeFilterAttribute(typeof(AdminFilter));

        public sealed class AdminFilter : Microsoft.AspNetCore.Mvc.Filters.IAuthorizationFilter
        {
            public void OnAuthorization(Microsoft.AspNetCore.Mvc.Filters.AuthorizationFilterContext context) { }
        }

        public static class Setup
        {
            public static void Add(MvcOptions options) => options.Filters.Add(new AdminAttribute());
        }

        public sealed class CustomersController(Db db) : ControllerBase
        {
            public Customer? One(int id) => db.Customers.Find(id);
        }
        """);

    [Fact]
    public Task AnObjectThatManyCallsFill_IsFollowedThroughEachOnce() => Verify.CheckAsync(
        Context +
        $$"""
        public sealed class Model { public string Text { get; set; } = ""; public string Mail { get; set; } = ""; }

        public sealed class ModelsController(Db db) : Controller
        {
            public IActionResult {|PII4004:One|}(int id)
            {
                var customer = db.Customers.Find(id)!;
                var model = new Model();
                {{string.Concat(Enumerable.Repeat("FillText(model, model.Text, customer); ", 60))}}
                Fill(model, customer);
                return View(model);
            }

            private static void FillText(Model model, string text, Customer customer)
            {
                model.Text = text + customer.Segment;
                {{string.Concat(Enumerable.Repeat("FillText(model, model.Text, customer); ", 20))}}
            }

            private static void Fill(Model model, Customer customer) => model.Mail = customer.Email;
        }
        """);
}
