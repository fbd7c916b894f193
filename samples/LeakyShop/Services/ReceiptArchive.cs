using System.Text.Json;
using Azure.Storage.Blobs;
using LeakyShop.Models;
using Microsoft.Extensions.AI;

namespace LeakyShop.Services;

/// <summary>Keeps receipts for the tax office, where <c>Shop:Archive</c> names a container.</summary>
public sealed class ReceiptArchive(IConfiguration configuration)
{
    public async Task Keep(Order order, Customer customer)
    {
        if (configuration["Shop:Archive"] is { } container)
        {
            var blob = new BlobContainerClient(new Uri(container)).GetBlobClient($"receipts/{order.Id}.json");
            await blob.UploadAsync(BinaryData.FromString(JsonSerializer.Serialize(new { order.Id, order.Total, customer.Name }))); // PII3006
        }
    }
}

/// <summary>Writes to customers whose order was cancelled, where a language model is set up for it.</summary>
public sealed class ApologyWriter(IChatClient? chat = null)
{
    public async Task<string> Write(Customer customer, string reason)
    {
        var text = chat is null
            ? null
            : (await chat.GetResponseAsync($"Apologize to {customer.Name} for a cancelled order. The reason: {reason}")).Text; // PII5004
        return text ?? $"Your order was cancelled: {reason}";
    }
}
