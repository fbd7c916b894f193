using System.Globalization;
using log4net;

namespace Cases;

public sealed class Log4NetCases
{
    private static readonly ILog Log = LogManager.GetLogger(typeof(Log4NetCases));

    public void Levels(Customer customer)
    {
        Log.Debug(customer.Email); // leak PII2001
        Log.Info("Mail for " + customer.Email); // leak PII2001
        Log.Warn($"Mail for {customer.Email}"); // leak PII2001
        Log.Error(customer.Email, new InvalidOperationException("failed")); // leak PII2001
        Log.Fatal(customer.Email); // leak PII2001
        Log.Info("Mail for " + customer.Id); // ok
        Log.Warn($"Mail for {customer.Id}"); // ok
        Log.Error("failed", new InvalidOperationException("failed")); // ok
    }

    public void Formats(Customer customer)
    {
        Log.InfoFormat("{0} {1}", customer.Id, customer.Name); // leak PII2001
        Log.InfoFormat("{0} {1}", customer.Id, customer.Segment); // ok
        Log.DebugFormat(CultureInfo.InvariantCulture, "{0}", customer.Phone); // leak PII2001
        Log.DebugFormat(CultureInfo.InvariantCulture, "{0}", customer.Segment); // ok
        Log.ErrorFormat("{0} {1} {2} {3}", 1, 2, 3, customer.Email); // leak PII2001
    }

    public void Objects(Customer customer, Person person, Product product)
    {
        Log.Info(person); // leak PII2002
        Log.Info(customer); // leak PII2002
        Log.Info(product); // ok
    }

    public void Contexts(Customer customer)
    {
        ThreadContext.Properties["customer"] = customer.Email; // leak PII2001
        ThreadContext.Properties["customer"] = customer.Id; // ok
        LogicalThreadContext.Properties["customer"] = customer.Name; // leak PII2001
        GlobalContext.Properties["owner"] = customer.Segment; // ok
        using (ThreadContext.Stacks["NDC"].Push(customer.Email)) // leak PII2001
        using (ThreadContext.Stacks["NDC"].Push(customer.Segment)) // ok
        {
            Log.Info("read"); // ok
        }
    }
}
