using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.CodeFixes;

public sealed class RemoveFromMessageTests
{
    [Theory]
    [InlineData("""logger.LogInformation("Mail to {Email} sent", {|PII2001:customer.Email|});""", """logger.LogInformation("Mail to sent");""")]
    [InlineData("""logger.LogInformation("User {Id} ({Email})", customer.Id, {|PII2001:customer.Email|});""", """logger.LogInformation("User {Id}", customer.Id);""")]
    [InlineData("""logger.LogInformation("user={Id}, email={Email}", customer.Id, {|PII2001:customer.Email|});""", """logger.LogInformation("user={Id}", customer.Id);""")]
    [InlineData("""logger.LogInformation("email={Email}, user={Id}", {|PII2001:customer.Email|}, customer.Id);""", """logger.LogInformation("user={Id}", customer.Id);""")]
    [InlineData("""logger.LogWarning("Order {Id}: mail '{Email}', {Count} items", 1, {|PII2001:customer.Email|}, count);""", """logger.LogWarning("Order {Id}: mail, {Count} items", 1, count);""")]
    [InlineData("""logger.LogError(new Exception("x"), "{Email:l} was turned away.", {|PII2001:customer.Email|});""", """logger.LogError(new Exception("x"), "was turned away.");""")]
    [InlineData("""serilog.Information("Mail to {Email}", {|PII2001:customer.Email|});""", """serilog.Information("Mail to");""")]
    [InlineData("""serilog.Information("{Id} and {Email}", customer.Id, {|PII2001:customer.Email|});""", """serilog.Information("{Id}", customer.Id);""")]
    [InlineData("""nlog.Info("User {0} has {1} and {2}", customer.Id, {|PII2001:customer.Email|}, count);""", """nlog.Info("User {0} has {1}", customer.Id, count);""")]
    [InlineData("""nlog.Info("{1} again: {0}", {|PII2001:customer.Email|}, customer.Id);""", """nlog.Info("{0} again", customer.Id);""")]
    [InlineData("""serilog.Information("Saved {@Customer} in {Count}", {|PII2002:customer|}, count);""", """serilog.Information("Saved in {Count}", count);""")]
    [InlineData("""Console.WriteLine("{0}: {1}", customer.Id, {|PII2006:customer.Email|});""", """Console.WriteLine("{0}", customer.Id);""")]
    public Task AnArgumentAndItsPlaceholder_AreRemoved(string statement, string mended) => Verify.CheckStatementAsync(statement, mended, "remove");

    [Fact]
    public Task SeveralArgumentsOfOneCall_AreRemovedTogether() => Verify.CheckStatementAsync(
        """
        logger.LogInformation("{Name} <{Email}> of {Segment} ({Phone})", {|PII2001:customer.Name|}, {|PII2001:customer.Email|}, customer.Segment, {|PII2001:customer.Phone|});
        nlog.Info("{0} {1} {2}", {|PII2001:customer.Name|}, customer.Id, {|PII2001:customer.Email|});
        """,
        """
        logger.LogInformation("of {Segment}", customer.Segment);
        nlog.Info("{0}", customer.Id);
        """,
        "remove");

    [Theory]
    [InlineData("""logger.LogInformation({|PII2001:$"Mail to {customer.Email} sent"|});""", """logger.LogInformation("Mail to sent");""")]
    [InlineData("""logger.LogInformation({|PII2001:$"User {customer.Id} ({customer.Email})"|});""", """logger.LogInformation($"User {customer.Id}");""")]
    [InlineData("""logger.LogInformation({|PII2001:$"{customer.Name} <{customer.Email}> of {customer.Segment}"|});""", """logger.LogInformation($"of {customer.Segment}");""")]
    [InlineData("""logger.LogInformation({|PII2001:"Mail to " + customer.Email|});""", """logger.LogInformation("Mail to");""")]
    [InlineData("""logger.LogInformation({|PII2001:"Mail to " + customer.Email + " from " + customer.Id|});""", """logger.LogInformation("Mail to" + " from " + customer.Id);""")]
    [InlineData("""logger.LogInformation({|PII2001:customer.Id + ", " + customer.Email|});""", """logger.LogInformation(customer.Id + "");""")]
    [InlineData("""throw new InvalidOperationException({|PII2004:$"No order for {customer.Email}."|});""", """throw new InvalidOperationException("No order for.");""")]
    [InlineData("""throw new InvalidOperationException({|PII2004:string.Format("{0} isn't known as {1}", customer.Id, customer.Name)|});""", """throw new InvalidOperationException(string.Format("{0} isn't known as", customer.Id));""")]
    [InlineData("""Console.WriteLine({|PII2006:$"Mail to {customer.Email.Trim()} sent"|});""", """Console.WriteLine("Mail to sent");""")]
    public Task TheHoleOfAText_IsRemoved(string statement, string mended) => Verify.CheckStatementAsync(statement, mended, "remove");

    [Theory]
    [InlineData("""Console.WriteLine({|PII2006:$"{{Mail}} of {customer.Email} \\ \"x\""|});""", """Console.WriteLine("{Mail} of \\ \"x\"");""")]
    [InlineData("""Console.WriteLine({|PII2006:$@"{{""a""}} \ {customer.Email} sent"|});""", """Console.WriteLine(@"{""a""} \ sent");""")]
    [InlineData("""Console.WriteLine({|PII2006:@$"Mail to {customer.Email} sent"|});""", """Console.WriteLine(@"Mail to sent");""")]
    [InlineData(""""Console.WriteLine({|PII2006:$"""A "b" of {customer.Email} sent"""|});"""", """"Console.WriteLine("""A "b" of sent""");"""")]
    [InlineData("""Console.WriteLine({|PII2006:$"Mail {customer.Email} of {{1}} " + $"{count}"|});""", """Console.WriteLine("Mail of {1} " + $"{count}");""")]
    [InlineData("""logger.LogInformation({|PII2001:$"Mail {customer.Email} of {{Count}}"|}, count);""", """logger.LogInformation("Mail of {Count}", count);""")]
    public Task WhatHasNoHoleLeft_IsAnOrdinaryLiteral(string statement, string mended) => Verify.CheckStatementAsync(statement, mended, "remove");

    [Fact]
    public Task WhatTakesAFormat_StillGetsOne() => Verify.CheckAsync(
        """
        public class Service
        {
            public void Run(Customer customer) => Write({|PII2001:$"Mail to {customer.Email} sent"|});

            private static void Write([PiiSink(PiiSinkKind.Log)] FormattableString text) => _ = text;
        }
        """,
        """
        public class Service
        {
            public void Run(Customer customer) => Write($"Mail to sent");

            private static void Write([PiiSink(PiiSinkKind.Log)] FormattableString text) => _ = text;
        }
        """,
        "remove");

    [Fact]
    public Task AParameter_IsRemoved_AlsoWhereAnInterfaceTagsIt() => Verify.CheckAsync(
        """
        public interface IMail
        {
            void Send([Pii(PiiCategory.Email)] string address, int count);
        }

        public class Mail(ILogger<Mail> logger) : IMail
        {
            public void Send(string address, int count) => logger.LogInformation({|PII2001:$"Mail to {address}, {count} items"|});

            public void Call([Pii(PiiCategory.Phone)] string number, int count) => logger.LogInformation({|PII2001:$"Call {number}, {count} times"|});
        }
        """,
        """
        public interface IMail
        {
            void Send([Pii(PiiCategory.Email)] string address, int count);
        }

        public class Mail(ILogger<Mail> logger) : IMail
        {
            public void Send(string address, int count) => logger.LogInformation($"Mail to, {count} items");

            public void Call([Pii(PiiCategory.Phone)] string number, int count) => logger.LogInformation($"Call, {count} times");
        }
        """,
        "remove");

    [Fact]
    public Task WhatAVariableBrought_IsRemoved() => Verify.CheckStatementAsync(
        """
        var mail = customer.Email.Trim();
        logger.LogInformation({|PII2001:$"Customer {customer.Id}, mail {mail}, count {count}"|});
        """,
        """
        var mail = customer.Email.Trim();
        logger.LogInformation($"Customer {customer.Id}, mail, count {count}");
        """,
        "remove");

    [Fact]
    public Task ACallThatWouldSayNothing_IsRemoved() => Verify.CheckStatementAsync(
        """
        // A comment of its own.
        logger.LogInformation({|PII2001:customer.Email|});
        logger.LogInformation("{Name}: {Email}", {|PII2001:customer.Name|}, {|PII2001:customer.Email|});
        logger.LogInformation("Done.");
        """,
        """
        // A comment of its own.
        logger.LogInformation("Done.");
        """,
        "remove");

    [Theory]
    [InlineData("""logger.LogError(new Exception("x"), "{Email}", {|PII2001:customer.Email|});""")]
    [InlineData("""if (count > 0) logger.LogInformation("{Email}", {|PII2001:customer.Email|});""")]
    [InlineData("""logger.LogInformation("{Email} set", {|PII2001:customer.Email += "x"|});""")]
    [InlineData("""logger.LogInformation("Mail {Email} sent", args: {|PII2001:new object[] { customer.Email }|});""")]
    [InlineData("""void Note(string text) => logger.LogInformation(text); Note({|PII2001:customer.Email|});""")]
    [InlineData("""throw new InvalidOperationException({|PII2004:customer.Email|});""")]
    public Task WhatCantBeTakenOut_IsLeftAlone(string statement) => Verify.CheckStatementAsync(statement, null, "remove");
}
