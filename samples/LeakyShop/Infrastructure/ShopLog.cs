namespace LeakyShop.Infrastructure;

public static partial class ShopLog
{
    private static readonly Action<ILogger, string, Exception?> WelcomeQueued =
        LoggerMessage.Define<string>(LogLevel.Information, new EventId(20, nameof(WelcomeQueued)), "Welcome mail queued for {Recipient}");

    [LoggerMessage(10, LogLevel.Information, "Order {OrderId} placed, total {Total}")]
    public static partial void OrderPlaced(this ILogger logger, int orderId, decimal total);

    [LoggerMessage(11, LogLevel.Information, "Order {OrderId} goes to {Recipient}")]
    public static partial void OrderShipped(this ILogger logger, int orderId, string recipient);

    [LoggerMessage(12, LogLevel.Information, "Account of {Owner} closed")]
    public static partial void AccountClosed(this ILogger logger, [Personal] string owner); // PII2009

    public static void Welcome(this ILogger logger, string recipient) => WelcomeQueued(logger, recipient, null);
}
