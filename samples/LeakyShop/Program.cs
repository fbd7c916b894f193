using LeakyShop.Contracts;
using LeakyShop.Data;
using LeakyShop.Endpoints;
using LeakyShop.Infrastructure;
using LeakyShop.Loyalty;
using LeakyShop.Services;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.AI;
using Serilog;

var builder = WebApplication.CreateBuilder(args);
var folders = new ShopFolders(builder.Configuration);

const string Line = "{Timestamp:HH:mm:ss} [{Level:u3}] {SourceContext}: {Message:lj} {Properties:j}{NewLine}{Exception}";
builder.Host.UseSerilog((_, logging) => logging
    .MinimumLevel.Debug()
    .MinimumLevel.Override("Microsoft", Serilog.Events.LogEventLevel.Warning)
    .Enrich.FromLogContext()
    .WriteTo.Console(outputTemplate: Line)
    .WriteTo.File(Path.Combine(folders.Logs, "shop-.log"), outputTemplate: Line, rollingInterval: RollingInterval.Day));

builder.Services.AddDbContext<ShopDb>(options => options.UseSqlite($"Data Source={folders.Database}").EnableSensitiveDataLogging()); // PII2007
builder.Services.AddDistributedMemoryCache();
builder.Services.AddControllers();
builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(options =>
    options.Events.OnRedirectToLogin = context =>
    {
        context.Response.StatusCode = StatusCodes.Status401Unauthorized;
        return Task.CompletedTask;
    });
builder.Services.AddAuthorization();

builder.Services.AddSingleton(folders);
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
builder.Services.AddScoped<CommandLog<RegisterRequest>>();
builder.Services.AddScoped<CommandLog<CheckoutRequest>>();

var gateway = builder.Services.AddHttpClient<PaymentGateway>(http => http.BaseAddress = builder.Configuration["Payments:Url"] is { } url ? new Uri(url) : null);
if (builder.Configuration["Payments:Url"] is null)
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
    Seed.Fill(scope.ServiceProvider.GetRequiredService<ShopDb>());
}

app.UseSerilogRequestLogging(options => options.EnrichDiagnosticContext = (diagnostics, http) =>
    diagnostics.Set("Client", http.Connection.RemoteIpAddress)); // PII2001
app.UseAuthentication();
app.UseAuthorization();
app.UseMiddleware<RequestAudit>();

app.MapControllers();
app.MapAccount();
app.MapOrders();
app.MapDelivery();
app.MapAdmin();
app.MapGet("/", (ShopDb db) => new { shop = "LeakyShop", customers = db.Customers.Count(), orders = db.Orders.Count() });

app.Run();
