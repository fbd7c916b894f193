using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInObjectStoreTests
{
    private static readonly StatementVerifier Verify = new(
        "BlobClient blob, PutObjectRequest request, IDataProtector protector",
        "Amazon.S3.Model", "Azure.Storage.Blobs", "Microsoft.AspNetCore.DataProtection");

    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        request.ContentBody = {|PII3006:customer.Email|};
        request.Metadata.Add("owner", {|PII3006:customer.Name|});
        """,
        """
        request.ContentBody = protector.Protect(customer.Email);
        request.Metadata.Add("owner", protector.Protect(customer.Name));
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        request.ContentBody = customer.Segment;
        blob.Upload(BinaryData.FromString(customer.Segment));
        request.Metadata.Add("owner", customer.Id.ToString());
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        request.ContentBody = {|PII3006:customer.Email|};
        request.Metadata.Add("owner", customer.Name);
        """,
        "piiguard_severity.PII3006.name = none");
}
