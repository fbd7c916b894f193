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
        var findings = (await packed.BuildShop("LeakyShop")).Findings;

        Findings.Match(findings, Shop);
        var lines = findings.Select(f => $"{f.Rule} {f.Level} {f.File}: {f.Message}").Order(StringComparer.Ordinal).ToList();
        if (Environment.GetEnvironmentVariable("PIIGUARD_WRITE_FINDINGS") == "1")
        {
            await File.WriteAllTextAsync(List, string.Join('\n', lines) + '\n');
        }

        Assert.Equal(await File.ReadAllLinesAsync(List), lines);
    }
}
