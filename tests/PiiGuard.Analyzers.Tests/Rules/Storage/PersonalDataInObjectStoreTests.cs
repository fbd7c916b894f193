using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Storage;

public sealed class PersonalDataInObjectStoreTests
{
    [Fact]
    public Task PersonalData_IsReportedAndPassedThroughWhatIsInScope() => Verify.CheckAsync(
        """
        using Amazon.S3.Model;
        using Azure.Storage.Blobs;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, BlobClient blob, PutObjectRequest request, IDataProtector protector)
            {
                request.ContentBody = {|PII3006:customer.Email|};
                request.Metadata.Add("owner", {|PII3006:customer.Name|});
            }
        }
        """,
        """
        using Amazon.S3.Model;
        using Azure.Storage.Blobs;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, BlobClient blob, PutObjectRequest request, IDataProtector protector)
            {
                request.ContentBody = protector.Protect(customer.Email);
                request.Metadata.Add("owner", protector.Protect(customer.Name));
            }
        }
        """,
        "sanitize");

    [Fact]
    public Task WhatIsntPersonalOrIsProtected_IsNot() => Verify.CheckRulesAsync(
        """
        using Amazon.S3.Model;
        using Azure.Storage.Blobs;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, BlobClient blob, PutObjectRequest request, IDataProtector protector)
            {
                request.ContentBody = customer.Segment;
                blob.Upload(BinaryData.FromString(customer.Segment));
                request.Metadata.Add("owner", customer.Id.ToString());
            }
        }
        """);

    [Fact]
    public Task ACategoryThatIsSwitchedOff_IsNot() => Verify.CheckRulesAsync(
        """
        using Amazon.S3.Model;
        using Azure.Storage.Blobs;
        using Microsoft.AspNetCore.DataProtection;

        public class Service
        {
            public void Run(Customer customer, BlobClient blob, PutObjectRequest request, IDataProtector protector)
            {
                request.ContentBody = {|PII3006:customer.Email|};
                request.Metadata.Add("owner", customer.Name);
            }
        }
        """,
        "piiguard_severity.PII3006.name = none");
}
