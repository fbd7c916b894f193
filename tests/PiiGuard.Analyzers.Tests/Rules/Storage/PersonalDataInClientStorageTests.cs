using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInClientStorageTests
{
    private static readonly StatementVerifier Verify = new(
        "HttpResponse response, IDataProtector protector",
        "Microsoft.AspNetCore.DataProtection", "Microsoft.AspNetCore.Http");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        response.Cookies.Append("mail", {|PII3005:customer.Email|});
        response.Cookies.Append("name", {|PII3005:customer.Name|}, new CookieOptions { HttpOnly = true });
        """,
        """
        response.Cookies.Append("mail", protector.Protect(customer.Email));
        response.Cookies.Append("name", protector.Protect(customer.Name), new CookieOptions { HttpOnly = true });
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        response.Cookies.Append("segment", customer.Segment);
        response.Cookies.Delete("mail");
        response.Cookies.Append("mail", protector.Protect(customer.Email));
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        response.Cookies.Append("mail", {|PII3005:customer.Email|});
        response.Cookies.Append("name", customer.Name, new CookieOptions { HttpOnly = true });
        """,
        "piiguard_severity.PII3005.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        response.Cookies.Append("mail", {|PII3005:protector.Protect(customer.Email)|});
        """,
        "piiguard_accepted.client_storage = anonymized");
}
