using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataInUrlTests
{
    private static readonly StatementVerifier Verify = new(
        "HttpClient http, Redactor redactor",
        "System.Net.Http", "Microsoft.Extensions.Compliance.Redaction");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        http.GetAsync({|PII5001:$"customers?mail={customer.Email}"|});
        _ = new Uri({|PII5001:"https://shop.example/" + customer.Name|});
        """,
        """
        http.GetAsync($"customers?mail={redactor.Redact(customer.Email)}");
        _ = new Uri("https://shop.example/" + redactor.Redact(customer.Name));
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        http.GetAsync($"customers/{customer.Id}");
        _ = new Uri("https://shop.example/" + customer.Segment);
        http.GetAsync($"customers?mail={redactor.Redact(customer.Email)}");
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        http.GetAsync({|PII5001:$"customers?mail={customer.Email}"|});
        _ = new Uri("https://shop.example/" + customer.Name);
        """,
        "piiguard_severity.PII5001.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        http.GetAsync({|PII5001:redactor.Redact(customer.Email)|});
        """,
        "piiguard_accepted.url = encrypted");
}
