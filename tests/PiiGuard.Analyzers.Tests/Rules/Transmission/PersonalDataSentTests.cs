using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataSentTests
{
    private static readonly StatementVerifier Verify = new(
        "MailMessage message, Redactor redactor",
        "System.Net.Http", "System.Net.Mail", "Microsoft.Extensions.Compliance.Redaction");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        _ = new StringContent({|PII5003:customer.Email|});
        message.Body = {|PII5003:$"Dear {customer.Name}"|};
        """,
        """
        _ = new StringContent(redactor.Redact(customer.Email));
        message.Body = $"Dear {redactor.Redact(customer.Name)}";
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        _ = new StringContent(customer.Segment);
        message.To.Add(customer.Email);
        message.Body = $"Your order {customer.Id}";
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        _ = new StringContent({|PII5003:customer.Email|});
        message.Body = $"Dear {customer.Name}";
        """,
        "piiguard_severity.PII5003.name = none");
}
