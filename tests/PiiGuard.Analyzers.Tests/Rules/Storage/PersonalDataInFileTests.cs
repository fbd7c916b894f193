using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInFileTests
{
    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        using System.IO;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, IDataProtector protector)
            {
                File.WriteAllText("out.txt", {|PII3001:customer.Email|});
                using var writer = new StreamWriter("names.txt");
                writer.WriteLine({|PII3001:customer.Name|});
            }
        }
        """,
        """
        using System.IO;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, IDataProtector protector)
            {
                File.WriteAllText("out.txt", protector.Protect(customer.Email));
                using var writer = new StreamWriter("names.txt");
                writer.WriteLine(protector.Protect(customer.Name));
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using System.IO;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, IDataProtector protector)
            {
                File.WriteAllText("out.txt", customer.Segment);
                using var writer = new StreamWriter(new MemoryStream());
                writer.WriteLine(customer.Email);
                File.WriteAllText("out.txt", protector.Protect(customer.Email));
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using System.IO;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, IDataProtector protector)
            {
                File.WriteAllText("out.txt", {|PII3001:customer.Email|});
                using var writer = new StreamWriter("names.txt");
                writer.WriteLine(customer.Name);
            }
        }
        """,
        "piiguard_severity.PII3001.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        using System.IO;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, IDataProtector protector)
            {
                File.WriteAllText("out.txt", {|PII3001:protector.Protect(customer.Email)|});
            }
        }
        """,
        "piiguard_accepted.file = anonymized");
}
