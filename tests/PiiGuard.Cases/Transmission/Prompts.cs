using Microsoft.Extensions.AI;
using OpenAI.Chat;
using OpenAI.Embeddings;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;

namespace Cases;

/// <summary>PII5004: prompts, embeddings and the results of tools.</summary>
public static class Prompts
{
    public static async Task Abstractions(IChatClient chat, Customer customer)
    {
        await chat.GetResponseAsync($"Write to {customer.Name}"); // leak PII5004
        await chat.GetResponseAsync($"Write to customer {customer.Id}"); // ok
        var message = new ChatMessage(ChatRole.User, $"Mail {customer.Email}"); // leak PII5004
        await chat.GetResponseAsync(message); // ok
        await chat.GetResponseAsync([new ChatMessage(ChatRole.User, customer.Segment)]); // ok
        var content = new TextContent(customer.Phone); // leak PII5004
        content.Text = customer.Segment; // ok
        var options = new ChatOptions { Instructions = $"The user is {customer.Name}" }; // leak PII5004
        options.Instructions = "Be brief"; // ok
        await chat.GetResponseAsync(Protect.Hide(customer.Email)); // ok
    }

    public static async Task Embeddings(IEmbeddingGenerator<string, Embedding<float>> generator, Customer customer)
    {
        await generator.GenerateAsync([customer.Name, customer.Segment]); // leak PII5004
        await generator.GenerateAsync([customer.Segment]); // ok
        await generator.GenerateVectorAsync(customer.Email); // leak PII5004
    }

    public static async Task OpenAi(ChatClient chat, EmbeddingClient embeddings, Customer customer)
    {
        await chat.CompleteChatAsync($"Write to {customer.Name}"); // leak PII5004
        await chat.CompleteChatAsync(new UserChatMessage($"Mail {customer.Email}")); // leak PII5004
        await chat.CompleteChatAsync(new SystemChatMessage("Be brief"), new UserChatMessage($"Order {customer.Id}")); // ok
        await embeddings.GenerateEmbeddingAsync(customer.Name); // leak PII5004
        await embeddings.GenerateEmbeddingAsync(customer.Segment); // ok
    }

    public static void Tools(Customer customer, Product product)
    {
        var result = new FunctionResultContent("1", customer); // leak PII5004
        var harmless = new FunctionResultContent("1", product); // ok
        var arguments = new AIFunctionArguments { ["mail"] = customer.Email }; // leak PII5004
        arguments["id"] = customer.Id; // ok
    }
}
