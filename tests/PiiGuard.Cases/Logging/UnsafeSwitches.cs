// judges: PII2007
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.HttpLogging;
using Microsoft.AspNetCore.SignalR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Cases.UnsafeSwitches;

public sealed class Db(DbContextOptions<Db> options) : DbContext(options);

public static class Setup
{
    private const bool Verbose = true;

    public static void Add(WebApplicationBuilder builder, bool verbose)
    {
        builder.Services.AddDbContext<Db>(options => options.UseSqlite("Data Source=a.db").EnableSensitiveDataLogging()); // leak PII2007
        builder.Services.AddDbContext<Db>(options => options.UseSqlite("Data Source=a.db").EnableSensitiveDataLogging(true)); // leak PII2007
        builder.Services.AddDbContext<Db>(options => options.UseSqlite("Data Source=a.db").EnableSensitiveDataLogging(Verbose)); // leak PII2007
        builder.Services.AddDbContext<Db>(options => options.UseSqlite("Data Source=a.db").EnableSensitiveDataLogging(false)); // ok
        builder.Services.AddDbContext<Db>(options => options.UseSqlite("Data Source=a.db").EnableSensitiveDataLogging(verbose)); // ok: nobody knows
        builder.Services.AddDbContext<Db>(options => options.UseSqlite("Data Source=a.db").EnableSensitiveDataLogging(builder.Environment.IsDevelopment())); // ok
        builder.Services.AddDbContext<Db>(options => options.UseSqlite("Data Source=a.db").EnableDetailedErrors()); // ok
        builder.Services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.All); // leak PII2007
        builder.Services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.RequestPath | HttpLoggingFields.RequestBody); // leak PII2007
        builder.Services.AddHttpLogging(options => options.LoggingFields |= HttpLoggingFields.ResponseBody); // leak PII2007
        builder.Services.AddHttpLogging(options => options.LoggingFields = HttpLoggingFields.RequestMethod | HttpLoggingFields.ResponseStatusCode); // ok
        builder.Services.AddSignalR(options => options.EnableDetailedErrors = true); // leak PII2007
        builder.Services.AddSignalR(options => options.EnableDetailedErrors = false); // ok
        builder.Services.AddSignalR(options => options.EnableDetailedErrors = builder.Environment.IsDevelopment()); // ok
        builder.Services.AddW3CLogging(options => options.LoggingFields = W3CLoggingFields.All); // leak PII2007
        var hub = new HubOptions { EnableDetailedErrors = true }; // leak PII2007
        GC.KeepAlive(hub);
    }

    public static void Guarded(WebApplicationBuilder builder, DbContextOptionsBuilder options, IHostEnvironment environment)
    {
        if (environment.IsDevelopment())
        {
            options.EnableSensitiveDataLogging(); // ok
        }
        else
        {
            options.EnableSensitiveDataLogging(); // leak PII2007
        }

        if (!environment.IsDevelopment())
        {
            options.EnableSensitiveDataLogging(); // leak PII2007
        }

        if (environment.IsEnvironment("Development") && builder.Configuration["verbose"] == "yes")
        {
            options.EnableSensitiveDataLogging(); // ok
        }

        if (environment.IsDevelopment() || environment.IsStaging())
        {
            options.EnableSensitiveDataLogging(); // leak PII2007: staging has real data, too
        }

        var isDeveloper = environment.EnvironmentName == "Development";
        if (isDeveloper)
        {
            options.EnableSensitiveDataLogging(); // ok
        }

#if DEBUG
        options.EnableSensitiveDataLogging(); // ok
#endif
        if (!environment.IsDevelopment())
        {
            return;
        }

        options.EnableSensitiveDataLogging(); // ok: others have left
    }

    public static void Use(WebApplication app)
    {
        app.UseDeveloperExceptionPage(); // leak PII2007
        if (app.Environment.IsDevelopment())
        {
            app.UseDeveloperExceptionPage(); // ok
        }

        app.UseExceptionHandler("/error"); // ok
    }
}
