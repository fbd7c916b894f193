using System.Text.Json;
using Google.Cloud.Storage.V1;
using StoredObject = Google.Apis.Storage.v1.Data.Object;

namespace Cases;

/// <summary>PII3006: Google Cloud Storage.</summary>
public static class GoogleObjects
{
    public static async Task Upload(StorageClient storage, Customer customer, Product product)
    {
        using var content = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(customer));
        await storage.UploadObjectAsync("shop", "customer.json", "application/json", content); // leak PII3006
        using var other = new MemoryStream(JsonSerializer.SerializeToUtf8Bytes(product));
        await storage.UploadObjectAsync("shop", "product.json", "application/json", other); // ok
        storage.UploadObject("shop", $"{customer.Email}.json", "application/json", other); // leak PII3006
        storage.UploadObject("shop", $"{customer.Id}.json", "application/json", other); // ok
        storage.CopyObject("shop", "old", "shop", customer.Name); // leak PII3006
        storage.CopyObject("shop", "old", "shop", customer.Segment); // ok
    }

    public static void Described(StorageClient storage, Customer customer, Stream content)
    {
        var stored = new StoredObject { Bucket = "shop", Name = $"{customer.Phone}.txt" }; // leak PII3006
        stored.Metadata = new Dictionary<string, string> { ["mail"] = customer.Email }; // leak PII3006
        stored.Metadata["segment"] = customer.Segment; // ok
        stored.Metadata["name"] = customer.Name; // leak PII3006
        storage.UploadObject(stored, content); // ok
    }
}
