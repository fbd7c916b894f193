using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class ProtectedTooWeaklyTests
{
    private static readonly StatementVerifier Verify = new(
        "IDataProtector protector",
        "System.IO", "System.Security.Cryptography", "System.Text", "Microsoft.AspNetCore.DataProtection");

    [Fact]
    public Task WhatOnlyLooksProtected_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        File.WriteAllText("out.txt", {|PII3007:Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email))|});
        File.WriteAllText("out.txt", {|PII3007:Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(customer.Name)))|});
        """,
        """
        File.WriteAllText("out.txt", protector.Protect(Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email))));
        File.WriteAllText("out.txt", protector.Protect(Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(customer.Name)))));
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        File.WriteAllText("out.txt", Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Segment)));
        File.WriteAllText("out.txt", Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(customer.Email))));
        File.WriteAllText("out.txt", Convert.ToBase64String(protector.Protect(Encoding.UTF8.GetBytes(customer.Email))));
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        File.WriteAllText("out.txt", {|PII3007:Convert.ToBase64String(Encoding.UTF8.GetBytes(customer.Email))|});
        File.WriteAllText("out.txt", Convert.ToHexString(MD5.HashData(Encoding.UTF8.GetBytes(customer.Name))));
        """,
        "piiguard_severity.PII3007.name = none");
}
