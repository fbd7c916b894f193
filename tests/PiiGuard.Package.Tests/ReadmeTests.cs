using System.Text.RegularExpressions;

namespace PiiGuard.Package.Tests;

/// <summary>What the README shows is what a build says: its first example is one of the projects outside.</summary>
[Collection(Packed.Name)]
public sealed partial class ReadmeTests(PackedSolution packed)
{
    private static readonly string Text = File.ReadAllText(Path.Combine(PackedSolution.RepositoryRoot, "README.md")).ReplaceLineEndings("\n");

    /// <summary>The example's code.</summary>
    public static string Code => Block("csharp");

    [Fact]
    public async Task OutputUnderTheFirstExample_IsWhatTheBuildPrints()
    {
        var build = (await packed.BuildOutside()).Succeeded();

        Assert.Contains(Path.DirectorySeparatorChar + Block("text").Trim() + " [", build.Output);
    }

    [Fact]
    public void StartSection_HasTheTwoCommandsAndNoOther()
    {
        var start = Text[(Text.IndexOf("\n## Start\n", StringComparison.Ordinal) + 1)..];
        start = start[..start.IndexOf("\n## ", StringComparison.Ordinal)];

        Assert.Equal(["dotnet build samples/LeakyShop", "dotnet test"], Block("sh", start).Trim().Split('\n'));
    }

    [Fact]
    public void EveryLinkIntoTheRepository_LeadsToAFile() =>
        Assert.All(
            Directory.EnumerateFiles(Path.Combine(PackedSolution.RepositoryRoot, "docs"), "*.md", SearchOption.AllDirectories)
                .Append(Path.Combine(PackedSolution.RepositoryRoot, "README.md")),
            page => Assert.All(
                Link().Matches(File.ReadAllText(page)).Select(link => link.Groups["target"].Value),
                target => Assert.True(File.Exists(Path.Combine(Path.GetDirectoryName(page)!, target)), $"{page} links to {target}")));

    private static string Block(string language) => Block(language, Text);

    private static string Block(string language, string text) =>
        Regex.Match(text, $"```{language}\n(?<code>.*?)```", RegexOptions.Singleline).Groups["code"].Value;

    [GeneratedRegex(@"\]\((?<target>[^)#:]+)(#[^)]*)?\)")]
    private static partial Regex Link();
}
