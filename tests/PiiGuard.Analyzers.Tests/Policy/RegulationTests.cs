using PiiGuard.Analyzers.Policy;
using PiiGuard.Analyzers.Tests.Testing;

namespace PiiGuard.Analyzers.Tests.Policy;

public sealed class RegulationTests
{
    [Fact]
    public void TheLaws_AreTheFiveOfTheContract() => Assert.Equal(["ccpa", "gdpr", "hipaa", "pci", "pipa"], PolicyData.Laws.All.Order());

    [Fact]
    public void EveryLine_NamesACategoryATierAndAnArticle()
    {
        var lines = File.ReadAllLines(Path.Combine(Repository.Root, "src/PiiGuard.Analyzers/Models/Regulations.txt")).Where(line => line.Length > 0 && line[0] != '#').ToList();
        Assert.Equal(lines.Count, PolicyData.Regulations.Length);
        Assert.All(lines, line =>
        {
            var columns = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.True(PolicyWords.Categories.TryRead(columns[1], out _), line);
            Assert.True(PolicyWords.Tiers.TryRead(columns[2], out _), line);
            Assert.True(columns.Length > 3, line);
        });
        Assert.Equal(lines.Count, PolicyData.Regulations.Select(entry => (entry.Law, entry.Category)).Distinct().Count());
    }

    [Fact]
    public void NoRegulation_LowersATier()
    {
        foreach (var law in PolicyData.Laws.All)
        {
            var file = At($"piiguard_regulations = {law}");
            Assert.All(Enum.GetValues<PiiCategory>(), category => Assert.True(file.TierOf(category) <= Tiers.DefaultOf(category)));
            Assert.All(PolicyData.Regulations.Where(entry => entry.Law == law), entry => Assert.True(file.TierOf(entry.Category) <= entry.Tier));
        }
    }

    [Theory]
    [InlineData("gdpr", "IpAddress", "Direct")]
    [InlineData("gdpr", "Vehicle", "Indirect")]
    [InlineData("ccpa", "Location", "Sensitive")]
    [InlineData("ccpa", "Communication", "Sensitive")]
    [InlineData("ccpa", "IpAddress", "Indirect")]
    [InlineData("hipaa", "Vehicle", "Sensitive")]
    [InlineData("hipaa", "DateOfBirth", "Sensitive")]
    [InlineData("pci", "PaymentCard", "Sensitive")]
    [InlineData("gdpr, ccpa", "Location", "Sensitive")]
    [InlineData("ccpa, gdpr", "Location", "Sensitive")]
    [InlineData("GDPR", "IpAddress", "Direct")]
    [InlineData("none", "IpAddress", "Indirect")]
    public void ARegulation_RaisesWhatItNames(string regulations, string category, string tier) =>
        Assert.Equal(tier, At($"piiguard_regulations = {regulations}").TierOf(Enum.Parse<PiiCategory>(category)).ToString());

    [Fact]
    public void ATierOption_BeatsRegulations()
    {
        var file = At("piiguard_regulations = ccpa\npiiguard_tier.location = indirect\npiiguard_tier.email = sensitive");
        Assert.Equal(Tier.Indirect, file.TierOf(PiiCategory.Location));
        Assert.Equal(Tier.Sensitive, file.TierOf(PiiCategory.Email));
        Assert.Equal(Tier.Sensitive, file.TierOf(PiiCategory.Communication));
    }

    [Fact]
    public void TheReadablePartOfAList_Counts() =>
        Assert.Equal(["gdpr"], At("piiguard_regulations = gdpr, hipaaa").Regulations.ToArray());

    private static LocalOptions At(string section) => PiiGuardOptions.For(TestOptions.Create(section)).At(TestOptions.File());
}
