using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Shapes;

/// <summary>Attributes of other libraries that tag personal data already.</summary>
public sealed class LibraryTagTests
{
    private const string Classified =
        """
        using Microsoft.Extensions.Compliance.Classification;

        public static class Taxonomy { public static DataClassification Private => new("Shop", "Private"); }
        public class EmailDataAttribute : DataClassificationAttribute { public EmailDataAttribute() : base(Taxonomy.Private) { } }
        public class NationalIdAttribute() : DataClassificationAttribute(Taxonomy.Private);
        public class SecretiveAttribute() : DataClassificationAttribute(Taxonomy.Private);
        public class IpAddressDataAttribute() : DataClassificationAttribute(Taxonomy.Private);

        public class Account
        {
            [EmailData] public string Mail { get; set; } = "";
            [NationalId] public string Number { get; set; } = "";
            [Secretive] public string Hint { get; set; } = "";
            [IpAddressData] public string Last { get; set; } = "";
            [NoDataClassification] public string Plan { get; set; } = "";
            [NotPii("a test account"), EmailData] public string Test { get; set; } = "";
            [Pii(PiiCategory.Name), EmailData] public string Owner { get; set; } = "";
            [Obsolete] public string Old { get; set; } = "";
        }
        """;

    private static readonly MetadataReference Compliance =
        TestCompilation.LibraryOf(typeof(Microsoft.Extensions.Compliance.Classification.DataClassification));

    private static readonly Lazy<ShapesOf> InSource = new(() => ShapesOf.Source(Classified, Compliance));
    private static readonly Lazy<ShapesOf> InMetadata = new(() => ShapesOf.Metadata(Classified, Compliance));

    [Theory]
    [InlineData("Mail", "Email")]
    [InlineData("Number", "NationalId")]
    [InlineData("Hint", "Unspecified")]
    [InlineData("Last", "IpAddress")]
    [InlineData("Plan", null)]
    [InlineData("Test", null)]
    [InlineData("Owner", "Name")]
    [InlineData("Old", null)]
    public void Classification_IsATagOfTheCategoryThatItsNameSpeaksOf(string member, string? category)
    {
        Assert.Equal(category, InSource.Value.Tag("Account::" + member));
        Assert.Equal(category, InMetadata.Value.Tag("Account::" + member));
    }

    [Fact]
    public void AttributeOfAProject_IsATagByItsName()
    {
        var shapes = ShapesOf.Source(
            """
            namespace Shop
            {
                public class PersonalDataAttribute : Attribute;
                public class PhiAttribute : Attribute;
                public class Patient { [PersonalData] public string Name = ""; [Phi] public string Chart = ""; public string Ward = ""; }
            }
            """);

        Assert.Equal("Unspecified", shapes.Tag("Shop.Patient::Name"));
        Assert.Equal("Health", shapes.Tag("Shop.Patient::Chart"));
        Assert.Null(shapes.Tag("Shop.Patient::Ward"));
    }
}
