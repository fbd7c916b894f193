using Serilog;
using Serilog.Context;
using Serilog.Events;

namespace Cases;

public sealed class SerilogCases(Serilog.ILogger log)
{
    public void Levels(Customer customer)
    {
        Log.Verbose("{Value}", customer.Email); // leak PII2001
        Log.Debug("{Value}", customer.Email); // leak PII2001
        Log.Information("{Value}", customer.Email); // leak PII2001
        Log.Warning("{Value}", customer.Email); // leak PII2001
        Log.Error("{Value}", customer.Email); // leak PII2001
        Log.Fatal("{Value}", customer.Email); // leak PII2001
        Log.Write(LogEventLevel.Information, "{Value}", customer.Email); // leak PII2001
        Log.Information("{Value}", customer.Id); // ok
        log.Information("{One} {Two} {Three} {Four}", 1, 2, 3, customer.Name); // leak PII2001
        log.Information("{One} {Two} {Three} {Four}", 1, 2, 3, customer.Segment); // ok
        log.Error(new InvalidOperationException("failed"), "{Value}", customer.Phone); // leak PII2001
        log.Error(new InvalidOperationException("failed"), "{Value}", customer.Id); // ok
    }

    public void Interpolated(Customer customer)
    {
        log.Information($"Mail for {customer.Email}"); // leak PII2001
        log.Information($"Mail for {customer.Id}"); // ok
        log.Information("Mail for " + customer.Email); // leak PII2001
    }

    public void Destructured(Customer customer, Product product, Order order)
    {
        log.Information("{@Customer}", customer); // leak PII2002
        log.Information("{@Order}", order); // leak PII2002
        log.Information("{@Product}", product); // ok
        log.Information("{@Value}", customer.Email); // leak PII2001
        log.Information("{Customer}", customer); // leak PII2002
        log.Information("{Product}", product); // ok
        log.Information("{@Value}", new { customer.Id, customer.Name }); // leak PII2002
        log.Information("{@Value}", new { customer.Id, customer.Segment }); // ok
        log.Information("{One} {@Two}", customer.Id, customer); // leak PII2002
        log.Information("{$Value}", product); // ok
    }

    public void Contexts(Customer customer, Product product)
    {
        log.ForContext("Customer", customer.Email).Information("read"); // leak PII2001
        log.ForContext("Customer", customer.Id).Information("read"); // ok
        log.ForContext("Customer", customer, destructureObjects: true).Information("read"); // leak PII2002
        log.ForContext("Product", product, destructureObjects: true).Information("read"); // ok
        log.ForContext<SerilogCases>().Information("read"); // ok
        using (LogContext.PushProperty("Customer", customer.Email)) // leak PII2001
        using (LogContext.PushProperty("Customer", customer.Id)) // ok
        using (LogContext.PushProperty("Customer", customer, destructureObjects: true)) // leak PII2002
        {
            log.Information("read"); // ok
        }
    }

    public void Configuration(Customer owner)
    {
        _ = new LoggerConfiguration().Enrich.WithProperty("Owner", owner.Email).CreateLogger(); // leak PII2001
        _ = new LoggerConfiguration().Enrich.WithProperty("Application", "shop").CreateLogger(); // ok
    }
}
