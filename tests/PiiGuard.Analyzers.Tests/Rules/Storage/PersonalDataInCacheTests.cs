using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInCacheTests
{
    private static readonly StatementVerifier Verify = new(
        "IDistributedCache cache, IMemoryCache memory, IDataProtector protector",
        "Microsoft.AspNetCore.DataProtection", "Microsoft.Extensions.Caching.Distributed", "Microsoft.Extensions.Caching.Memory");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        cache.SetString("mail", {|PII3004:customer.Email|});
        cache.SetString("name", {|PII3004:$"{customer.Name} of {customer.Segment}"|});
        """,
        """
        cache.SetString("mail", protector.Protect(customer.Email));
        cache.SetString("name", $"{protector.Protect(customer.Name)} of {customer.Segment}");
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        cache.SetString("segment", customer.Segment);
        memory.Set("mail", customer.Email);
        cache.GetString($"customer:{customer.Id}");
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        cache.SetString("mail", {|PII3004:customer.Email|});
        cache.SetString("name", $"{customer.Name} of {customer.Segment}");
        """,
        "piiguard_severity.PII3004.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        cache.SetString("mail", {|PII3004:protector.Protect(customer.Email)|});
        """,
        "piiguard_accepted.cache = anonymized");
}
