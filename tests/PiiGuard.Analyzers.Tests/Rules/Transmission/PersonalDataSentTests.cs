using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataSentTests
{
    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        using System.Net.Http;
        using System.Net.Mail;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, MailMessage message, Redactor redactor)
            {
                _ = new StringContent({|PII5003:customer.Email|});
                message.Body = {|PII5003:$"Dear {customer.Name}"|};
            }
        }
        """,
        """
        using System.Net.Http;
        using System.Net.Mail;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, MailMessage message, Redactor redactor)
            {
                _ = new StringContent(redactor.Redact(customer.Email));
                message.Body = $"Dear {redactor.Redact(customer.Name)}";
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using System.Net.Http;
        using System.Net.Mail;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, MailMessage message, Redactor redactor)
            {
                _ = new StringContent(customer.Segment);
                message.To.Add(customer.Email);
                message.Body = $"Your order {customer.Id}";
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using System.Net.Http;
        using System.Net.Mail;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, MailMessage message, Redactor redactor)
            {
                _ = new StringContent({|PII5003:customer.Email|});
                message.Body = $"Dear {customer.Name}";
            }
        }
        """,
        "piiguard_severity.PII5003.name = none");
}
