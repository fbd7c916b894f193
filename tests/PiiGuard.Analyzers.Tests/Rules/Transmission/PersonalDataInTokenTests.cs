using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataInTokenTests
{
    private static readonly StatementVerifier Verify = new(
        "ClaimsIdentity identity, Redactor redactor",
        "System.Security.Claims", "Microsoft.Extensions.Compliance.Redaction");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        identity.AddClaim(new Claim(ClaimTypes.Email, {|PII5006:customer.Email|}));
        _ = new Claim("name", {|PII5006:customer.Name|});
        """,
        """
        identity.AddClaim(new Claim(ClaimTypes.Email, redactor.Redact(customer.Email)));
        _ = new Claim("name", redactor.Redact(customer.Name));
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        identity.AddClaim(new Claim("id", customer.Id.ToString()));
        _ = new Claim("segment", customer.Segment);
        _ = new Claim("name", redactor.Redact(customer.Name));
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        identity.AddClaim(new Claim(ClaimTypes.Email, {|PII5006:customer.Email|}));
        _ = new Claim("name", customer.Name);
        """,
        "piiguard_severity.PII5006.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        identity.AddClaim(new Claim(ClaimTypes.Email, {|PII5006:redactor.Redact(customer.Email)|}));
        """,
        "piiguard_accepted.token = encrypted");
}
