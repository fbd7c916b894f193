using System.Net;
using GuardedShop.Models;

namespace GuardedShop.Services;

/// <summary>The payment provider has the card and the payer from the browser; from here it gets the order's number, the amount and its own reference.</summary>
public sealed class PaymentGateway(HttpClient http)
{
    public async Task<string> Charge(Order order, string paymentReference)
    {
        var response = await http.PostAsJsonAsync("charges", new { order.Id, Amount = order.Total, Reference = paymentReference });
        if (!response.IsSuccessStatusCode)
        {
            throw new PaymentDeclinedException($"The gateway answered {(int)response.StatusCode} for order {order.Id}");
        }

        var answer = await response.Content.ReadFromJsonAsync<ChargeAnswer>();
        return answer?.Authorization ?? throw new PaymentDeclinedException($"The gateway's answer for order {order.Id} has no authorization");
    }

    private sealed record ChargeAnswer(string Authorization);
}

public sealed class PaymentDeclinedException(string message) : Exception(message);

/// <summary>Stands in for the payment provider, so that the shop runs without one.</summary>
public sealed class SandboxGateway : HttpMessageHandler
{
    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { Authorization = "SANDBOX-" + Guid.NewGuid().ToString("N")[..8] }) });
}
