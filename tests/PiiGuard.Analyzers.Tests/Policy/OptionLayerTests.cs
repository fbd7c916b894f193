using Microsoft.CodeAnalysis;
using PiiGuard.Analyzers.Catalogue;
using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

public sealed class OptionLayerTests
{
    // For every option with an MSBuild property: two values that differ, and how to read the option back.
    private static readonly Dictionary<string, (string One, string Other, Func<LocalOptions, string> Read)> Options = new()
    {
        ["PiiGuardMode"] = ("strict", "adopt", options => options.Mode.ToString()),
        ["PiiGuardRegulations"] = ("pipa,gdpr", "ccpa", options => string.Join(",", options.Regulations)),
        ["PiiGuardInferFromNames"] = ("true", "false", options => options.InferFromNames.ToString()),
        ["PiiGuardInventory"] = ("true", "false", options => options.Inventory.ToString()),
        ["PiiGuardTestProjects"] = ("true", "false", options => options.TestProjects.ToString()),
        ["PiiGuardFlowSummaries"] = ("false", "true", options => options.FlowSummaries.ToString()),
        ["PiiGuardBaselineWrite"] = ("true", "false", options => options.BaselineWrite.ToString()),
    };

    public static TheoryData<string> Properties() => new(Options.Keys);

    [Fact]
    public void EveryOptionWithAProperty_IsTriedHere() =>
        Assert.Equal(
            OptionDefinitions.All.Select(option => option.Property).OfType<string>().Order(),
            Options.Keys.Order());

    [Fact]
    public void EveryKey_IsItsPropertyInSnakeCase() =>
        Assert.All(
            OptionDefinitions.All.Where(option => option.Property is not null),
            option => Assert.Equal(Words.SnakeCase(option.Property!).Replace("pii_guard", "piiguard"), option.Key));

    [Theory]
    [MemberData(nameof(Properties))]
    public void ASection_WinsOverGlobalConfig(string property)
    {
        var (one, other, _) = Options[property];
        Check(property, one, TestOptions.Create(Line(property, one), Line(property, other)));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void ASection_WinsOverTheProperty(string property)
    {
        var (one, other, _) = Options[property];
        Check(property, one, TestOptions.Create(Line(property, one), properties: (property, other)));
        Check(property, other, TestOptions.Create(Line(property, other), properties: (property, one)));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void GlobalConfig_WinsOverTheProperty(string property)
    {
        var (one, other, _) = Options[property];
        Check(property, one, TestOptions.Create(global: Line(property, one), properties: (property, other)));
        Check(property, other, TestOptions.Create(global: Line(property, other), properties: (property, one)));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void TheProperty_SpeaksWhereNothingElseDoes(string property)
    {
        var (one, _, _) = Options[property];
        Check(property, one, TestOptions.Create(properties: (property, one)));
        Check(property, one, TestOptions.Create(properties: (property, one.ToUpperInvariant())));
    }

    [Theory]
    [MemberData(nameof(Properties))]
    public void AValueThatCantBeRead_IsAsIfItWerentThere(string property)
    {
        var (one, _, _) = Options[property];
        Check(property, one, TestOptions.Create(Line(property, "nonsense"), Line(property, one)));
        Check(property, one, TestOptions.Create(Line(property, "nonsense"), Line(property, "?"), (property, one)));
        Check(property, one, TestOptions.Create(Line(property, string.Empty), properties: (property, one)));
    }

    [Fact]
    public void WithoutBuildProperties_TheDefaultsHold()
    {
        var options = PiiGuardOptions.For(TestOptions.Create([]));
        foreach (var file in new[] { options.Project, options.At(TestOptions.File()) })
        {
            Assert.Equal(Mode.Standard, file.Mode);
            Assert.Empty(file.Regulations);
            Assert.False(file.InferFromNames);
            Assert.False(file.Inventory);
            Assert.False(file.TestProjects);
            Assert.False(file.IsTestProject);
            Assert.True(file.FlowSummaries);
            Assert.False(file.BaselineWrite);
            Assert.True(file.TrustProtectionNames);
            Assert.Empty(file.ExcludedNames);
        }
    }

    [Fact]
    public void Names_AreReadForTheirCategory()
    {
        var file = PiiGuardOptions.For(TestOptions.Create("piiguard_names.exclude = Alias, NickName\npiiguard_names.email = UsrEml")).At(TestOptions.File());
        Assert.Equal(["Alias", "NickName"], file.ExcludedNames.ToArray());
        Assert.Equal(["UsrEml"], file.NamesOf(PiiCategory.Email).ToArray());
        Assert.Empty(file.NamesOf(PiiCategory.Phone));
    }

    [Fact]
    public void TheSameFile_IsReadOnce()
    {
        var options = PiiGuardOptions.For(TestOptions.Create("piiguard_mode = strict"));
        var file = TestOptions.File();
        Assert.Same(options.At(file), options.At(file));
    }

    private static string Line(string property, string value) =>
        OptionDefinitions.All.Single(option => option.Property == property).Key + " = " + value;

    private static void Check(string property, string expected, Microsoft.CodeAnalysis.Diagnostics.AnalyzerOptions options) =>
        Assert.Equal(expected, Options[property].Read(PiiGuardOptions.For(options).At(TestOptions.File())), ignoreCase: true);
}
