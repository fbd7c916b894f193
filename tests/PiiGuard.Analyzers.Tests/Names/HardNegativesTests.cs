namespace PiiGuard.Analyzers.Tests.Names;

/// <summary>What looks like personal data and isn't.</summary>
public sealed class HardNegativesTests
{
    [Theory]
    [InlineData("bool PhoneEnabled")]
    [InlineData("bool EmailConfirmed")]
    [InlineData("string EmailTemplate")]
    [InlineData("int EmailAccountId")]
    [InlineData("int CardTypeId")]
    [InlineData("string GiftCardCouponCode")]
    [InlineData("string MaskedCreditCardNumber")]
    [InlineData("Guid ServiceAccountId")]
    [InlineData("int AgeRating")]
    [InlineData("int HstsMaxAge")]
    [InlineData("System.Threading.CancellationToken CancellationToken")]
    [InlineData("string ContinuationToken")]
    [InlineData("string MasterPasswordHash")]
    [InlineData("string CertificateFingerprint")]
    [InlineData("string ZipFile")]
    [InlineData("string CertificateLocation")]
    [InlineData("string SystemName")]
    [InlineData("string ProductName")]
    [InlineData("string LicenseKey")]
    [InlineData("double TaxRate")]
    [InlineData("bool StreetAddressRequired")]
    [InlineData("bool Email")]
    [InlineData("int Password")]
    [InlineData("string IPAddressRange")]
    [InlineData("string BaseAddress")]
    [InlineData("string WalletAddressType")]
    [InlineData("string SmtpPassword")]
    [InlineData("string DbUserName")]
    [InlineData("string NoReplyEmail")]
    [InlineData("string SupportPhone")]
    [InlineData("string EncryptedSsn")]
    [InlineData("string HashedPassword")]
    [InlineData("string FileName")]
    [InlineData("string 상품명")]
    [InlineData("string 파일이름")]
    [InlineData("string 서버주소")]
    [InlineData("string StoryArcNumber")]
    [InlineData("string Lesson")]
    [InlineData("string Session")]
    [InlineData("int Page")]
    [InlineData("string Panel")]
    [InlineData("string Telemetry")]
    [InlineData("string CompanyAddress")]
    [InlineData("string MerchantPassword")]
    [InlineData("Func<string> Email")]
    [InlineData("Dictionary<string, string> Emails")]
    public void Lookalike_IsNot(string declaration)
    {
        Assert.Equal("-", NamesOf.Member(declaration));
        Assert.Equal("-", NamesOf.Member(declaration, "Customer"));
    }

    [Theory]
    [InlineData("string Name", "Product")]
    [InlineData("string Name", "FileEntry")]
    [InlineData("string Address", "Server")]
    [InlineData("string Name", "CustomerGroup")]
    [InlineData("string Name", "UserRole")]
    [InlineData("string Name", "ModelMember")]
    [InlineData("string Email", "MailSettings")]
    [InlineData("string Password", "DatabaseOptions")]
    [InlineData("string UserName", "ProxyConfiguration")]
    [InlineData("string IpAddress", "ServerOptions")]
    [InlineData("string StreetAddress", "Warehouse")]
    [InlineData("double Latitude", "Store")]
    [InlineData("string AccessToken", "PaymentService")]
    [InlineData("string 이름", "상품")]
    [InlineData("int SkuCellNum", "ImportMetadata")]
    [InlineData("string displayname", "ItemModel", "public string process_family_name { get; set; } public string part_no { get; set; }")]
    [InlineData("string process_family_name", "ItemModel")]
    [InlineData("string ProductFamilyName", "Entry")]
    [InlineData("string CardName", "Deck")]
    [InlineData("string GiftCardName", "Order", "public string CardNumber { get; set; }")]
    public void MemberOfAThing_IsNot(string declaration, string type, string others = "") => Assert.Equal("-", NamesOf.Member(declaration, type, others: others));

    [Theory]
    [InlineData("List<Token> tokens")]
    [InlineData("Token token")]
    public void TokensOfAText_AreNoCredentials(string parameter) => Assert.Equal("-", NamesOf.InType(
        $"public interface IMails {{ void Send(string toEmail, {parameter}); }} public class Token {{ public string Key {{ get; set; }} public string Value {{ get; set; }} }}", parameter.Split(' ')[^1]));

    [Fact]
    public void CredentialsBesideAPort_AreAMachines()
    {
        Assert.Equal("-", NamesOf.Member("string Password", "Account", others: "public string Host { get; set; } public int Port { get; set; }"));
        Assert.Equal("Credential", NamesOf.Member("string Password", "Account", others: "public string Email { get; set; }"));
    }

    [Fact]
    public void OptionsByBaseTypeOrInterface_AreNot()
    {
        Assert.Equal("-", NamesOf.InType("public class Mailing : BaseSettings { public string Email { get; set; } } public class BaseSettings { }", "Email"));
        Assert.Equal("-", NamesOf.InType("public class Mailing : ISettings { public string Email { get; set; } } public interface ISettings { }", "Email"));
        Assert.Equal("-", NamesOf.InType("public class Contact : Attribute { public string Email { get; set; } }", "Email"));
    }
}
