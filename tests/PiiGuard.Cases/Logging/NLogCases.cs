using NLog;

namespace Cases;

public sealed class NLogCases
{
    private static readonly Logger Log = LogManager.GetCurrentClassLogger();

    public void Levels(Customer customer)
    {
        Log.Trace("{Value}", customer.Email); // leak PII2001
        Log.Debug("{Value}", customer.Email); // leak PII2001
        Log.Info("{Value}", customer.Email); // leak PII2001
        Log.Warn("{Value}", customer.Email); // leak PII2001
        Log.Error("{Value}", customer.Email); // leak PII2001
        Log.Fatal("{Value}", customer.Email); // leak PII2001
        Log.Log(NLog.LogLevel.Info, "{Value}", customer.Email); // leak PII2001
        Log.Info("{Value}", customer.Id); // ok
        Log.Info("{0} {1}", customer.Id, customer.Name); // leak PII2001
        Log.Info("{0} {1}", customer.Id, customer.Segment); // ok
        Log.Error(new InvalidOperationException("failed"), "{Value}", customer.Phone); // leak PII2001
        Log.Error(new InvalidOperationException("failed"), "{Value}", customer.Segment); // ok
        Log.Info(customer.Email); // leak PII2001
        Log.Info($"Mail for {customer.Email}"); // leak PII2001
        Log.Info($"Mail for {customer.Id}"); // ok
    }

    public void Destructured(Customer customer, Product product)
    {
        Log.Info("{@Customer}", customer); // leak PII2002
        Log.Info("{@Product}", product); // ok
        Log.Info("{Customer}", customer); // leak PII2002
    }

    public void Deferred(Customer customer)
    {
        Log.Debug(() => "Mail for " + customer.Email); // leak PII2001
        Log.Debug(() => "Mail for " + customer.Id); // ok
    }

    public void Properties(Customer customer)
    {
        Log.WithProperty("customer", customer.Email).Info("read"); // leak PII2001
        Log.WithProperty("customer", customer.Id).Info("read"); // ok
        using (ScopeContext.PushProperty("customer", customer.Email)) // leak PII2001
        using (ScopeContext.PushProperty("customer", customer.Id)) // ok
        using (ScopeContext.PushNestedState(customer.Name)) // leak PII2001
        {
            Log.Info("read"); // ok
        }

        GlobalDiagnosticsContext.Set("owner", customer.Name); // leak PII2001
        GlobalDiagnosticsContext.Set("owner", customer.Segment); // ok
    }

    public void Fluent(Customer customer)
    {
        Log.ForInfoEvent().Message("{Value}", customer.Email).Log(); // leak PII2001
        Log.ForInfoEvent().Message("{Value}", customer.Id).Log(); // ok
        Log.ForInfoEvent().Property("customer", customer.Email).Log(); // leak PII2001
        Log.ForInfoEvent().Property("customer", customer.Id).Log(); // ok
    }
}
