using static PiiGuard.Package.Tests.Canaries.Flock;

namespace PiiGuard.Package.Tests.Canaries;

/// <summary>What visitors do in the shops: each endpoint once with success, and wherever something can go wrong, that too.</summary>
internal static class Visit
{
    private static readonly object Address = new
    {
        recipient = Recipient.Text, street = Street.Text, postalCode = PostalCode.Text, city = City.Text, entryCode = EntryCode.Text, courierNote = "Key " + CourierNote.Text,
    };

    private static readonly object[] Lines = [new { productName = "Feeder", quantity = 2, unitPrice = 12.5 }];

    public static async Task Leaky(RunningShop shop, OutsideWorld world)
    {
        await shop.Expect(200, "GET /");
        var id = (await shop.Expect(201, "POST /api/customers", body: Person(Name, Email, Password))).Json.GetProperty("id").GetInt32();
        var other = (await shop.Expect(201, "POST /api/customers", body: Person(OtherName, OtherEmail, OtherPassword))).Json.GetProperty("id").GetInt32();
        await shop.Expect(409, "POST /api/customers", body: Person(Name, Email, Password));
        await LogIn(shop);

        await shop.Expect(200, "GET /api/customers");
        await shop.Expect(200, "GET /api/customers/{id}", [id]);
        await shop.Expect(200, "GET /api/customers/{id}", [id]);
        await shop.Expect(404, "GET /api/customers/{id}", [9999]);
        await shop.Expect(302, "GET /api/customers/search", query: $"?email={Uri.EscapeDataString(Email.Text)}");
        await shop.Expect(404, "GET /api/customers/search", query: $"?email={Uri.EscapeDataString(Stranger.Text)}");
        await shop.Expect(204, "PUT /api/customers/{id}/phone", [id], body: NewPhone.Text);
        await shop.Expect(404, "PUT /api/customers/{id}/phone", [9999], body: NewPhone.Text);
        var address = (await shop.Expect(201, "POST /api/customers/{id}/addresses", [id], body: Address)).Json.GetInt32();
        await shop.Expect(500, "POST /api/customers/{id}/addresses", [9999], body: Address);

        var card = new { number = CardNumber.Text, holder = CardHolder.Text, securityCode = SecurityCode.Text, expiryMonth = 7, expiryYear = 2031 };
        var first = (await shop.Expect(200, "POST /api/orders", body: Order(address))).Json.GetProperty("id").GetInt32();
        var second = (await shop.Expect(200, "POST /api/orders", body: Order(address))).Json.GetProperty("id").GetInt32();
        await shop.Expect(500, "POST /api/orders", body: Order(9999));
        world.Declines = true;
        await shop.Expect(500, "POST /api/orders", body: Order(address));
        await shop.Expect(200, "GET /api/orders/{id}", [first]);
        await shop.Expect(200, "POST /api/orders/{id}/cancel", [second], query: "?reason=sold%20out");
        await shop.Expect(500, "DELETE /api/customers/{id}", [id]);
        await shop.Expect(204, "DELETE /api/customers/{id}", [other]);
        await shop.Expect(200, "POST /api/admin/export");
        await shop.Expect(200, "GET /api/admin/birthdays");
        await shop.Expect(204, "POST /api/account/logout");

        await shop.Expect(200, "POST /api/delivery/tour");
        await shop.Expect(200, "GET /api/delivery/{orderId}/door", [first]);
        await LogIn(shop);
        await shop.Expect(200, "POST /api/orders/{id}/ship", [first]);
        await shop.Until(() => Task.FromResult(Directory.GetFiles(Path.Combine(shop.Data, "mail")).Length == 5), "all mails are sent");

        object Order(int addressId) => new { customerId = id, addressId, lines = Lines, card };
    }

    public static async Task Guarded(RunningShop shop, OutsideWorld world, string deskPassword)
    {
        await shop.Expect(200, "GET /");
        await shop.Expect(202, "POST /api/customers", body: Person(Name, Email, Password));
        await shop.Expect(202, "POST /api/customers", body: Person(OtherName, OtherEmail, OtherPassword));
        await shop.Expect(202, "POST /api/customers", body: Person(Name, Email, Password));
        await shop.Expect(400, "POST /api/customers", body: new { name = Name.Text, email = Email.Text, birthDate = Phone.Text });
        await shop.Expect(401, "GET /api/customers");
        var id = await LogIn(shop);

        await shop.Expect(403, "GET /api/customers");
        await shop.Expect(200, "GET /api/customers/{id}", [id]);
        await shop.Expect(200, "GET /api/customers/{id}", [id]);
        await shop.Expect(404, "GET /api/customers/{id}", [1]);
        await shop.Expect(403, "POST /api/customers/search", body: new { email = OtherEmail.Text });
        await shop.Expect(204, "PUT /api/customers/{id}/phone", [id], body: new { phone = NewPhone.Text });
        await shop.Expect(404, "PUT /api/customers/{id}/phone", [9999], body: new { phone = NewPhone.Text });
        var address = (await shop.Expect(200, "POST /api/customers/{id}/addresses", [id], body: Address)).Json.GetInt32();
        await shop.Expect(404, "POST /api/customers/{id}/addresses", [1], body: Address);

        var first = (await shop.Expect(200, "POST /api/orders", body: Order(address))).Json.GetProperty("id").GetInt32();
        var second = (await shop.Expect(200, "POST /api/orders", body: Order(address))).Json.GetProperty("id").GetInt32();
        await shop.Expect(404, "POST /api/orders", body: Order(9999));
        world.Declines = true;
        await shop.Expect(500, "POST /api/orders", body: Order(address));
        await shop.Expect(200, "GET /api/orders/{id}", [first]);
        await shop.Expect(200, "POST /api/orders/{id}/cancel", [second], body: new { reason = 1 });
        await shop.Expect(409, "DELETE /api/customers/{id}", [id]);
        await shop.Expect(403, "POST /api/delivery/tour");
        await shop.Expect(204, "POST /api/account/logout");
        await shop.Expect(401, "GET /api/delivery/{orderId}/door", [first]);

        await shop.Expect(200, "POST /api/account/login", body: new { email = "desk@example.org", password = deskPassword });
        await shop.Expect(200, "GET /api/customers");
        await shop.Expect(302, "POST /api/customers/search", body: new { email = OtherEmail.Text });
        await shop.Expect(404, "POST /api/customers/search", body: new { email = Stranger.Text });
        await shop.Expect(500, "POST /api/customers/{id}/addresses", [9999], body: Address);
        await shop.Expect(200, "POST /api/delivery/tour");
        await shop.Expect(200, "GET /api/delivery/{orderId}/door", [first]);
        await shop.Expect(200, "POST /api/delivery/{orderId}/ship", [first]);
        await shop.Expect(200, "POST /api/admin/export");
        await shop.Expect(200, "GET /api/admin/birthdays");
        await shop.Expect(204, "DELETE /api/customers/{id}", [id + 1]);
        await shop.Until(() => Task.FromResult(shop.Output.Count(line => line.Contains("there is no mail server", StringComparison.Ordinal)) == 6), "all mails are dealt with");

        static object Order(int addressId) => new { addressId, lines = Lines, paymentReference = "PAY-7" };
    }

    private static object Person(Canary name, Canary email, Canary password) =>
        new { name = name.Text, email = email.Text, phone = Phone.Text, birthDate = BirthDate.Text, password = password.Text };

    // The guarded shop says whom it let in, the leaky one nothing.
    private static async Task<int> LogIn(RunningShop shop)
    {
        await shop.Expect(401, "POST /api/account/login", body: new { email = Stranger.Text, password = WrongPassword.Text });
        await shop.Expect(401, "POST /api/account/login", body: new { email = Email.Text, password = WrongPassword.Text });
        var answer = await shop.Expect(200, "POST /api/account/login", body: new { email = Email.Text, password = Password.Text });
        return answer.Body == "" ? 0 : answer.Json.GetProperty("id").GetInt32();
    }
}
