using Microsoft.CodeAnalysis.Diagnostics;
using PiiGuard.Analyzers.Rules.Export;
using PiiGuard.Analyzers.Tests.Cases;
using Verify = PiiGuard.Analyzers.Tests.Testing.AnalyzerVerifier<PiiGuard.Analyzers.Rules.Export.EndpointAnalyzer>;

namespace PiiGuard.Analyzers.Tests.Rules.Export;

/// <summary>PII4004: what counts as asking who the caller is, and what only looks like it.</summary>
public sealed class EndpointAccessTests
{
    private const string Context = EndpointTests.Context;

    [Fact]
    public Task AnAttributeAtAPagesHandler_SaysNothing_AndThePageIsAuthorized() => Verify.CheckFixAsync(
        Context +
        """
        public abstract class AdminPage : Microsoft.AspNetCore.Mvc.RazorPages.PageModel;

        public sealed class OneModel(Db db) : AdminPage
        {
            [Authorize]
            public JsonResult {|PII4004:OnGet|}(int id) => new(db.Customers.Find(id));

            public JsonResult {|PII4004:OnPost|}(int id) => new(db.Customers.Find(id));
        }
        """,
        Context +
        """
        public abstract class AdminPage : Microsoft.AspNetCore.Mvc.RazorPages.PageModel;

        [Authorize]
        public sealed class OneModel(Db db) : AdminPage
        {
            [Authorize]
            public JsonResult OnGet(int id) => new(db.Customers.Find(id));

            public JsonResult OnPost(int id) => new(db.Customers.Find(id));
        }
        """,
        "authorize");

    [Fact]
    public Task AnAttributeAtAPagesBase_Authorizes_AndSoDoesOneAtAnAction() => Verify.CheckAsync(
        Context +
        """
        [Authorize]
        public abstract class AdminPage : Microsoft.AspNetCore.Mvc.RazorPages.PageModel;

        public sealed class OneModel(Db db) : AdminPage
        {
            [AllowAnonymous]
            public JsonResult OnGet(int id) => new(db.Customers.Find(id));
        }

        public sealed class CustomersController(Db db) : ControllerBase
        {
            [Authorize]
            public Customer? One(int id) => db.Customers.Find(id);
        }
        """);

    [Fact]
    public Task AnActionWhoseNamesakeIsAPageModel_IsMendedAtTheMethod() => Verify.CheckFixAsync(
        Context +
        """
        public class ShownPageModel : ControllerBase;

        public sealed class ShownController(Db db) : ShownPageModel
        {
            public Customer? {|PII4004:One|}(int id) => db.Customers.Find(id);
        }
        """,
        Context +
        """
        public class ShownPageModel : ControllerBase;

        public sealed class ShownController(Db db) : ShownPageModel
        {
            [Authorize]
            public Customer? One(int id) => db.Customers.Find(id);
        }
        """,
        "authorize");

    [Fact]
    public Task ARouteThatIsForAnybody_IsReported_AndNothingIsOffered() => Verify.CheckFixAsync(
        Context +
        """
        public static class Routes
        {
            public static void Map(WebApplication app)
            {
                app.{|PII4004:MapGet|}("/one", One);
                var group = app.MapGroup("/two").AllowAnonymous();
                group.{|PII4004:MapGet|}("/two", (int id, Db db) => db.Customers.Find(id));
                var later = app.MapGroup("/three");
                later.MapGroup("/in").{|PII4004:MapGet|}("/four", (int id, Db db) => db.Customers.Find(id));
                later.AllowAnonymous();
            }

            [AllowAnonymous]
            private static Customer? One(int id, Db db) => db.Customers.Find(id);
        }
        """,
        null,
        "authorize");

    [Fact]
    public Task AGroupThatIsMadeOfItself_IsBroken_AndEndsAllTheSame() => Verify.CheckFixAsync(
        Context +
        """
        public static class Routes
        {
            public static void Map(WebApplication app)
            {
                Microsoft.AspNetCore.Routing.RouteGroupBuilder group = {|CS0165:group|}.MapGroup("/two");
                group.{|PII4004:MapGet|}("/two", (int id, Db db) => db.Customers.Find(id));
            }
        }
        """,
        Context +
        """
        public static class Routes
        {
            public static void Map(WebApplication app)
            {
                Microsoft.AspNetCore.Routing.RouteGroupBuilder group = {|CS0165:group|}.MapGroup("/two");
                group.MapGet("/two", (int id, Db db) => db.Customers.Find(id)).RequireAuthorization();
            }
        }
        """,
        "authorize");

    [Fact]
    public Task WhatInheritsThatItIsForAnybody_IsReported_AndNothingIsOffered() => Verify.CheckFixAsync(
        Context +
        """
        [AllowAnonymous]
        public abstract class OpenController : ControllerBase;

        public abstract class ReadingController : ControllerBase
        {
            [AllowAnonymous]
            public abstract Customer? Two(int id);
        }

        public sealed class OnesController(Db db) : OpenController
        {
            public Customer? {|PII4004:One|}(int id) => db.Customers.Find(id);
        }

        public sealed class TwosController(Db db) : ReadingController
        {
            public override Customer? {|PII4004:Two|}(int id) => db.Customers.Find(id);
        }
        """,
        null,
        "authorize");

    [Theory]
    [InlineData("id < 0 ? StatusCode(403) : Ok(db.Customers.Find(id))")]
    [InlineData("StatusCode(id < 0 ? 401 : 200, db.Customers.Find(id))")]
    [InlineData("id < 0 ? Problem(statusCode: 403) : Ok(db.Customers.Find(id))")]
    [InlineData("id < 0 ? new StatusCodeResult((int)System.Net.HttpStatusCode.Unauthorized) : Ok(db.Customers.Find(id))")]
    [InlineData("id < 0 ? new ObjectResult(null) { StatusCode = 403 } : Ok(db.Customers.Find(id))")]
    [InlineData("id < 0 ? Turn(StatusCodes.Status403Forbidden) : Ok(db.Customers.Find(id))")]
    [InlineData("(Response.StatusCode = id < 0 ? 401 : 200) == 200 ? Ok(db.Customers.Find(id)) : NoContent()")]
    public Task WhoAnswersWithTheStatusOfARefusal_HasAsked(string answer) => Verify.CheckAsync(ActionOf("One", answer));

    [Theory]
    [InlineData("Ok(db.Customers.Take(403).First(c => c.Id == id))")]
    [InlineData("Ok(db.Customers.First(c => c.Id == 401))")]
    [InlineData("id == 403 ? NotFound() : Ok(db.Customers.Find(id))")]
    [InlineData("Told(id) == System.Net.HttpStatusCode.Forbidden ? NotFound() : Ok(db.Customers.Find(id))")]
    [InlineData("(int)Told(id) == StatusCodes.Status401Unauthorized ? NotFound() : Ok(db.Customers.Find(id))")]
    [InlineData("Told(id) is System.Net.HttpStatusCode.Unauthorized or System.Net.HttpStatusCode.Forbidden ? NotFound() : Ok(db.Customers.Find(id))")]
    [InlineData("id < 0 ? StatusCode(404) : Ok(db.Customers.Find(id))")]
    public Task ANumberThatIsNoStatus_AndTheStatusOfAnotherService_SayNothing(string answer) => Verify.CheckAsync(ActionOf("{|PII4004:One|}", answer));

    [Fact]
    public async Task AFolderThatIsAuthorized_IsNotTheOneWhoseNameGoesOn()
    {
        const string root = "/Shop/Pages/";
        var compilation = CaseCompilation.Of(
        [
            ("/Shop/Program.cs",
                """
                using Microsoft.AspNetCore.Builder;
                using Microsoft.Extensions.DependencyInjection;

                public static class Program
                {
                    public static void Run(WebApplicationBuilder builder)
                    {
                        builder.Services.AddRazorPages(options =>
                        {
                            options.Conventions.AuthorizeFolder("/Admin");
                            options.Conventions.AuthorizePage("/Orders/Index", "Staff");
                            options.Conventions.AuthorizeAreaFolder("Desk", "/");
                        });
                        builder.Build().MapRazorPages();
                    }
                }

                public interface IShop { Cases.Customer Get(int id); }
                """),
            PageOf("Admin", root + "Admin/Index.cshtml.cs"),
            PageOf("AdminDeep", root + "Admin/Users/Index.cshtml.cs"),
            PageOf("AdminPublic", root + "AdminPublic/Index.cshtml.cs"),
            PageOf("Orders", root + "Orders/Index.cshtml.cs"),
            PageOf("OrdersOther", root + "Orders/IndexOfAll.cshtml.cs"),
            PageOf("Desk", "/Shop/Areas/Desk/Pages/Index.cshtml.cs"),
            PageOf("Front", "/Shop/Areas/Front/Pages/Index.cshtml.cs"),
        ]);

        var findings = await compilation.WithAnalyzers([new EndpointAnalyzer()]).GetAnalyzerDiagnosticsAsync();

        Assert.Equal(
            ["/Shop/Areas/Front/Pages/Index.cshtml.cs", root + "AdminPublic/Index.cshtml.cs", root + "Orders/IndexOfAll.cshtml.cs"],
            findings.Select(finding => finding.Location.SourceTree!.FilePath).Order(StringComparer.Ordinal));
    }

    private static (string Path, string Text) PageOf(string name, string path) => (path,
        $$"""
        public sealed class {{name}}Model(IShop shop) : Microsoft.AspNetCore.Mvc.RazorPages.PageModel
        {
            public Microsoft.AspNetCore.Mvc.JsonResult OnGet(int id) => new(shop.Get(id));
        }
        """);

    private static string ActionOf(string name, string answer) => Context +
        $$"""
        public abstract class Api : ControllerBase
        {
            protected abstract System.Net.HttpStatusCode Told(int id);

            protected abstract IActionResult Turn(int code);
        }

        public abstract class CustomersController(Db db) : Api
        {
            public IActionResult {{name}}(int id) => {{answer}};
        }
        """;
}
