// LeakyShop, mended with what .NET brings. What to look at:
//   Data/             what is tagged is encrypted in its column (Data Protection); whoever has to be found is found by a keyed hash
//   Infrastructure/   log lines are [LoggerMessage] methods; their personal parameters are classified and leave redacted
//   Controllers/, Endpoints/   authorized, paged, and generic when they say no
//   Services/         caches and files are sealed; mails, the archive, the payment provider and the language model get keys and no people
// The desk can log in (desk@example.org) if the first start is given a password for it: dotnet run -- --Shop:DeskPassword=…
using GuardedShop.Data;
using GuardedShop.Endpoints;
using GuardedShop.Infrastructure;
using GuardedShop.Loyalty;
using GuardedShop.Models;
using GuardedShop.Services;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Microsoft.Extensions.Compliance.Redaction;

var builder = WebApplication.CreateBuilder(args);
var folders = new ShopFolders(builder.Configuration);

// Without EnableRedaction a classification is only a promise.
builder.Logging.AddFilter("Microsoft", LogLevel.Warning).EnableRedaction();
builder.Services.AddRedaction(redaction => redaction
    .SetRedactor<PseudonymRedactor>(PersonalAttribute.Personal)
    .SetFallbackRedactor<ErasingRedactor>());

builder.Services.AddDataProtection().SetApplicationName("GuardedShop").PersistKeysToFileSystem(new DirectoryInfo(folders.Keys));
builder.Services.AddDbContext<ShopDb>(options => options.UseSqlite($"Data Source={folders.Database}"));
builder.Services.AddDistributedMemoryCache();
builder.Services.AddControllers();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
{
    options.Cookie.HttpOnly = true;
    options.Cookie.SecurePolicy = CookieSecurePolicy.Always;
    options.Events.OnRedirectToLogin = context => Refuse(context.HttpContext, StatusCodes.Status401Unauthorized);
    options.Events.OnRedirectToAccessDenied = context => Refuse(context.HttpContext, StatusCodes.Status403Forbidden);
});
builder.Services.AddAuthorizationBuilder().AddPolicy(Visitor.Staff, policy => policy.RequireRole(Visitor.Staff));

builder.Services.AddSingleton(folders);
builder.Services.AddSingleton<Pseudonyms>();
builder.Services.AddSingleton<IPasswordHasher<Customer>, PasswordHasher<Customer>>();
builder.Services.AddSingleton<MailQueue>();
builder.Services.AddHostedService<OrderMailer>();
builder.Services.AddSingleton<IJournal, Journal>();
builder.Services.AddScoped<LoyaltyDesk>();
builder.Services.AddScoped<ReceiptArchive>();
builder.Services.AddScoped<ApologyWriter>();
builder.Services.AddScoped<CustomerDirectory>();
builder.Services.AddScoped<CheckoutService>();
builder.Services.AddScoped<DeliveryPlanner>();
builder.Services.AddScoped<CustomerExport>();
builder.Services.AddScoped<Seed>();

var payments = builder.Configuration["Payments:Url"];
var gateway = builder.Services.AddHttpClient<PaymentGateway>(http => http.BaseAddress = new Uri(payments ?? "https://payments.example.test/"));
if (payments is null)
{
    gateway.ConfigurePrimaryHttpMessageHandler(() => new SandboxGateway());
}

if (builder.Configuration["Shop:Assistant"] is { } assistant)
{
    builder.Services.AddHttpClient<IChatClient, Assistant>(http => http.BaseAddress = new Uri(assistant));
}

var app = builder.Build();

using (var scope = app.Services.CreateScope())
{
    scope.ServiceProvider.GetRequiredService<Seed>().Fill();
}

// What went wrong is in the log; the answer says no more than that something did.
app.UseExceptionHandler(failed => failed.Run(context => Results.Problem().ExecuteAsync(context)));
if (!app.Environment.IsDevelopment())
{
    app.UseHsts();
    app.UseHttpsRedirection();
}

app.UseAuthentication();
app.UseAuthorization();
app.UseMiddleware<RequestAudit>();

app.MapControllers();
app.MapAccount();
app.MapOrders();
app.MapDelivery();
app.MapAdmin();
app.MapGet("/", (ShopDb db) => new { shop = "GuardedShop", customers = db.Customers.Count(), orders = db.Orders.Count() });

app.Run();

static Task Refuse(HttpContext context, int status)
{
    context.Response.StatusCode = status;
    return Task.CompletedTask;
}
