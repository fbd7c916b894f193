using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataInPromptTests
{
    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, IChatClient chat, Redactor redactor)
            {
                chat.GetResponseAsync({|PII5004:$"Write to {customer.Name}"|});
                _ = new ChatMessage(ChatRole.User, {|PII5004:customer.Email|});
            }
        }
        """,
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, IChatClient chat, Redactor redactor)
            {
                chat.GetResponseAsync($"Write to {redactor.Redact(customer.Name)}");
                _ = new ChatMessage(ChatRole.User, redactor.Redact(customer.Email));
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, IChatClient chat, Redactor redactor)
            {
                chat.GetResponseAsync($"Write to customer {customer.Id}");
                _ = new ChatMessage(ChatRole.User, customer.Segment);
                chat.GetResponseAsync(redactor.Redact(customer.Email));
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, IChatClient chat, Redactor redactor)
            {
                chat.GetResponseAsync($"Write to {customer.Name}");
                _ = new ChatMessage(ChatRole.User, {|PII5004:customer.Email|});
            }
        }
        """,
        "piiguard_severity.PII5004.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        using Microsoft.Extensions.AI;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, IChatClient chat, Redactor redactor)
            {
                chat.GetResponseAsync({|PII5004:redactor.Redact(customer.Email)|});
            }
        }
        """,
        "piiguard_accepted.ai_prompt = encrypted");
}
