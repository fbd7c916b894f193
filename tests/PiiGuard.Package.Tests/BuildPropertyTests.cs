using System.Text.Json;

namespace PiiGuard.Package.Tests;

[Collection(Packed.Name)]
public sealed class BuildPropertyTests(PackedSolution packed)
{
    // A library's output holds none of its packages' assemblies, except on .NET Framework.
    [Theory]
    [InlineData("App", 1)]
    [InlineData("Net8Library", 0)]
    [InlineData("Net472Library", 1)]
    public async Task OutputOfAProject_HoldsOnlyTheAnnotationsOfOurs(string project, int count)
    {
        (await packed.BuildOutside()).Succeeded();
        var output = Path.Combine(packed.Outside, project, "bin");

        var ours = Directory.EnumerateFiles(output, "PiiGuard*.dll", SearchOption.AllDirectories).Select(Path.GetFileName);

        Assert.Equal(Enumerable.Repeat("PiiGuard.Annotations.dll", count), ours);
    }

    [Fact]
    public async Task SemicolonsInAListProperty_ReachTheAnalyzersAsCommas()
    {
        (await packed.BuildOutside()).Succeeded();
        var obj = Path.Combine(packed.Outside, "App", "obj");

        var config = File.ReadAllLines(Directory.EnumerateFiles(obj, "*.GeneratedMSBuildEditorConfig.editorconfig", SearchOption.AllDirectories).Single());

        Assert.Contains("build_property.PiiGuardRegulations = gdpr,pipa", config);
    }

    [Fact]
    public async Task ModelFilesOfTheFolderAndAboveAndTheEditorConfigs_ReachTheCompilerOnce()
    {
        (await packed.BuildOutside()).Succeeded();
        var evaluation = (await packed.InOutside("App", "msbuild", "App.csproj", "-nologo", "-getItem:AdditionalFiles")).Succeeded();

        using var items = JsonDocument.Parse(evaluation.Output);
        var files = items.RootElement.GetProperty("Items").GetProperty("AdditionalFiles").EnumerateArray()
            .Select(item => Findings.Relative(item.GetProperty("FullPath").GetString()!, packed.Outside))
            .Where(file => !file.StartsWith("../", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal);

        Assert.Equal([".editorconfig", "App/PiiGuard.Baseline.txt", "App/PiiGuard.Models.txt", "PiiGuard.Models.txt"], files);
    }

    [Fact]
    public async Task LibraryThatKeepsTheAnalyzersToItself_PassesOnOnlyTheAttributes()
    {
        (await packed.BuildOutside()).Succeeded();
        var bystander = Path.Combine(packed.Outside, "Bystander");

        var run = (await packed.InOutside("Bystander", "run", "--no-build")).Succeeded();

        Assert.Equal("1", run.Output.Trim().Split('\n')[^1].Trim());
        Assert.DoesNotContain("PiiGuard.Analyzers", File.ReadAllText(Path.Combine(bystander, "obj", "project.assets.json")));
    }
}
