namespace PiiGuard.Package.Tests;

/// <summary>
/// The sample's findings, held twice: the comments in its code say where each one stands, <c>findings.txt</c> what it says. With
/// <c>PIIGUARD_WRITE_FINDINGS=1</c> the list is written anew; read the difference before you commit it.
/// </summary>
[Collection(Packed.Name)]
public sealed class LeakyShopTests(PackedSolution packed)
{
    private static readonly string Shop = Path.Combine(PackedSolution.RepositoryRoot, "samples", "LeakyShop");

    private static readonly string List = Path.Combine(Shop, "findings.txt");

    [Fact]
    public async Task FindingsOfTheLeakyShop_AreWhatItsCommentsAndItsListSay()
    {
        var findings = await Build();

        Findings.Match(findings, Shop);
        var lines = findings.Select(f => $"{f.Rule} {f.Level} {f.File}: {f.Message}").Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("PIIGUARD_WRITE_FINDINGS") == "1")
        {
            await File.WriteAllTextAsync(List, string.Join('\n', lines) + '\n');
        }

        Assert.Equal(await File.ReadAllLinesAsync(List), lines);
    }

    // The log is asked for from outside: the sample's own build is the one that its users run.
    private async Task<IReadOnlyList<Finding>> Build()
    {
        var log = Path.Combine(packed.Root, "shop.sarif");
        var settings = Path.Combine(packed.Root, "shop.targets");
        await File.WriteAllTextAsync(settings, $"""
            <Project>
              <PropertyGroup Condition="'$(MSBuildProjectName)' == 'LeakyShop'">
                <ErrorLog>{log},version=2.1</ErrorLog>
              </PropertyGroup>
            </Project>
            """);
        (await packed.InRepository(
            "build", Path.Combine("samples", "LeakyShop"), "-c", "Release", "--artifacts-path", packed.Artifacts, $"-p:Version={packed.Version}",
            $"-p:CustomAfterMicrosoftCommonTargets={settings}", "-v", "q")).Succeeded();
        return Findings.Read(log, Shop);
    }
}
