using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInCacheTests
{
    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;

        public class Service
        {
            public void Run(Customer customer, IDistributedCache cache, IMemoryCache memory, IDataProtector protector)
            {
                cache.SetString("mail", {|PII3004:customer.Email|});
                cache.SetString("name", {|PII3004:$"{customer.Name} of {customer.Segment}"|});
            }
        }
        """,
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;

        public class Service
        {
            public void Run(Customer customer, IDistributedCache cache, IMemoryCache memory, IDataProtector protector)
            {
                cache.SetString("mail", protector.Protect(customer.Email));
                cache.SetString("name", $"{protector.Protect(customer.Name)} of {customer.Segment}");
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;

        public class Service
        {
            public void Run(Customer customer, IDistributedCache cache, IMemoryCache memory, IDataProtector protector)
            {
                cache.SetString("segment", customer.Segment);
                memory.Set("mail", customer.Email);
                cache.GetString($"customer:{customer.Id}");
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;

        public class Service
        {
            public void Run(Customer customer, IDistributedCache cache, IMemoryCache memory, IDataProtector protector)
            {
                cache.SetString("mail", {|PII3004:customer.Email|});
                cache.SetString("name", $"{customer.Name} of {customer.Segment}");
            }
        }
        """,
        "piiguard_severity.PII3004.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        using Microsoft.AspNetCore.DataProtection;
        using Microsoft.Extensions.Caching.Distributed;
        using Microsoft.Extensions.Caching.Memory;

        public class Service
        {
            public void Run(Customer customer, IDistributedCache cache, IMemoryCache memory, IDataProtector protector)
            {
                cache.SetString("mail", {|PII3004:protector.Protect(customer.Email)|});
            }
        }
        """,
        "piiguard_accepted.cache = anonymized");
}
