using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Export;

public sealed class PersonalDataExportedTests
{
    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        using CsvHelper;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, CsvWriter csv, Redactor redactor)
            {
                csv.WriteField({|PII4001:customer.Email|});
                csv.WriteField({|PII4001:customer.Name.ToUpperInvariant()|});
            }
        }
        """,
        """
        using CsvHelper;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, CsvWriter csv, Redactor redactor)
            {
                csv.WriteField(redactor.Redact(customer.Email));
                csv.WriteField(redactor.Redact(customer.Name.ToUpperInvariant()));
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using CsvHelper;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, CsvWriter csv, Redactor redactor)
            {
                csv.WriteField(customer.Segment);
                csv.WriteRecords(new[] { new { customer.Id, customer.Segment } });
                csv.WriteField(redactor.Redact(customer.Email));
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using CsvHelper;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, CsvWriter csv, Redactor redactor)
            {
                csv.WriteField({|PII4001:customer.Email|});
                csv.WriteField(customer.Name.ToUpperInvariant());
            }
        }
        """,
        "piiguard_severity.PII4001.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        using CsvHelper;
        using Microsoft.Extensions.Compliance.Redaction;

        public class Service
        {
            public void Run(Customer customer, CsvWriter csv, Redactor redactor)
            {
                csv.WriteField({|PII4001:redactor.Redact(customer.Email)|});
            }
        }
        """,
        "piiguard_accepted.export = encrypted");
}
