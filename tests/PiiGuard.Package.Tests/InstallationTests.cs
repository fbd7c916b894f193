namespace PiiGuard.Package.Tests;

[Collection(Packed.Name)]
public sealed class InstallationTests(PackedSolution packed)
{
    [Theory]
    [InlineData("App")]
    [InlineData("Net8Library")]
    [InlineData("Net472Library")]
    public async Task FindingsOfAProject_AreWhatItsMarksSay(string project) =>
        Findings.Match(await packed.FindingsOf(project), Path.Combine(packed.Outside, project));

    [Fact]
    public async Task TagsOfTheOtherProjectsAssembly_AreFollowed()
    {
        Findings.Match(await packed.FindingsOf("Service"), Path.Combine(packed.Outside, "Service"));
        Assert.Empty(await packed.FindingsOf("Model"));
    }

    [Fact]
    public async Task AFinding_NamesCategorySourceSinkAndTheWay()
    {
        var finding = (await packed.FindingsOf("App")).First(f => f.Rule == "PII2001");

        Assert.Equal("warning", finding.Level);
        Assert.Equal("Email 'Customer.Email' is logged by 'LogInformation' unprotected", finding.Message);
        Assert.Equal("email", finding.Properties["pii.category"]);
        Assert.Equal("P:Customer.Email", finding.Properties["pii.source"]);
        Assert.StartsWith("M:Microsoft.Extensions.Logging.LoggerExtensions.LogInformation(", finding.Properties["pii.sink"]);
        Assert.Equal("log", finding.Properties["pii.kind"]);
        Assert.Equal("none", finding.Properties["pii.protection"]);
        Assert.NotEmpty(finding.Properties["pii.path"]);
        Assert.NotEqual(0, finding.StepCount);
    }

    [Fact]
    public async Task LibraryThatKeepsTheAnalyzersToItself_LeavesItsUsersAlone() => Assert.Empty(await packed.FindingsOf("Bystander"));

    [Fact]
    public async Task EveryRulesHelpLink_LeadsToAPageOfTheRepositoryAndOfThePackage()
    {
        (await packed.BuildOutside()).Succeeded();
        var links = Findings.HelpLinks(Path.Combine(packed.Outside, "App", "findings.sarif"));

        Assert.Contains("PII2001", links.Keys);
        Assert.All(links, rule =>
        {
            Assert.Equal($"{PackedSolution.RepositoryUrl}/blob/main/docs/rules/{rule.Key}.md", rule.Value);
            Assert.True(File.Exists(Path.Combine(PackedSolution.RepositoryRoot, "docs", "rules", rule.Key + ".md")), rule.Key + " has no page");
        });
    }

    // The compiler leaves out analyzers that it thinks have nothing to say when nobody reads a log.
    [Fact]
    public async Task BuildWithoutErrorLog_PrintsTheWarning()
    {
        var build = (await packed.BuildOutside()).Succeeded();

        var warning = Assert.Single(build.Output.Split('\n').Select(line => line.Trim()).Distinct(), line => line.EndsWith("Quiet.csproj]", StringComparison.Ordinal));
        Assert.Contains("warning PII2001: Email 'Customer.Email' is logged by 'LogInformation' unprotected", warning);
        Assert.False(File.Exists(Path.Combine(packed.Outside, "Quiet", "findings.sarif")));
    }

    [Fact]
    public async Task WarningsAsErrors_FailTheBuildForWarningsOnly()
    {
        var build = await packed.InOutside("Strict", "build", "-v", "q");

        var findings = Findings.Read(Path.Combine(packed.Outside, "Strict", "findings.sarif"), Path.Combine(packed.Outside, "Strict"));
        Assert.Equal(1, build.ExitCode);
        Assert.Contains("error PII2001", build.Output);
        Assert.Equal(["error", "note"], findings.Select(f => f.Level));
    }
}
