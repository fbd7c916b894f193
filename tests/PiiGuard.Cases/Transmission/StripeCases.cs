using System.Net.Http;
using Stripe;
using Stripe.Checkout;
using ShopCustomer = Cases.Customer;

namespace Cases;

/// <summary>PII5003: what Stripe is told.</summary>
public static class StripeCases
{
    public static async Task Customers(CustomerService customers, ShopCustomer customer)
    {
        await customers.CreateAsync(new CustomerCreateOptions { Email = customer.Email }); // leak PII5003
        await customers.CreateAsync(new CustomerCreateOptions { Description = customer.Segment }); // ok
        var options = new CustomerCreateOptions { Description = customer.Segment };
        options.Phone = customer.Phone;
        await customers.CreateAsync(options); // leak PII5003
        await customers.UpdateAsync("cus_1", new CustomerUpdateOptions { Name = customer.Name }); // leak PII5003
        await customers.UpdateAsync("cus_1", new CustomerUpdateOptions { Name = Protect.Hide(customer.Name) }); // ok
        await customers.UpdateAsync("cus_1", new CustomerUpdateOptions { Address = new AddressOptions { Line1 = customer.Home.Street } }); // leak PII5003
        await customers.UpdateAsync("cus_1", new CustomerUpdateOptions { Metadata = new Dictionary<string, string> { ["born"] = customer.BirthDate.ToString("O") } }); // leak PII5003
        await customers.UpdateAsync("cus_1", new CustomerUpdateOptions { Metadata = new Dictionary<string, string> { ["id"] = customer.Id.ToString() } }); // ok
        await customers.GetAsync("cus_1"); // ok
    }

    public static void Found(CustomerService customers, ShopCustomer customer)
    {
        customers.Search(new CustomerSearchOptions { Query = $"email:'{customer.Email}'" }); // leak PII5003
        customers.List(new CustomerListOptions { Email = customer.Email }); // leak PII5003
        customers.List(new CustomerListOptions { Limit = 10 }); // ok
    }

    public static async Task Payments(SessionService sessions, PaymentIntentService intents, CustomerTaxIdService taxes, ShopCustomer customer, Order order)
    {
        await sessions.CreateAsync(new SessionCreateOptions { CustomerEmail = customer.Email, Mode = "payment" }); // leak PII5003
        await sessions.CreateAsync(new SessionCreateOptions { ClientReferenceId = order.Id.ToString(), Mode = "payment" }); // ok
        await intents.ConfirmAsync("pi_1", new PaymentIntentConfirmOptions { ReceiptEmail = customer.Email }); // leak PII5003
        await intents.ConfirmAsync("pi_1", new PaymentIntentConfirmOptions { ReturnUrl = "https://shop.example/done" }); // ok
        taxes.Create("cus_1", new CustomerTaxIdCreateOptions { Type = "eu_vat", Value = customer.NationalId }); // leak PII5003
    }

    public static void Raw(StripeClient client, BaseOptions options, ShopCustomer customer)
    {
        client.RawRequest(HttpMethod.Post, "/v1/customers", "email=" + customer.Email); // leak PII5003
        client.RawRequest(HttpMethod.Post, "/v1/customers", "description=" + customer.Segment); // ok
        options.AddExtraParam("phone", customer.Phone); // leak PII5003
        options.AddExtraParam("segment", customer.Segment); // ok
    }
}
