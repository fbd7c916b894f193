using Microsoft.Extensions.AI;

namespace LeakyShop.Services;

/// <summary>A language model that is reached at <c>Shop:Assistant</c>.</summary>
public sealed class Assistant(HttpClient http) : IChatClient
{
    public async Task<ChatResponse> GetResponseAsync(IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default)
    {
        var response = await http.PostAsJsonAsync("chat", messages.Select(message => message.Text), cancellationToken);
        return new ChatResponse(new ChatMessage(ChatRole.Assistant, await response.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken)));
    }

    public IAsyncEnumerable<ChatResponseUpdate> GetStreamingResponseAsync(
        IEnumerable<ChatMessage> messages, ChatOptions? options = null, CancellationToken cancellationToken = default) => throw new NotSupportedException();

    public object? GetService(Type serviceType, object? serviceKey = null) => null;

    public void Dispose() => http.Dispose();
}
