using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Shapes;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

public sealed class SourceAndTagTests
{
    private static readonly Compilation Legacy = TestCompilation.Create(
        """
        public interface IUser { string Mail { get; } void OnMessage(string text, out string reply); }
        public class User : IUser
        {
            public virtual string Mail => "";
            public string Eml = "";
            public string Other = "";
            public void OnMessage(string message, out string answer) => answer = "";
        }
        public class Admin : User { public override string Mail => ""; }
        """);

    [Fact]
    public void APropertysSource_CountsForOverridesAndImplementations()
    {
        var models = Models.Of("source IUser::Mail return email", Legacy);

        Assert.Equal(PiiCategory.Email, models.SourceOf(Legacy.Type("IUser").Member("Mail")));
        Assert.Equal(PiiCategory.Email, models.SourceOf(Legacy.Type("User").Member("Mail")));
        Assert.Equal(PiiCategory.Email, models.SourceOf(Legacy.Type("Admin").Member("Mail")));
        Assert.Equal("Email at return", models.Says(Legacy.Getter("Admin", "Mail")));
    }

    [Fact]
    public void AFieldsSource_NeedsNoPort()
    {
        var models = Models.Of("source User::Eml email", Legacy);

        Assert.Equal(PiiCategory.Email, models.SourceOf(Legacy.Type("User").Member("Eml")));
        Assert.Null(models.SourceOf(Legacy.Type("User").Member("Other")));
    }

    [Fact]
    public void TheNearestLine_GivesTheCategory() => Assert.Equal(
        PiiCategory.Name,
        Models.Of("source IUser::Mail email\nsource User::Mail name", Legacy).SourceOf(Legacy.Type("Admin").Member("Mail")));

    [Fact]
    public void AUsersLine_GivesTheCategoryBeforeABuiltInOne() => Assert.Equal(
        PiiCategory.Name,
        Models.Of("source User::Eml name\n--\nsource User::Eml email", Legacy).SourceOf(Legacy.Type("User").Member("Eml")));

    [Fact]
    public void AnIgnoredSource_IsNone() =>
        Assert.Null(Models.Of("ignore User::Mail source\n--\nsource IUser::Mail email", Legacy).SourceOf(Legacy.Type("Admin").Member("Mail")));

    [Fact]
    public void AByValueParameter_IsASourceInTheImplementationAndNotForTheCaller()
    {
        var models = Models.Of("source IUser::OnMessage text, reply communication", Legacy);
        var method = Legacy.Method("User", "OnMessage", "message", "answer");

        Assert.Equal(PiiCategory.Communication, models.SourceOf(method.Parameters[0]));
        Assert.Null(models.SourceOf(method.Parameters[1]));
        Assert.Equal("Communication at p1", models.Says(method));
    }

    [Fact]
    public void AConditionedSource_IsNoTagOfTheMember() =>
        Assert.Null(Models.Of("source User::Mail return email when this.Other = 'x'", Legacy).SourceOf(Legacy.Type("User").Member("Mail")));

    [Fact]
    public void SourceNames_AreThoseOfTypesThatExist()
    {
        var models = Models.Of("source User::Eml email\nsource Absent.User::Nickname name\nsource System.Net.Mail.MailAddress::* email", Legacy);

        Assert.Contains("Eml", models.SourceNames);
        Assert.Contains("DisplayName", models.SourceNames);
        Assert.DoesNotContain("Nickname", models.SourceNames);
    }

    private static readonly Compilation Attributes = TestCompilation.Create(
        """
        public class DataClassAttribute : Attribute;
        public class MailAttribute : DataClassAttribute;
        public class NoDataAttribute : DataClassAttribute;
        namespace Acme { public class PiiDataAttribute : Attribute; public class PlainAttribute : Attribute; }
        """);

    [Theory]
    [InlineData("MailAttribute", TagMeaning.Personal, PiiCategory.Email)]
    [InlineData("DataClassAttribute", TagMeaning.Personal, null)]
    [InlineData("NoDataAttribute", TagMeaning.NotPersonal, null)]
    [InlineData("Acme.PiiDataAttribute", TagMeaning.Personal, PiiCategory.Health)]
    [InlineData("Acme.PlainAttribute", TagMeaning.Unknown, null)]
    internal void AnAttribute_MeansWhatItsNearestLineSays(string attribute, TagMeaning meaning, PiiCategory? category) => Assert.Equal(
        new ModelTag(meaning, category),
        Models.Of("tag DataClassAttribute\ntag MailAttribute email\ntag NoDataAttribute none\ntag *.PiiDataAttribute health", Attributes)
            .TagOf(Attributes.Type(attribute)));

    [Fact]
    public void AnAttributeDerivedFromATag_IsOne() => Assert.Equal(
        new ModelTag(TagMeaning.Personal, PiiCategory.Name), Models.Of("tag DataClassAttribute name", Attributes).TagOf(Attributes.Type("MailAttribute")));

    [Fact]
    public void AnIgnoredTag_IsNone()
    {
        var models = Models.Of("ignore MailAttribute tag\n--\ntag DataClassAttribute name", Attributes);

        Assert.Equal(ModelTag.Unknown, models.TagOf(Attributes.Type("MailAttribute")));
        Assert.Equal(TagMeaning.Personal, models.TagOf(Attributes.Type("NoDataAttribute")).Meaning);
    }

    /// <summary>Nobody reads the vocabulary to find that out.</summary>
    [Fact]
    public void NamesOfTheBuiltInTagAttributesWithoutCategory_SayNone() => Assert.All(
        ModelSet.BuiltIn.LinesOf(ModelVerb.Tag).Where(line => line is { Category: null, IsNotPersonal: false }),
        line => Assert.Equal(PiiCategory.Unspecified, AttributeWords.CategoryOf(line.Member.Type[(line.Member.Type.LastIndexOf('.') + 1)..])));
}
