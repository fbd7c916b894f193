using Verify = PiiGuard.Analyzers.Tests.Testing.LibraryVerifier;

namespace PiiGuard.Analyzers.Tests.Rules.Transmission;

public sealed class PersonalDataInClearTests
{
    [Fact]
    public Task AnAddressInClear_IsReported() => Check("""http.PostAsJsonAsync("http://shop.example/customers", {|PII5002:customer|});""");

    [Fact]
    public Task AnEncryptedAddress_IsNot() => Check("""http.PostAsJsonAsync("https://shop.example/customers", {|PII5003:customer|});""");

    [Fact]
    public Task TheOwnMachine_IsNot() => Check("""http.PostAsJsonAsync("http://127.0.0.1/customers", {|PII5003:customer|});""");

    [Fact]
    public Task OtherDataInClear_IsNot() => Check("""http.PostAsJsonAsync("http://shop.example/customers", new { customer.Id });""");

    [Fact]
    public Task AnAddressElsewhereInTheMember_IsReported() => Check(
        """
        http.BaseAddress ??= new Uri("http://shop.example");
        http.PostAsJsonAsync("customers", {|PII5002:new { customer.Email }|});
        """);

    [Fact]
    public Task ATextThatIsNoAddress_IsNot() => Check(
        """
        const string Schema = "http://shop.example/schema";
        http.PostAsJsonAsync("customers", {|PII5003:new { Schema, customer.Email }|});
        """);

    [Fact]
    public Task MailWithoutTls_IsReported() => Check(
        """
        using var smtp = new System.Net.Mail.SmtpClient("mail.example");
        smtp.Send("a@shop.example", customer.Email, "Welcome", {|PII5002:customer.Name|});
        """);

    [Fact]
    public Task MailWithTls_IsNot() => Check(
        """
        using var smtp = new System.Net.Mail.SmtpClient("mail.example") { EnableSsl = true };
        smtp.Send("a@shop.example", customer.Email, "Welcome", {|PII5003:customer.Name|});
        """);

    [Fact]
    public Task MailIntoAFolder_IsNot() => Check(
        """
        using var smtp = new System.Net.Mail.SmtpClient { DeliveryMethod = System.Net.Mail.SmtpDeliveryMethod.SpecifiedPickupDirectory };
        smtp.Send("a@shop.example", customer.Email, "Welcome", {|PII5003:customer.Name|});
        """);

    [Fact]
    public Task ADatabaseConnectionInClear_IsReported() => Check(
        """
        using var connection = new Microsoft.Data.SqlClient.SqlConnection("Server=db.example;Encrypt=false");
        using var command = connection.CreateCommand();
        command.Parameters.AddWithValue("@mail", {|PII5002:customer.Email|});
        """);

    [Fact]
    public Task AMailClientInClear_SaysNothingOfTheDatabase() => Check(
        """
        using var smtp = new System.Net.Mail.SmtpClient("mail.example");
        using var command = new Microsoft.Data.SqlClient.SqlCommand("INSERT INTO c VALUES (@mail)");
        command.Parameters.AddWithValue("@mail", {|PII3002:customer.Email|});
        """);

    [Fact]
    public Task WhereTheRuleIsSwitchedOff_TheOtherPartyIsReported() => Check(
        """http.PostAsJsonAsync("http://shop.example/customers", {|PII5003:new { customer.Email }|});""", "piiguard_severity.PII5002 = none");

    private static Task Check(string statements, string? options = null) => Verify.CheckRulesAsync(
        $$"""
        using System.Net.Http;
        using System.Net.Http.Json;

        public class Service
        {
            public void Run(Customer customer, HttpClient http)
            {
                {{statements.Replace("\n", "\n        ")}}
            }
        }
        """,
        options);
}
