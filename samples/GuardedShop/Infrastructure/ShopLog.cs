using GuardedShop.Models;
using GuardedShop.Services;

namespace GuardedShop.Infrastructure;

/// <summary>All that the shop logs: keys of things, and where a person matters a parameter that is classified and leaves redacted.</summary>
public static partial class ShopLog
{
    [LoggerMessage(1, LogLevel.Information, "Seeded {Count} customers")]
    public static partial void Seeded(this ILogger logger, int count);

    [LoggerMessage(2, LogLevel.Information, "{Method} {Path} by customer {CustomerId} from {Client} took {Elapsed} ms")]
    public static partial void Handled(this ILogger logger, string method, string? path, int? customerId, [Personal] string? client, long elapsed);

    [LoggerMessage(10, LogLevel.Information, "Registered customer {CustomerId}")]
    public static partial void Registered(this ILogger logger, int customerId);

    [LoggerMessage(11, LogLevel.Information, "Customer {CustomerId} is registered already")]
    public static partial void AlreadyRegistered(this ILogger logger, int customerId);

    [LoggerMessage(12, LogLevel.Information, "Customer {CustomerId} logged in")]
    public static partial void LoggedIn(this ILogger logger, int customerId);

    [LoggerMessage(13, LogLevel.Warning, "Login refused for {Account}: {Why}")]
    public static partial void Refused(this ILogger logger, [Personal] string account, string why);

    [LoggerMessage(14, LogLevel.Information, "Customer {CustomerId} changed {What}")]
    public static partial void Changed(this ILogger logger, int customerId, string what);

    [LoggerMessage(20, LogLevel.Information, "Order {OrderId} of customer {CustomerId} placed, total {Total}")]
    public static partial void OrderPlaced(this ILogger logger, int orderId, int customerId, decimal total);

    [LoggerMessage(21, LogLevel.Information, "Order {OrderId} is now {Status}")]
    public static partial void OrderIs(this ILogger logger, int orderId, OrderStatus status);

    [LoggerMessage(30, LogLevel.Information, "Planned {Count} stops")]
    public static partial void TourPlanned(this ILogger logger, int count);

    [LoggerMessage(31, LogLevel.Information, "Exported {Count} readers")]
    public static partial void Exported(this ILogger logger, int count);

    [LoggerMessage(32, LogLevel.Information, "Loyalty {Topic}: {Line}")]
    public static partial void Journal(this ILogger logger, string topic, string line);

    [LoggerMessage(40, LogLevel.Information, "Mail {Kind} for customer {CustomerId}: {Outcome}")]
    public static partial void Mail(this ILogger logger, MailKind kind, int customerId, string outcome);

    [LoggerMessage(41, LogLevel.Error, "Mail {Kind} for customer {CustomerId} could not be sent ({Failure})")]
    public static partial void MailFailed(this ILogger logger, MailKind kind, int customerId, string failure);
}
