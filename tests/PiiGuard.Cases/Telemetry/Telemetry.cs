using System.Diagnostics;
using System.Diagnostics.Metrics;
using System.Diagnostics.Tracing;
using OpenTelemetry;
using OpenTelemetry.Trace;
using Sentry;

namespace Cases;

/// <summary>PII2005: activity tags, baggage and events, metric tags, event sources, error trackers.</summary>
public static class TelemetryCases
{
    private static readonly ActivitySource Source = new("shop");

    public static void Activities(Customer customer)
    {
        using var activity = Source.StartActivity("order"); // ok
        activity?.SetTag("customer.mail", customer.Email); // leak PII2005
        activity?.SetTag("customer.id", customer.Id); // ok
        activity?.AddTag("customer.name", customer.Name); // leak PII2005
        activity?.AddBaggage("mail", customer.Email); // leak PII2005
        activity?.SetBaggage("segment", customer.Segment); // ok
        activity?.SetStatus(ActivityStatusCode.Error, $"No order for {customer.Name}"); // leak PII2005
        activity?.SetStatus(ActivityStatusCode.Error, $"No order for {customer.Id}"); // ok
        activity?.SetTag("mail", Protect.Hide(customer.Email)); // ok
        using var named = Source.StartActivity($"order of {customer.Email}"); // leak PII2005
    }

    public static void Events(Activity activity, Customer customer)
    {
        var tags = new ActivityTagsCollection
        {
            ["mail"] = customer.Email, // leak PII2005
            ["id"] = customer.Id, // ok
        };
        activity.AddEvent(new ActivityEvent("registered", tags: tags)); // ok
        tags.Add("phone", customer.Phone); // leak PII2005
        activity.AddEvent(new ActivityEvent(customer.Segment)); // ok
    }

    public static void Metrics(Counter<int> counter, Histogram<double> histogram, Customer customer)
    {
        counter.Add(1, new KeyValuePair<string, object?>("mail", customer.Email)); // leak PII2005
        counter.Add(1, new KeyValuePair<string, object?>("segment", customer.Segment)); // ok
        var tags = new TagList { { "name", customer.Name }, { "id", customer.Id } }; // leak PII2005
        counter.Add(1, tags); // ok
        histogram.Record(1.5, new KeyValuePair<string, object?>("faith", customer.Faith)); // leak PII2005
        histogram.Record(customer.Orders.Count); // ok
    }

    public static void OpenTelemetrySpans(TelemetrySpan span, Customer customer)
    {
        span.SetAttribute("mail", customer.Email); // leak PII2005
        span.SetAttribute("segment", customer.Segment); // ok
        Baggage.SetBaggage("name", customer.Name); // leak PII2005
    }

    public static void ErrorTracker(Customer customer)
    {
        SentrySdk.CaptureMessage($"No order for {customer.Email}"); // leak PII2005
        SentrySdk.CaptureMessage($"No order for {customer.Id}"); // ok
        SentrySdk.ConfigureScope(scope => scope.SetTag("mail", customer.Email)); // leak PII2005
        SentrySdk.ConfigureScope(scope => scope.User = new SentryUser { Id = customer.Id.ToString(), Email = customer.Email }); // leak PII2005
        SentrySdk.AddBreadcrumb($"Called {customer.Phone}"); // leak PII2005
        SentrySdk.AddBreadcrumb($"Called {customer.Id}"); // ok
    }
}

[EventSource(Name = "Shop")]
public sealed class ShopEvents : EventSource
{
    [Event(1)]
    public void Registered(string mail) => WriteEvent(1, mail); // ok

    [NonEvent]
    public void Joined(Customer customer)
    {
        Registered(customer.Email); // leak PII2005
        Registered(customer.Segment); // ok
    }
}
