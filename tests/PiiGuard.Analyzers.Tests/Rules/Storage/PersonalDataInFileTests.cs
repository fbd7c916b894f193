using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInFileTests
{
    private static readonly StatementVerifier Verify = new("IDataProtector protector", "System.IO", "Microsoft.AspNetCore.DataProtection");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        File.WriteAllText("out.txt", {|PII3001:customer.Email|});
        using var writer = new StreamWriter("names.txt");
        writer.WriteLine({|PII3001:customer.Name|});
        """,
        """
        File.WriteAllText("out.txt", protector.Protect(customer.Email));
        using var writer = new StreamWriter("names.txt");
        writer.WriteLine(protector.Protect(customer.Name));
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        File.WriteAllText("out.txt", customer.Segment);
        using var writer = new StreamWriter(new MemoryStream());
        writer.WriteLine(customer.Email);
        File.WriteAllText("out.txt", protector.Protect(customer.Email));
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        File.WriteAllText("out.txt", {|PII3001:customer.Email|});
        using var writer = new StreamWriter("names.txt");
        writer.WriteLine(customer.Name);
        """,
        "piiguard_severity.PII3001.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        File.WriteAllText("out.txt", {|PII3001:protector.Protect(customer.Email)|});
        """,
        "piiguard_accepted.file = anonymized");
}
