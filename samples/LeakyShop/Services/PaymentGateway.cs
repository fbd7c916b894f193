using System.Net;
using System.Net.Http.Json;
using LeakyShop.Contracts;
using LeakyShop.Models;

namespace LeakyShop.Services;

public sealed class PaymentGateway(HttpClient http, ILogger<PaymentGateway> logger)
{
    public async Task<string> Charge(Order order, Customer customer, CardDetails card)
    {
        var charge = new { order.Id, Amount = order.Total, customer.Email, card.Number, card.SecurityCode, Expiry = $"{card.ExpiryMonth:D2}/{card.ExpiryYear}" };
        logger.LogTrace("Charging {Charge}", charge); // PII2002

        http.BaseAddress ??= new Uri("http://payments.example.test/");
        var response = await http.PostAsJsonAsync($"charges?customer={Uri.EscapeDataString(customer.Email)}", charge); // PII5001 PII5002
        if (!response.IsSuccessStatusCode)
        {
            throw new PaymentDeclinedException($"The gateway answered {(int)response.StatusCode} for card {card.Number}"); // PII2004
        }

        var answer = await response.Content.ReadFromJsonAsync<ChargeAnswer>();
        return answer?.Authorization ?? throw new PaymentDeclinedException("The gateway's answer has no authorization");
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
