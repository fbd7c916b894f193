using Twilio.Rest.Api.V2010.Account;
using Twilio.Types;

namespace Cases;

/// <summary>PII5003: short messages and calls.</summary>
public static class TwilioCases
{
    public static async Task Messages(Customer customer, Order order)
    {
        var to = new PhoneNumber(customer.Phone); // ok
        await MessageResource.CreateAsync(to, from: new PhoneNumber("+10000000000"), body: $"Dear {customer.Name}, thank you"); // leak PII5003
        await MessageResource.CreateAsync(to, from: new PhoneNumber("+10000000000"), body: $"Order {order.Id} is on its way"); // ok
        MessageResource.Create(to, contentSid: "HX1", contentVariables: System.Text.Json.JsonSerializer.Serialize(new { order.DoorCode })); // leak PII5003
        MessageResource.Update("SM1", body: ""); // ok
        var options = new CreateMessageOptions(to) { Body = $"Born {customer.BirthDate:d}" }; // leak PII5003
        MessageResource.Create(options); // ok
        MessageResource.Create(new CreateMessageOptions(to) { Body = Protect.Hide(customer.Email) }); // ok
    }

    public static void Calls(Customer customer, Order order)
    {
        var to = new PhoneNumber(customer.Phone); // ok
        CallResource.Create(to, to, twiml: new Twiml($"<Response><Say>{customer.Name}</Say></Response>")); // leak PII5003
        CallResource.Create(to, to, twiml: new Twiml($"<Response><Say>{order.Id}</Say></Response>")); // ok
    }
}
