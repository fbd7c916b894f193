using System.Text.Json;
using Azure.Storage.Blobs;
using GuardedShop.Models;
using Microsoft.Extensions.AI;

namespace GuardedShop.Services;

/// <summary>Keeps receipts for the tax office, where <c>Shop:Archive</c> names a container. Who bought is found by the customer's key.</summary>
public sealed class ReceiptArchive(IConfiguration configuration)
{
    public async Task Keep(Order order)
    {
        if (configuration["Shop:Archive"] is { } container)
        {
            var blob = new BlobContainerClient(new Uri(container)).GetBlobClient($"receipts/{order.Id}.json");
            await blob.UploadAsync(BinaryData.FromString(JsonSerializer.Serialize(new { order.Id, order.Total, order.CustomerId })));
        }
    }
}

/// <summary>Writes to customers whose order was cancelled, where a language model is set up for it. The name is put in by the mail, not by the model.</summary>
public sealed class ApologyWriter(IChatClient? chat = null)
{
    public async Task<string> Write(CancelReason reason)
    {
        var text = chat is null ? null : (await chat.GetResponseAsync($"Apologize in two sentences for a cancelled order. The reason: {reason}")).Text;
        return text ?? "Your order was cancelled. We are sorry.";
    }
}
