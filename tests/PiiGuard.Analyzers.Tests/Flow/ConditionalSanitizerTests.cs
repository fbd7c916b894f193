using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Flow;

/// <summary>A line of a user's models protects what comes out only at the calls that meet its condition.</summary>
public sealed class ConditionalSanitizerTests
{
    private const string Models =
        """
        sanitizer   Acme.Mask::*    return         redacted when fully = true
        flow        Acme.Mask::*    value -> return when fully = false
        """;

    private const string Mask =
        """
        namespace Acme
        {
            [Pii(PiiCategory.Gender)]
            public enum Gender { Unknown }

            public static class Mask
            {
                public static extern string Hide(string value, bool fully);

                public static extern Gender Blur(object value, bool fully);

                [return: Pii(PiiCategory.Email)]
                public static extern string Mail(int value, bool fully);
            }
        }
        """;

    [Fact]
    public Task WhereTheConditionHolds_WhatComesOutIsProtected() => CheckAsync(
        """
        logger.LogInformation("{A} {B}", Acme.Mask.Hide(customer.Email, true), Acme.Mask.Mail(1, fully: true));
        logger.LogInformation("{A}", Acme.Mask.Blur(count, true));
        logger.LogInformation("{Email}", Acme.Mask.Hide(customer.Segment, true));
        """);

    [Fact]
    public Task WhereItDoesnt_ItIsWhatItWas() => CheckAsync(
        """
        logger.LogInformation("{A} {B}", {|PII2001:Acme.Mask.Hide(customer.Email, false)|}, {|PII2001:Acme.Mask.Mail(1, fully: false)|});
        logger.LogInformation("{A}", {|PII2002:Acme.Mask.Blur(count, false)|});
        logger.LogInformation("{Email}", {|PII2008:Acme.Mask.Hide(customer.Segment, false)|});
        """);

    private static Task CheckAsync(string statements) => Verify.CheckRulesAsync(
        $$"""
        {{Mask}}

        public class Service(ILogger<Service> logger)
        {
            public void Run(Customer customer, int count)
            {
                {{statements}}
            }
        }
        """,
        models: Models);
}
