using PiiGuard.Analyzers.Shapes.Names;

namespace PiiGuard.Analyzers.Tests.Names;

public sealed class ContextTests
{
    [Theory]
    [InlineData("CustomerDto")]
    [InlineData("CreateUserCommand")]
    [InlineData("PatientViewModel")]
    [InlineData("IUser")]
    [InlineData("UserProfile")]
    [InlineData("UpdateProfileRequest")]
    [InlineData("OrderRecipient")]
    [InlineData("AccountHolder")]
    public void TypeNamedLikeAPerson_IsOne(string type) => Assert.Equal("Name", NamesOf.Member("string Name", type));

    [Theory]
    [InlineData("public string Email { get; set; }", "Name")]
    [InlineData("public string FirstName { get; set; }", "Name")]
    [InlineData("public DateTime BirthDate { get; set; }", "Name")]
    [InlineData("public string OwnerEmail { get; set; }", "-")]
    [InlineData("public bool Email { get; set; }", "-")]
    [InlineData("public string UserName { get; set; }", "-")]
    public void TypeWithPersonalMembers_IsAPerson(string others, string expected) =>
        Assert.Equal(expected, NamesOf.Member("string Name", "Entry", others: others));

    [Fact]
    public void ThingWithAnEmail_HasNoPersonsName()
    {
        Assert.Equal("-", NamesOf.Member("string Name", "Company", others: "public string Email { get; set; }"));
        Assert.Equal("Email", NamesOf.Member("string Email", "Company"));
    }

    [Fact]
    public void NestedTypeThatIsAllRole_IsAboutTheTypeAroundIt() =>
        Assert.Equal("Name", NamesOf.InType("public class RegisterCustomer { public class Command { public string Name { get; set; } } }", "Name"));

    [Fact]
    public void InheritedMembers_Count() =>
        Assert.Equal("Name", NamesOf.InType("public class Entry : Base { public string Name { get; set; } } public class Base { public string Email { get; set; } }", "Name"));

    [Theory]
    [InlineData("string name, string email", "Name")]
    [InlineData("string name, string userEmail", "-")]
    [InlineData("string name", "-")]
    [InlineData("string name, int port, string email", "-")]
    public void Parameters_SpeakForEachOther(string parameters, string expected) =>
        Assert.Equal(expected, NamesOf.InType($"public class Registry {{ public void Find({parameters}) {{ }} }}", "name"));

    [Theory]
    [InlineData("CreateUser", "name", "Name")]
    [InlineData("AddCustomerAsync", "name", "Name")]
    [InlineData("CreateUserGroup", "name", "-")]
    [InlineData("InsertExportProfile", "name", "-")]
    [InlineData("SetNormalizedUserName", "normalizedName", "OnlineIdentifier")]
    [InlineData("VerifyTwoFactor", "token", "Credential")]
    [InlineData("Parse", "token", "-")]
    public void MethodName_SpeaksForItsParameters(string method, string parameter, string expected) =>
        Assert.Equal(expected, NamesOf.InType($"public class Registry {{ public void {method}(string {parameter}) {{ }} }}", parameter));

    [Fact]
    public void ParametersOfAService_MayBePersonal_ItsOwnMembersAreTools()
    {
        const string source = "public class UserService { public string AccessToken { get; set; } public void Find(string email) { } }";
        Assert.Equal("Email", NamesOf.InType(source, "email"));
        Assert.Equal("-", NamesOf.InType(source, "AccessToken"));
    }

    [Theory]
    [InlineData("string Username", "SearchStep", "public Uri Host { get; set; }", "-")]
    [InlineData("string Username", "SearchEntry", "public string BaseUrl { get; set; }", "-")]
    [InlineData("string Username", "SearchEntry", "public string Text { get; set; }", "OnlineIdentifier")]
    [InlineData("string AccessToken", "PostStep", "", "-")]
    [InlineData("string AccessToken", "PostReply", "", "Credential")]
    public void CredentialsOfAMachine_AreNobodys(string declaration, string type, string others, string expected) =>
        Assert.Equal(expected, NamesOf.Member(declaration, type, others: others));

    [Theory]
    [InlineData("MailAddress", "-")]
    [InlineData("WalletAddress", "-")]
    [InlineData("BillingAddress", "PostalAddress")]
    [InlineData("ExportProfile", "-")]
    public void LongestEndingOfAType_Decides(string type, string expected)
    {
        Assert.Equal(expected, NamesOf.Member("string Address", type));
        Assert.Equal("-", NamesOf.Member("string Name", type));
    }

    [Theory]
    [InlineData("string SenderMail", "Email")]
    [InlineData("string Mail", "-")]
    [InlineData("string ShippingAddressString", "PostalAddress")]
    [InlineData("string AuthToken", "Credential")]
    [InlineData("string CustomerDisplayName", "Name")]
    [InlineData("string CategoryDisplayName", "-")]
    [InlineData("string EmailList", "Email")]
    [InlineData("string OrgName", "-")]
    [InlineData("string FullName", "-")]
    [InlineData("string SalesEmployeeId", "-")]
    public void NameWithAPrefix_SpeaksForItself(string declaration, string expected) => Assert.Equal(expected, NamesOf.Member(declaration));

    [Theory]
    [InlineData("string CardName", "Name")]
    [InlineData("string CreditCardName", "Name")]
    [InlineData("string LibraryCardName", "-")]
    public void NameBesideACardNumber_IsTheHolders(string declaration, string expected) =>
        Assert.Equal(expected, NamesOf.Member(declaration, "PaymentRequest", others: "public string CardNumber { get; set; }"));

    [Fact]
    public void ThingForAGender_IsNotAPerson() => Assert.Equal("-", NamesOf.Member("string Gender", "Product"));

    [Fact]
    public void BaseTypeWithAttributes_IsNoAttribute() =>
        Assert.Equal("Email", NamesOf.InType("public class Customer : EntityWithAttributes { public string Email { get; set; } } public class EntityWithAttributes { }", "Email"));

    [Fact]
    public void ParametersOfADatabase_AreAMachines()
    {
        Assert.Equal("-", NamesOf.InType("public class Factory { public void Connect(string server, string database, string userName) { } }", "userName"));
        Assert.Equal("OnlineIdentifier", NamesOf.InType("public class Factory { public void Connect(string userName) { } }", "userName"));
    }

    [Fact]
    public void PostalCode_NeedsTheRestOfAnAddress()
    {
        Assert.Equal("-", NamesOf.Member("string ZipCode", "TaxRate"));
        Assert.Equal("-", NamesOf.Member("string City", "Forecast"));
        Assert.Equal("PostalAddress", NamesOf.Member("string ZipCode", "Entry", others: "public string City { get; set; }"));
        Assert.Equal("PostalAddress", NamesOf.Member("string City", "Entry", others: "public string ZipCode { get; set; }"));
    }
}

public sealed class ValueTypeTests
{
    [Fact]
    public void ValueObject_IsFoundWhereItsOwnMembersAreNot()
    {
        Assert.Equal("Email", NamesOf.InType("public class Entry { public EmailAddress Email { get; set; } } public record EmailAddress(string Value);", "Email"));
        Assert.Equal("-", NamesOf.InType("public class Order { public Address ShippingAddress { get; set; } } public class Address { public string Street { get; set; } }", "ShippingAddress"));
        Assert.Equal("PostalAddress", NamesOf.InType("public class Order { public Address ShippingAddress { get; set; } } public class Address { public string Text { get; set; } }", "ShippingAddress"));
    }

    [Fact]
    public void ReferenceToAnEntity_IsNot() =>
        Assert.Equal("-", NamesOf.InType("public class Message { public QueuedEmail Email { get; set; } } public class QueuedEmail { public int Id { get; set; } public string Subject { get; set; } }", "Email"));

    [Theory]
    [InlineData("System.Threading.Tasks.Task<string> Email", "Email")]
    [InlineData("Lazy<string> Email", "Email")]
    [InlineData("IReadOnlyCollection<string> PhoneNumbers", "Phone")]
    [InlineData("string[] EmailAddresses", "Email")]
    [InlineData("object Email", "-")]
    [InlineData("int? Email", "-")]
    public void Wrappers_AreTakenOff(string declaration, string expected) => Assert.Equal(expected, NamesOf.Member(declaration));
}

public sealed class HintTests
{
    [Theory]
    [InlineData("[EmailAddress]", "string To", "Email")]
    [InlineData("[Phone]", "string Emergency", "Phone")]
    [InlineData("[CreditCard]", "string Pan", "PaymentCard")]
    [InlineData("[DataType(DataType.EmailAddress)]", "string To", "Email")]
    [InlineData("[DataType(DataType.PhoneNumber)]", "string Emergency", "Phone")]
    [InlineData("[DataType(DataType.CreditCard)]", "string Number", "PaymentCard")]
    [InlineData("[DataType(DataType.PostalCode)]", "string Code", "PostalAddress")]
    [InlineData("[DataType(DataType.Password)]", "string Secret", "Credential")]
    [InlineData("[PasswordPropertyText]", "string Secret", "Credential")]
    [InlineData("[DataType(DataType.Date)]", "string From", "-")]
    [InlineData("[EmailAddress]", "bool Confirmed", "-")]
    [InlineData("[EmailAddress]", "string SupportEmail", "-")]
    public void Attribute_IsAHint(string attribute, string declaration, string expected) =>
        Assert.Equal(expected, NamesOf.InType($"public class Form {{ {attribute} public {declaration} {{ get; set; }} }}", declaration.Split(' ')[^1]));

    [Fact]
    public void HintInSettings_IsNot() =>
        Assert.Equal("-", NamesOf.InType("public class MailSettings { [EmailAddress] public string To { get; set; } }", "To"));
}

public sealed class NameOptionsTests
{
    private static readonly NameOptions Options = NameOptions.Create(["Nick_Name", "Legacy*"], [(PiiCategory.Email, "Postfach"), (PiiCategory.Phone, "Rufnummer")]);

    [Fact]
    public void ExcludedName_IsNot()
    {
        Assert.Equal("Name", NamesOf.Member("string NickName", "Customer"));
        Assert.Equal("-", NamesOf.Member("string NickName", "Customer", Options));
        Assert.Equal("-", NamesOf.Member("string LegacyEmail", "Customer", Options));
        Assert.Equal("Email", NamesOf.Member("string Email", "Customer", Options));
    }

    [Fact]
    public void AddedName_IsFoundAnywhere()
    {
        Assert.Equal("Email", NamesOf.Member("string Postfach", "ImportSettings", Options));
        Assert.Equal("Phone", NamesOf.Member("string PrivateRufnummer", "Thing", Options));
        Assert.Equal("-", NamesOf.Member("bool Postfach", "Thing", Options));
        Assert.Equal("-", NamesOf.Member("string Postfach"));
    }

    [Fact]
    public void OptionsOfTheSameNames_AreEqual()
    {
        var same = NameOptions.Create(["nickname", "legacy*"], [(PiiCategory.Phone, "rufnummer"), (PiiCategory.Email, "post_fach")]);
        Assert.Equal(Options, same);
        Assert.Equal(Options.GetHashCode(), same.GetHashCode());
        Assert.NotEqual(Options, NameOptions.None);
    }
}

public sealed class PlaceholderTests
{
    [Theory]
    [InlineData("Email", "Email")]
    [InlineData("customerEmail", "Email")]
    [InlineData("UserName", "OnlineIdentifier")]
    [InlineData("$Email", "Email")]
    [InlineData("Email,10", "Email")]
    [InlineData("PhoneNumber:l", "Phone")]
    [InlineData("@Customer", "-")]
    [InlineData("@Email", "-")]
    [InlineData("Customer", "-")]
    [InlineData("Name", "-")]
    [InlineData("EmailTemplate", "-")]
    [InlineData("0", "-")]
    [InlineData("", "-")]
    public void Placeholder_IsFoundByItsNameAlone(string placeholder, string expected) =>
        Assert.Equal(expected, new NameMatcher().MatchPlaceholder(placeholder)?.ToString() ?? "-");
}
