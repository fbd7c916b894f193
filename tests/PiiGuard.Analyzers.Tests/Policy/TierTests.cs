using PiiGuard.Analyzers.Policy;

namespace PiiGuard.Analyzers.Tests.Policy;

public sealed class TierTests
{
    // The documentation of each category states its tier; the two must not part.
    [Theory]
    [MemberData(nameof(Categories))]
    public void TierOfACategory_IsWhatItsDocumentationSays(string category, string tier) =>
        Assert.Equal(tier, Tiers.DefaultOf(Enum.Parse<PiiCategory>(category)).ToString(), ignoreCase: true);

    public static TheoryData<string, string> Categories()
    {
        var data = new TheoryData<string, string>();
        var source = File.ReadAllText(Path.Combine(Testing.Repository.Root, "src/PiiGuard.Annotations/PiiCategory.cs"));
        foreach (System.Text.RegularExpressions.Match match in System.Text.RegularExpressions.Regex.Matches(
                     source, @"Tier: (?<tier>\w+)\.\s*</summary>\s*(?<name>\w+) = "))
        {
            data.Add(match.Groups["name"].Value, match.Groups["tier"].Value);
        }

        return data;
    }

    [Fact]
    public void EveryCategory_StatesItsTier() => Assert.Equal(Enum.GetNames<PiiCategory>().Length, Categories().Count());

    [Theory]
    [InlineData("Email", "Health", "Health")]
    [InlineData("IpAddress", "Email", "Email")]
    [InlineData("Unspecified", "Email", "Email")]
    [InlineData("Phone", "Email", "Email")]
    public void MoreSevere_DoesNotDependOnTheOrder(string left, string right, string expected)
    {
        var (first, second) = (Enum.Parse<PiiCategory>(left), Enum.Parse<PiiCategory>(right));
        Assert.Equal(expected, Tiers.MoreSevere(first, second).ToString());
        Assert.Equal(expected, Tiers.MoreSevere(second, first).ToString());
    }
}
