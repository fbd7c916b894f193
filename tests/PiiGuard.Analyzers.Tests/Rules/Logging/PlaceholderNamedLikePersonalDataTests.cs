using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Logging;

public sealed class PlaceholderNamedLikePersonalDataTests
{
    [Theory]
    [InlineData("""logger.LogInformation("Mail for {Email}", {|PII2008:text|});""")]
    [InlineData("""logger.LogError(new Exception(), "Mail for {Id} at {EmailAddress:l}", 1, {|PII2008:text|});""")]
    [InlineData("""serilog.Information("Call {PhoneNumber}", {|PII2008:text|});""")]
    [InlineData("""nlog.Info("{Password} was tried", {|PII2008:text|});""")]
    public Task AnUntaggedArgument_IsReported(string statement) => Verify.CheckRulesInStatementAsync("var text = customer.Segment;\n" + statement);

    [Theory]
    [InlineData("""logger.LogInformation("Mail for {Recipient}", text);""")]
    [InlineData("""logger.LogInformation("{EmailConfirmed} {EmailTemplate} {ProductName}", true, text, text);""")]
    [InlineData("""logger.LogInformation("The email {Id} was sent", count);""")]
    [InlineData("""logger.LogInformation("Mail for {Email}", "nobody");""")]
    [InlineData("""Console.WriteLine("Mail for {Email}", text);""")]
    [InlineData("""logger.LogInformation("Mail for {Email}", Mask(text));""")]
    public Task ANameOfAnotherKind_IsNot(string statement) =>
        Verify.CheckRulesInStatementAsync("var text = customer.Segment;\n" + statement + "\n[PiiSanitizer(PiiProtection.Redacted)] static string Mask(string value) => value;");

    [Fact]
    public Task ATaggedArgument_IsReportedOnce() => Verify.CheckRulesInStatementAsync(
        """
        logger.LogInformation("Mail for {Email}", {|PII2001:customer.Email|});
        logger.LogInformation("Mail for {Email}", Mask(customer.Email));

        [PiiSanitizer(PiiProtection.Redacted)]
        static string Mask(string value) => value;
        """);

    [Fact]
    public Task WhereNothingIsTagged_ItIsReportedToo() => Verify.CheckRulesAsync(
        """
        public class Service(ILogger<Service> logger)
        {
            private readonly Action<string> _log = text => logger.LogInformation("Mail for {Email}", {|PII2008:text|});

            public void Run(string text) => _log(text);
        }
        """);

    [Fact]
    public Task WhenTurnedOff_NothingIsReported() => Verify.CheckRulesAsync(
        """
        public class Service(ILogger<Service> logger)
        {
            public void Run(string text) => logger.LogInformation("Mail for {Email}", text);
        }
        """,
        options: "piiguard_severity.PII2008 = none");

    [Fact]
    public Task WhatIsLogged_CanBeTagged() => Verify.CheckAsync(
        [
            """
            namespace Shop
            {
                public record Login(string User, string Address);

                public class Account
                {
                    public string Mail { get; set; } = "";
                }
            }
            """,
            """
            public class Service(ILogger<Service> logger)
            {
                public void Run(Shop.Login login, Shop.Account account)
                {
                    logger.LogInformation("Mail for {Email}", {|PII2008:login.Address|});
                    logger.LogInformation("Mail for {Email}", {|PII2008:account.Mail|});
                    logger.LogInformation("Mail for {Email}", {|PII2008:account.Mail.Trim()|});
                }
            }
            """,
        ],
        [
            """
            namespace Shop
            {
                public record Login(string User, [Pii(PiiCategory.Email)] string Address);

                public class Account
                {
                    [Pii(PiiCategory.Email)]
                    public string Mail { get; set; } = "";
                }
            }
            """,
            """
            public class Service(ILogger<Service> logger)
            {
                public void Run(Shop.Login login, Shop.Account account)
                {
                    logger.LogInformation("Mail for {Email}", {|PII2001:login.Address|});
                    logger.LogInformation("Mail for {Email}", {|PII2001:account.Mail|});
                    logger.LogInformation("Mail for {Email}", {|PII2001:account.Mail.Trim()|});
                }
            }
            """,
        ],
        "tag");
}
