// judges: PII4002, PII4003, PII4004
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.DependencyInjection;

namespace Cases.FilterAttributes;

public interface IShop
{
    Customer Get(int id);
}

public static class Program
{
    public static void Run(WebApplicationBuilder builder)
    {
        builder.Services.AddControllers();
        builder.Build().MapControllers();
    }
}

public sealed class AdminFilter : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context) => context.Result = new ChallengeResult();
}

public sealed class TimingFilter : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }
}

/// <summary>Its filter is inside it.</summary>
public sealed class InsideAttribute : TypeFilterAttribute
{
    public InsideAttribute()
        : base(typeof(Filter))
    {
    }

    private sealed class Filter : IAsyncAuthorizationFilter
    {
        public Task OnAuthorizationAsync(AuthorizationFilterContext context)
        {
            context.HttpContext.Response.StatusCode = 403;
            return Task.CompletedTask;
        }
    }
}

/// <summary>Its filter looks at the address.</summary>
public sealed class EncryptedAttribute : TypeFilterAttribute
{
    public EncryptedAttribute()
        : base(typeof(Filter))
    {
    }

    private sealed class Filter : IAuthorizationFilter
    {
        public void OnAuthorization(AuthorizationFilterContext context)
        {
            if (!context.HttpContext.Request.IsHttps)
            {
                context.Result = new RedirectResult("https://shop.example");
            }
        }
    }
}

/// <summary>Asks by means of its own, and says so.</summary>
public sealed class LoginFilter(IShop shop) : IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context)
    {
        if (shop.Get(1).Active)
        {
            context.Result = new RedirectResult("/enter");
        }
    }
}

public sealed class RobotsAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context) => context.Result = new NotFoundResult();
}

public sealed class MembersAttribute : Attribute, IAuthorizationFilter
{
    public void OnAuthorization(AuthorizationFilterContext context) => Check(context);

    private static void Check(AuthorizationFilterContext context) => context.Result = context.HttpContext.User.IsInRole("member") ? null : new NotFoundResult();
}

public sealed class BesideAttribute : TypeFilterAttribute
{
    public BesideAttribute(string permission)
        : base(typeof(AdminFilter)) => Arguments = [permission];
}

public sealed class ShortAttribute() : TypeFilterAttribute(typeof(AdminFilter));

public sealed class ServiceAttribute() : ServiceFilterAttribute(typeof(AdminFilter));

public sealed class GenericAttribute : TypeFilterAttribute<AdminFilter>;

public class BaseAttribute(Type filter) : TypeFilterAttribute(filter);

public sealed class DerivedAttribute() : BaseAttribute(typeof(AdminFilter));

public sealed class TimedAttribute() : TypeFilterAttribute(typeof(TimingFilter));

public sealed class GenericTimedAttribute : ServiceFilterAttribute<TimingFilter>;

/// <summary>It mentions the filter and brings along another.</summary>
public sealed class MentioningAttribute : TypeFilterAttribute
{
    public MentioningAttribute()
        : base(typeof(TimingFilter)) => Name = typeof(AdminFilter).Name;

    public string Name { get; }
}

/// <summary>Turns callers away before the action.</summary>
public class SignedInAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.HttpContext.Request.Headers["key"].Count == 0)
        {
            context.Result = new UnauthorizedObjectResult("Sign in first.");
        }
    }
}

public sealed class InheritedSignedInAttribute : SignedInAttribute;

public sealed class ForbiddingFilter : IAsyncResourceFilter
{
    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        context.Result = new ObjectResult("No.") { StatusCode = 403 };
        return Task.CompletedTask;
    }
}

/// <summary>Refuses because of what was sent.</summary>
public sealed class ValidAttribute : ActionFilterAttribute
{
    public override void OnActionExecuting(ActionExecutingContext context)
    {
        if (!context.ModelState.IsValid)
        {
            context.Result = new BadRequestObjectResult(context.ModelState);
        }
    }
}

/// <summary>Looks at the caller and lets everybody through.</summary>
public sealed class CountedAttribute : ActionFilterAttribute
{
    public static int Known { get; private set; }

    public override void OnActionExecuting(ActionExecutingContext context) => Known += context.HttpContext.User.Identity?.IsAuthenticated == true ? 1 : 0;
}

public sealed class OnActionsController(IShop shop) : ControllerBase
{
    [Inside]
    public Customer Inside(int id) => shop.Get(id); // ok

    [Beside("customers")]
    public Customer Beside(int id) => shop.Get(id); // ok

    [Short]
    public Customer Short(int id) => shop.Get(id); // ok

    [Service]
    public Customer Service(int id) => shop.Get(id); // ok

    [Generic]
    public Customer Generic(int id) => shop.Get(id); // ok

    [Derived]
    public Customer Derived(int id) => shop.Get(id); // ok

    [Base(typeof(AdminFilter))]
    public Customer Based(int id) => shop.Get(id); // ok

    [Base(typeof(TimingFilter))]
    public Customer BasedOnTime(int id) => shop.Get(id); // leak PII4004

    [Timed]
    public Customer Timed(int id) => shop.Get(id); // leak PII4004

    [GenericTimed]
    public Customer GenericTimed(int id) => shop.Get(id); // leak PII4004

    [Encrypted]
    public Customer Secure(int id) => shop.Get(id); // leak PII4004

    [TypeFilter(typeof(LoginFilter))]
    public Customer LoggedIn(int id) => shop.Get(id); // ok

    [Robots]
    public Customer Robots(int id) => shop.Get(id); // leak PII4004

    [Members]
    public Customer Members(int id) => shop.Get(id); // ok

    public IActionResult Coded(int id) => id < 0 ? StatusCode(403) : Ok(shop.Get(id)); // ok

    public IActionResult Missing(int id) => id < 0 ? StatusCode(404) : Ok(shop.Get(id)); // leak PII4004

    [RequireHttps]
    public Customer Encrypted(int id) => shop.Get(id); // leak PII4004

    [SignedIn]
    public Customer SignedIn(int id) => shop.Get(id); // ok

    [InheritedSignedIn]
    public Customer InheritedSignedIn(int id) => shop.Get(id); // ok

    [TypeFilter(typeof(ForbiddingFilter))]
    public Customer Forbidding(int id) => shop.Get(id); // ok

    [Valid]
    public Customer Valid(int id) => shop.Get(id); // leak PII4004

    [Counted]
    public Customer Counted(int id) => shop.Get(id); // leak PII4004

    [Mentioning]
    public Customer Mentioning(int id) => shop.Get(id); // leak PII4004
}

[Inside]
public abstract class AdminController : ControllerBase;

public sealed class BelowController(IShop shop) : AdminController
{
    public Customer Get(int id) => shop.Get(id); // ok
}
