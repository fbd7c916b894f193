using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Logging;

public sealed class PersonalDataInTelemetryTests
{
    private static readonly StatementVerifier Verify = new(
        "Activity activity, Redactor redactor",
        "System.Diagnostics", "Microsoft.Extensions.Compliance.Redaction");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        activity.SetTag("mail", {|PII2005:customer.Email|});
        activity.SetStatus(ActivityStatusCode.Error, {|PII2005:$"No order of {customer.Name}"|});
        """,
        """
        activity.SetTag("mail", redactor.Redact(customer.Email));
        activity.SetStatus(ActivityStatusCode.Error, $"No order of {redactor.Redact(customer.Name)}");
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        activity.SetTag("id", customer.Id);
        activity.SetTag("length", customer.Email.Length);
        activity.SetTag("mail", redactor.Redact(customer.Email));
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        activity.SetTag("mail", {|PII2005:customer.Email|});
        activity.SetStatus(ActivityStatusCode.Error, $"No order of {customer.Name}");
        """,
        "piiguard_severity.PII2005.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        activity.SetTag("mail", {|PII2005:redactor.Redact(customer.Email)|});
        """,
        "piiguard_accepted.telemetry = encrypted");
}
