using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Logging;

public sealed class PersonalDataInTelemetryTests
{
    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        using System.Diagnostics;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, Activity activity, Redactor redactor)
            {
                activity.SetTag("mail", {|PII2005:customer.Email|});
                activity.SetStatus(ActivityStatusCode.Error, {|PII2005:$"No order of {customer.Name}"|});
            }
        }
        """,
        """
        using System.Diagnostics;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, Activity activity, Redactor redactor)
            {
                activity.SetTag("mail", redactor.Redact(customer.Email));
                activity.SetStatus(ActivityStatusCode.Error, $"No order of {redactor.Redact(customer.Name)}");
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using System.Diagnostics;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, Activity activity, Redactor redactor)
            {
                activity.SetTag("id", customer.Id);
                activity.SetTag("length", customer.Email.Length);
                activity.SetTag("mail", redactor.Redact(customer.Email));
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using System.Diagnostics;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, Activity activity, Redactor redactor)
            {
                activity.SetTag("mail", {|PII2005:customer.Email|});
                activity.SetStatus(ActivityStatusCode.Error, $"No order of {customer.Name}");
            }
        }
        """,
        "piiguard_severity.PII2005.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        using System.Diagnostics;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, Activity activity, Redactor redactor)
            {
                activity.SetTag("mail", {|PII2005:redactor.Redact(customer.Email)|});
            }
        }
        """,
        "piiguard_accepted.telemetry = encrypted");
}
