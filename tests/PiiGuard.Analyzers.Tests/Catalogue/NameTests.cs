using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Catalogue;

/// <summary>The identifiers that tell, before anything is bound, whether a body can matter.</summary>
public sealed class NameTests
{
    [Fact]
    public void NamesOfExistingTypes_AreKnownAndOthersAreNot()
    {
        var models = Models.Of("switch System.Console::WriteLine value channel\nswitch Absent.Log::Shout value log");

        Assert.True(models.MayBeSwitch("WriteLine"));
        Assert.False(models.MayBeSwitch("Shout"));
        Assert.False(models.MayBeSwitch("Write"));
    }

    [Fact]
    public void APrefix_IsTheMembersThatBeginSo()
    {
        var models = Models.Of("source System.IO.File::AppendAll* return email");

        Assert.Contains("AppendAllText", models.SourceNames);
        Assert.Contains("AppendAllLinesAsync", models.SourceNames);
        Assert.DoesNotContain("AppendText", models.SourceNames);
    }

    [Fact]
    public void NamesOfAPrefix_AreTheSameWhoeverLookedAtTheTypeBefore()
    {
        MetadataReference[] fresh = [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)];
        var before = Models.Of("source System.IO.File::* return email", CSharpCompilation.Create("Before", references: fresh)).SourceNames;
        var compilation = CSharpCompilation.Create("After", references: fresh);
        _ = compilation.Type("System.IO.File").GetMembers();

        Assert.Equal(before.Order(), Models.Of("source System.IO.File::* return email", compilation).SourceNames.Order());
    }

    [Fact]
    public void AnIndexer_HasNoIdentifier()
    {
        Assert.True(Models.Of("switch System.Diagnostics.ActivityTagsCollection::Item value channel").MayBeSwitch(ModelCatalogue.IndexerName));
        Assert.False(Models.Of("switch System.Console::WriteLine value channel").MayBeSwitch(ModelCatalogue.IndexerName));
    }

    [Theory]
    [InlineData("Exception", true)]
    [InlineData("ArgumentException", true)]
    [InlineData("ShopFault", true)]
    [InlineData(ModelCatalogue.NewName, true)]
    [InlineData("ExceptionFilter", false)]
    [InlineData("Unrelated", false)]
    public void AConstructor_IsTheNamesOfTheTypesThatDerive(string identifier, bool mayBe)
    {
        var compilation = TestCompilation.Create(
            """
            public class ShopFault : InvalidOperationException;
            public class Unrelated;
            """);

        Assert.Equal(mayBe, Models.Of("switch System.Exception::.ctor message channel", compilation).MayBeSwitch(identifier));
    }

    [Fact]
    public void WhoCarriesAnAttributeThatALineNames_IsKnown()
    {
        var compilation = TestCompilation.Create(
            """
            class AuditedAttribute : Attribute;
            static class C { [Audited] public static void Record(string text) { } public static void Silent(string text) { } }
            """);
        var models = Models.Of("switch AuditedAttribute text channel\nsink AuditedAttribute * log", compilation);

        Assert.True(models.MayBeSwitch("Record"));
        Assert.False(models.MayBeSwitch("Silent"));
        Assert.Equal("p0 to Log as Value", models.Says(compilation.Method("C", "Record", "text")));
    }

    [Fact]
    public void Switches_AreOnWhereTheyAreTrueOrAtAllWhereNothingDecides()
    {
        var models = Models.Of(
            """
            switch System.AppContext::SetSwitch isEnabled log
            switch System.GC::Collect channel
            switch System.Net.Http.HttpClientHandler::CheckCertificateRevocationList value channel when value = false
            """);

        var set = Assert.Single(models.SwitchesOf(Models.Bcl.Method("System.AppContext", "SetSwitch", "switchName", "isEnabled")));
        Assert.Equal((PiiSinkKind.Log, Port.Parameter(1), "true"), (set.Kind, set.Port, set.When!.Constant));
        var collect = Assert.Single(models.SwitchesOf(Models.Bcl.Method("System.GC", "Collect")));
        Assert.Equal((null, null, null), (collect.Kind, collect.Port, collect.When));
        var check = Assert.Single(models.SwitchesOf(Models.Bcl.Setter("System.Net.Http.HttpClientHandler", "CheckCertificateRevocationList")));
        Assert.Equal(("CheckCertificateRevocationList", "false"), (check.Member.Name, check.When!.Constant));
        Assert.Empty(models.SwitchesOf(Models.Bcl.Getter("System.Net.Http.HttpClientHandler", "CheckCertificateRevocationList")));
        Assert.True(models.MayBeSwitch("SetSwitch"));
        Assert.False(models.MayBeSwitch("WriteLine"));
    }
}
