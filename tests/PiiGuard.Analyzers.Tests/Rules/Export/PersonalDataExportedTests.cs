using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Export;

public sealed class PersonalDataExportedTests
{
    private static readonly StatementVerifier Verify = new(
        "CsvWriter csv, Redactor redactor",
        "CsvHelper", "Microsoft.Extensions.Compliance.Redaction");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        csv.WriteField({|PII4001:customer.Email|});
        csv.WriteField({|PII4001:customer.Name.ToUpperInvariant()|});
        """,
        """
        csv.WriteField(redactor.Redact(customer.Email));
        csv.WriteField(redactor.Redact(customer.Name.ToUpperInvariant()));
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        csv.WriteField(customer.Segment);
        csv.WriteRecords(new[] { new { customer.Id, customer.Segment } });
        csv.WriteField(redactor.Redact(customer.Email));
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        csv.WriteField({|PII4001:customer.Email|});
        csv.WriteField(customer.Name.ToUpperInvariant());
        """,
        "piiguard_severity.PII4001.name = none");

    [Fact]
    public Task AProtectionThatIsntAccepted_IsReported() => Verify.CheckRulesAsync(
        """
        csv.WriteField({|PII4001:redactor.Redact(customer.Email)|});
        """,
        "piiguard_accepted.export = encrypted");
}
