using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataInPromptTests
{
    private static readonly StatementVerifier Verify = new(
        "IChatClient chat, Redactor redactor",
        "Microsoft.Extensions.AI", "Microsoft.Extensions.Compliance.Redaction");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        chat.GetResponseAsync({|PII5004:$"Write to {customer.Name}"|});
        _ = new ChatMessage(ChatRole.User, {|PII5004:customer.Email|});
        """,
        """
        chat.GetResponseAsync($"Write to {redactor.Redact(customer.Name)}");
        _ = new ChatMessage(ChatRole.User, redactor.Redact(customer.Email));
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        chat.GetResponseAsync($"Write to customer {customer.Id}");
        _ = new ChatMessage(ChatRole.User, customer.Segment);
        chat.GetResponseAsync(redactor.Redact(customer.Email));
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        chat.GetResponseAsync($"Write to {customer.Name}");
        _ = new ChatMessage(ChatRole.User, {|PII5004:customer.Email|});
        """,
        "piiguard_severity.PII5004.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        chat.GetResponseAsync({|PII5004:redactor.Redact(customer.Email)|});
        """,
        "piiguard_accepted.ai_prompt = encrypted");
}
