using System.Text.Json;
using Amazon.S3;
using Amazon.S3.Model;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;

namespace Cases;

/// <summary>PII3006: blobs and S3.</summary>
public static class ObjectStores
{
    public static async Task Blobs(BlobContainerClient container, Customer customer, Product product)
    {
        var blob = container.GetBlobClient($"customers/{customer.Id}.json"); // ok
        await blob.UploadAsync(BinaryData.FromObjectAsJson(customer)); // leak PII3006
        await blob.UploadAsync(BinaryData.FromObjectAsJson(product)); // ok
        await blob.UploadAsync(BinaryData.FromString(customer.Email), overwrite: true); // leak PII3006
        await blob.UploadAsync(BinaryData.FromString(customer.Segment), overwrite: true); // ok
        await blob.SetMetadataAsync(new Dictionary<string, string> { ["owner"] = customer.Name }); // leak PII3006
        await blob.SetMetadataAsync(new Dictionary<string, string> { ["owner"] = customer.Segment }); // ok
        container.GetBlobClient($"customers/{customer.Email}.json"); // leak PII3006
    }

    public static async Task Streams(BlobClient blob, Customer customer)
    {
        using var memory = new MemoryStream(Encoding.UTF8.GetBytes(customer.Phone)); // ok
        await blob.UploadAsync(memory); // leak PII3006
        using var harmless = new MemoryStream(Encoding.UTF8.GetBytes(customer.Segment)); // ok
        await blob.UploadAsync(harmless); // ok
        await using var target = await blob.OpenWriteAsync(true);
        await JsonSerializer.SerializeAsync(target, customer); // leak PII3006
        using var writer = new StreamWriter(target);
        writer.Write(customer.Email); // leak PII3006
        writer.Write(customer.Segment); // ok
        await blob.UploadAsync(BinaryData.FromString(Protect.Hide(customer.Email))); // ok
    }

    public static async Task S3(IAmazonS3 s3, Customer customer, string bucket)
    {
        var request = new PutObjectRequest
        {
            BucketName = bucket,
            Key = $"customers/{customer.Id}", // ok
            ContentBody = JsonSerializer.Serialize(customer), // leak PII3006
        };
        request.Metadata.Add("owner", customer.Email); // leak PII3006
        request.Metadata.Add("segment", customer.Segment); // ok
        request.Metadata["phone"] = customer.Phone; // leak PII3006
        await s3.PutObjectAsync(request); // ok
        await s3.PutObjectAsync(new PutObjectRequest { Key = $"customers/{customer.Email}", ContentBody = "1" }); // leak PII3006
        await s3.PutObjectAsync(new PutObjectRequest { Key = "segment", ContentBody = customer.Segment }); // ok
    }
}
