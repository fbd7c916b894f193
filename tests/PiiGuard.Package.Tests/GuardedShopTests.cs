namespace PiiGuard.Package.Tests;

/// <summary>The mended shop is really mended: nothing to report in the strictest mode, and nothing that only keeps a report away.</summary>
[Collection(Packed.Name)]
public sealed class GuardedShopTests(PackedSolution packed)
{
    private static readonly string[] Silencers = ["#pragma", "SuppressMessage", "[NotPii", "PiiGuard.Baseline", "NoWarn", "piiguard_", "dotnet_diagnostic"];

    // Suppressed findings would be in the log, too.
    [Fact]
    public async Task FindingsOfTheGuardedShop_AreNone() => Assert.Empty((await packed.BuildShop("GuardedShop")).Findings);

    [Fact]
    public void GuardedShop_IsBuiltStrict_AndSilencesNothing()
    {
        var folder = Path.Combine(PackedSolution.RepositoryRoot, "samples", "GuardedShop");
        var files = Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Findings.Relative(file, folder) is var name && !name.StartsWith("obj/", StringComparison.Ordinal) && !name.StartsWith("bin/", StringComparison.Ordinal))
            .ToDictionary(file => Findings.Relative(file, folder), File.ReadAllText);

        Assert.Contains("<PiiGuardMode>strict</PiiGuardMode>", files["GuardedShop.csproj"]);
        Assert.DoesNotContain(".editorconfig", files.Keys);
        Assert.All(files, file => Assert.All(Silencers, silencer => Assert.DoesNotContain(silencer, file.Value)));
    }
}
