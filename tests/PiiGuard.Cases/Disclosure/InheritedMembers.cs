using Microsoft.Extensions.Logging;

namespace Cases;

/// <summary>A member that a base declares is the object's own: what its declaration brings is reported where the object is logged, once.</summary>
public static class InheritedMembersInWhole
{
    public static void Filled(ILogger logger, Customer customer)
    {
        LogWhole(logger, new Vip { Email = customer.Email, Level = 3 }); // ok
        LogPlain(logger, new Plain { Text = customer.Email }); // leak PII2002
        LogPlain(logger, new PlainVip { Text = customer.Email }); // leak PII2002
        LogPlain(logger, new PlainVip { Text = customer.Segment }); // ok
    }

    private static void LogWhole(ILogger logger, Customer customer) => logger.LogInformation("{@Customer}", customer); // leak PII2002

    private static void LogPlain(ILogger logger, Plain plain) => logger.LogInformation("{@Plain}", plain); // ok

    public sealed class Vip : Customer
    {
        public int Level { get; set; }
    }

    public class Plain
    {
        public string Text { get; set; } = "";
    }

    public sealed class PlainVip : Plain;
}
