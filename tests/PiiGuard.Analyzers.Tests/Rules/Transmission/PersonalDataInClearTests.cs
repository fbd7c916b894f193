using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataInClearTests
{
    private static readonly StatementVerifier Verify = new("HttpClient http", "System.Net.Http", "System.Net.Http.Json");

    [Fact]
    public Task AnAddressInClear_IsReported() => Verify.CheckRulesAsync("""http.PostAsJsonAsync("http://shop.example/customers", {|PII5002:customer|});""");

    [Fact]
    public Task AnEncryptedAddress_IsNot() => Verify.CheckRulesAsync("""http.PostAsJsonAsync("https://shop.example/customers", {|PII5003:customer|});""");

    [Fact]
    public Task TheOwnMachine_IsNot() => Verify.CheckRulesAsync("""http.PostAsJsonAsync("http://127.0.0.1/customers", {|PII5003:customer|});""");

    [Fact]
    public Task OtherDataInClear_IsNot() => Verify.CheckRulesAsync("""http.PostAsJsonAsync("http://shop.example/customers", new { customer.Id });""");

    [Fact]
    public Task AnAddressElsewhereInTheMember_IsReported() => Verify.CheckRulesAsync(
        """
        http.BaseAddress ??= new Uri("http://shop.example");
        http.PostAsJsonAsync("customers", {|PII5002:new { customer.Email }|});
        """);

    [Fact]
    public Task ATextThatIsNoAddress_IsNot() => Verify.CheckRulesAsync(
        """
        const string Schema = "http://shop.example/schema";
        http.PostAsJsonAsync("customers", {|PII5003:new { Schema, customer.Email }|});
        """);

    [Fact]
    public Task MailWithoutTls_IsReported() => Verify.CheckRulesAsync(
        """
        using var smtp = new System.Net.Mail.SmtpClient("mail.example");
        smtp.Send("a@shop.example", customer.Email, "Welcome", {|PII5002:customer.Name|});
        """);

    [Fact]
    public Task MailWithTls_IsNot() => Verify.CheckRulesAsync(
        """
        using var smtp = new System.Net.Mail.SmtpClient("mail.example") { EnableSsl = true };
        smtp.Send("a@shop.example", customer.Email, "Welcome", {|PII5003:customer.Name|});
        """);

    [Fact]
    public Task MailIntoAFolder_IsNot() => Verify.CheckRulesAsync(
        """
        using var smtp = new System.Net.Mail.SmtpClient { DeliveryMethod = System.Net.Mail.SmtpDeliveryMethod.SpecifiedPickupDirectory };
        smtp.Send("a@shop.example", customer.Email, "Welcome", {|PII5003:customer.Name|});
        """);

    [Fact]
    public Task ADatabaseConnectionInClear_IsReported() => Verify.CheckRulesAsync(
        """
        using var connection = new Microsoft.Data.SqlClient.SqlConnection("Server=db.example;Encrypt=false");
        using var command = connection.CreateCommand();
        command.Parameters.AddWithValue("@mail", {|PII5002:customer.Email|});
        """);

    [Fact]
    public Task AMailClientInClear_SaysNothingOfTheDatabase() => Verify.CheckRulesAsync(
        """
        using var smtp = new System.Net.Mail.SmtpClient("mail.example");
        using var command = new Microsoft.Data.SqlClient.SqlCommand("INSERT INTO c VALUES (@mail)");
        command.Parameters.AddWithValue("@mail", {|PII3002:customer.Email|});
        """);

    [Fact]
    public Task WhereTheRuleIsSwitchedOff_TheOtherPartyIsReported() => Verify.CheckRulesAsync(
        """http.PostAsJsonAsync("http://shop.example/customers", {|PII5003:new { customer.Email }|});""", "piiguard_severity.PII5002 = none");
}
